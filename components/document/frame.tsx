import type { ReactNode } from 'react'
import assets from '@/.generated/assets.json'
import { MAIN, PAGE, SKIP } from '@/components/look/layout'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { Footer } from './footer'
import { Header } from './header'
import { Island } from './island'
import { StudioBeside } from './studio-beside'
import { ContentDiagnostics } from './content-diagnostics'

/**
 * The frame of every reader page. It is a document: after the build nothing of React is left in it.
 * A root layout brings its stylesheet.
 */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-page="document" suppressHydrationWarning>
      <head>
        <script type="module" src={assets.help} />
        <StudioBeside />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title={site.name}
        />
      </head>
      <body>
        <a className={SKIP} href="#main">
          Skip to content
        </a>
        <Header name={site.name} policy={policy} />
        <main id="main" className={`${PAGE} ${MAIN}`}>
          <ContentDiagnostics />
          <Island
            tag="sp-offline"
            role="status"
            className="mb-4 block text-sm text-differ empty:hidden"
          />
          {children}
          <p className="hidden text-sm text-muted print:[main:has(.prose)_&]:block">
            Addresses in brackets that begin with / are at {site.siteUrl}
          </p>
        </main>
        <Footer supportAddress={site.supportAddress} policy={policy} change={site.changes[0]} />
      </body>
    </html>
  )
}
