import '@/app/check-up.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Frame } from '@/components/document/frame'
import { siteMetadata, siteViewport } from '@/components/document/page-metadata'

export const metadata: Metadata = siteMetadata
export const viewport: Viewport = siteViewport

/** The root of the check-up, which has more to style than what is read. */
export default function CheckUpLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>
}
