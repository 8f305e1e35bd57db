import { DESK_PAGE } from '@/lib/core/routes'
import '@/app/desk.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import assets from '@/.generated/assets.json'
import { Icon } from '@/components/document/icon'
import { Island } from '@/components/document/island'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'

export const metadata: Metadata = {
  metadataBase: new URL(site.siteUrl),
  title: { default: `Desk - ${site.name}`, template: `%s - Desk - ${site.name}` },
  description:
    'Every symptom with its facts and causes, for support agents with a caller on the line.',
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  robots: { index: false, follow: false },
}

/**
 * The frame of the agent's desk: documents, as a reader's pages are, with a stylesheet of their
 * own.
 */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-page="document" suppressHydrationWarning>
      <head>
        <script type="module" src={assets.help} />
      </head>
      <body className="desk">
        <a className="skip" href="#main">
          Skip to content
        </a>
        <header className="desk-header">
          <a className="wordmark" href="/">
            <Icon name="sign" />
            {site.name}
          </a>
          <nav aria-label="Desk">
            <a href={DESK_PAGE}>Diagnose</a>
          </nav>
          <Island tag="sp-theme" />
        </header>
        <main id="main">{children}</main>
        <footer className="desk-footer">
          <p>
            Nothing is stored here, and answering sends nothing: your answers are only in the
            address of this page. Policy version {policy.version}.
          </p>
        </footer>
      </body>
    </html>
  )
}
