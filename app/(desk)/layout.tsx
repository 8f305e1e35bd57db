import { DESK_PAGE } from '@/lib/core/routes'
import '@/app/desk.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import assets from '@/.generated/assets.json'
import { Icon } from '@/components/document/icon'
import { siteViewport } from '@/components/document/page-metadata'
import { ThemeButton } from '@/components/document/theme/theme-button'
import { site } from '@/lib/site/site'
import { SKIP, WORDMARK } from '@/components/look/layout'

export const metadata: Metadata = {
  metadataBase: new URL(site.siteUrl),
  title: { default: `Desk - ${site.name}`, template: `%s - Desk - ${site.name}` },
  description:
    'Every symptom with its facts and causes, for support agents with a caller on the line.',
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = siteViewport

const MAIN = 'mx-auto w-full max-w-[100rem] px-(--gutter) pt-3 pb-8 [&_.menu]:whitespace-normal'
const BAR = 'mx-auto flex max-w-[100rem] items-center gap-5 px-(--gutter)'
const PLACE =
  'inline-flex min-h-11 items-center border-y-2 border-transparent border-b-accent ' +
  'font-semibold text-inherit [text-decoration:none] hover:[text-decoration:underline]'

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
      <body>
        <a className={SKIP} href="#main">
          Skip to content
        </a>
        <header className="border-b border-line bg-card print:hidden">
          <div className={BAR}>
            <a className={`${WORDMARK} gap-[0.45rem] text-base/[1]`} href="/">
              <Icon name="sign" className="size-[1.1rem] flex-none text-accent" />
              {site.name}
            </a>
            <nav className="flex flex-1" aria-label="Desk">
              <a className={PLACE} href={DESK_PAGE}>
                Diagnose
              </a>
            </nav>
            <ThemeButton />
          </div>
        </header>
        <main id="main" className={MAIN}>
          {children}
        </main>
        <footer className="border-t border-line py-3 text-small text-muted">
          <p className="mx-auto my-0 max-w-[100rem] px-(--gutter)">
            Answering sends and stores nothing: your answers are only in the address of this page,
            and what you type of the call in this tab, until staff keep them as a case.
          </p>
        </footer>
      </body>
    </html>
  )
}
