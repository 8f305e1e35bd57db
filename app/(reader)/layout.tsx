import '@/app/reader.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Frame } from '@/components/document/frame'
import { siteMetadata, siteViewport } from '@/components/document/page-metadata'

export const metadata: Metadata = siteMetadata
export const viewport: Viewport = siteViewport

/** The root of all pages that are read. */
export default function ReaderLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>
}
