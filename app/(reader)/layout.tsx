import '@/app/globals.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import assets from '@/.generated/assets.json'
import { Footer } from '@/components/document/footer'
import { Header } from '@/components/document/header'
import { Island } from '@/components/document/island'
import { Problems } from '@/components/document/problems'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'

export const metadata: Metadata = {
  metadataBase: new URL(site.siteUrl),
  title: { default: `${site.name}: ${site.tagline}`, template: `%s - ${site.name}` },
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
}

/**
 * The frame of every reader page. It is a document: after the build nothing of React is left in it.
 */
export default function ReaderLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-page="document" suppressHydrationWarning>
      <head>
        <script type="module" src={assets.help} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title={site.name}
        />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <Header name={site.name} />
        <main id="main" className="page">
          <Problems />
          <Island tag="sp-offline" />
          {children}
          <p className="hidden text-sm text-muted print:block">
            Addresses in brackets that begin with / are at {site.siteUrl}
          </p>
        </main>
        <Footer supportAddress={site.supportAddress} policy={policy} />
      </body>
    </html>
  )
}
