import '@/app/staff.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import assets from '@/.generated/assets.json'
import { Icon } from '@/components/document/icon'
import { Island } from '@/components/document/island'
import { siteViewport } from '@/components/document/page-metadata'
import { ThemeButton } from '@/components/document/theme/theme-button'
import { SKIP, WORDMARK } from '@/components/look/layout'
import { BAR_ID, MAIN_ID } from '@/components/staff/data'
import { BAR_END, BAR_PLACE, HEADER, STAFF_FOOT, STAFF_MAIN } from '@/components/staff/look'
import { site } from '@/lib/site/site'
import { STAFF_PAGE } from '@/lib/staff/staff-routes'

export const metadata: Metadata = {
  metadataBase: new URL(site.siteUrl),
  title: { default: `Staff - ${site.name}`, template: `%s - Staff - ${site.name}` },
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = siteViewport

/**
 * The frame of what staff sign in for: a document, into which the server draws with each request
 * (server/staff).
 */
export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-page="document" suppressHydrationWarning>
      <head>
        <script type="module" src={assets.help} />
      </head>
      <body>
        <a className={SKIP} href={`#${MAIN_ID}`}>
          Skip to content
        </a>
        <header className={HEADER}>
          <a className={`${WORDMARK} gap-[0.45rem] text-base/[1]`} href={STAFF_PAGE}>
            <Icon name="sign" className="size-[1.1rem] flex-none text-accent" />
            <span className="max-sm:sr-only">{site.name}</span>
          </a>
          <div id={BAR_ID} className={BAR_PLACE} />
          <div className={BAR_END}>
            <ThemeButton />
          </div>
        </header>
        <main id={MAIN_ID} className={STAFF_MAIN}>
          {children}
        </main>
        <footer className={STAFF_FOOT}>
          <Island tag="sp-keys" />
          <Island tag="sp-case-drafts" />
          <Island tag="sp-present" />
        </footer>
      </body>
    </html>
  )
}
