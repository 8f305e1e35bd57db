import '@/app/globals.css'
import '@/app/desk.css'
import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import assets from '@/.generated/assets.json'
import { Icon } from '@/components/document/icon'
import { Island } from '@/components/document/island'
import { policy } from '@/lib/access/published'
import { house } from '@/lib/content/house'

export const metadata: Metadata = {
  metadataBase: new URL(house.siteUrl),
  title: { default: `Desk - ${house.name}`, template: `%s - Desk - ${house.name}` },
  description: 'Every symptom with its facts and causes, for support agents with a caller on the line.',
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  robots: { index: false, follow: false },
}

/** The frame of the agent's desk. It is an app: rendered on request, with scripts that carry the nonce of that request (proxy.ts). */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const theme = (await cookies()).get('theme')?.value
  return (
    <html lang="en" data-page="app" data-theme={theme === 'light' || theme === 'dark' ? theme : undefined} suppressHydrationWarning>
      <head>
        <script type="module" src={assets.help} nonce={nonce} suppressHydrationWarning />
      </head>
      <body className="desk">
        <a className="skip" href="#main">
          Skip to content
        </a>
        <header className="desk-header">
          <a className="wordmark" href="/">
            <Icon name="sign" />
            {house.name}
          </a>
          <nav aria-label="Desk">
            <a href="/desk/diagnose">Diagnose</a>
          </nav>
          <Island tag="sp-theme" />
        </header>
        <main id="main">{children}</main>
        <footer className="desk-footer">
          <p>Nothing is stored here, and answering sends nothing: your answers are only in the address of this page. Policy version {policy.version}.</p>
        </footer>
      </body>
    </html>
  )
}
