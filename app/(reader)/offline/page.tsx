import type { Metadata } from 'next'
import { Island } from '@/components/document/island'
import { LEDE } from '@/components/look/text'

export const metadata: Metadata = {
  title: 'Kept for offline',
  description: 'The pages that this browser keeps for reading without a connection.',
  robots: { index: false },
}

/**
 * What is shown where there is no connection and the page asked for was never read; and, with a
 * connection, what is kept.
 */
export default function OfflinePage() {
  return (
    <>
      <h1>Kept for offline</h1>
      <p className={LEDE}>
        Without a connection you can read the pages you have opened before, and finish a guided fix
        that you began.
      </p>
      <Island tag="sp-kept">
        <noscript>Your browser shows what it keeps only with JavaScript.</noscript>
      </Island>
    </>
  )
}
