import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { Island } from '@/components/document/island'
import { OtherWays } from '@/components/search/other-ways'
import { WIDE } from '@/components/look/layout'
import { RESULTS_PAGE } from '@/components/look/results'
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
      <Breadcrumbs trail={[]} here="Kept for offline" />
      <h1>Kept for offline</h1>
      <p className={LEDE}>
        Without a connection you can read the pages you have opened before, and finish a guided fix
        that you began.
      </p>
      <div className={`${WIDE} mt-8 ${RESULTS_PAGE}`}>
        <div>
          <Island tag="sp-kept">
            <noscript>Your browser shows what it keeps only with JavaScript.</noscript>
          </Island>
        </div>
        <OtherWays />
      </div>
    </>
  )
}
