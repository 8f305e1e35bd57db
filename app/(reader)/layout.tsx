import '@/app/reader.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Frame } from '@/components/document/frame'
import { siteMetadata } from '@/components/document/page-metadata'

export const metadata: Metadata = siteMetadata

/** The root of all pages that are read. */
export default function ReaderLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>
}
