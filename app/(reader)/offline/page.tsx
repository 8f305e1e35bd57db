import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { Island } from '@/components/document/island'
import { OtherWays } from '@/components/search/other-ways'
import { BUTTON, QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { WIDE } from '@/components/look/layout'
import { RESULTS_PAGE } from '@/components/look/results'
import { PART_TITLE, STAGE } from '@/components/look/stage'
import { LEDE } from '@/components/look/text'
import { CATEGORIES_PAGE, FIXES_PAGE } from '@/lib/core/routes'

export const metadata: Metadata = {
  title: 'Kept for offline',
  description: 'The pages that this browser keeps for reading without a connection.',
  robots: { index: false },
}

/** In one place: the list, and what is said where it is empty. */
const KEPT = 'grid *:[grid-area:1/1]'

/**
 * What is kept, which this browser alone knows, and what is said where nothing is. That stands here
 * from the start, unseen: it keeps the room, so that nothing moves once it is known.
 */
function NothingKept() {
  return (
    <Island tag="sp-kept">
      <div className={`${STAGE} scripted:invisible`}>
        <h2 className={PART_TITLE}>Nothing is kept yet</h2>
        <p className="m-0">
          Every article and guided fix that you open is kept in this browser, and nowhere else. Open
          one now, and it is here when the connection is not.
        </p>
        <noscript>
          <p className="mt-4 mb-0">Your browser keeps pages only with JavaScript.</p>
        </noscript>
        <p className={`${ROW} mt-6 mb-0`}>
          <a className={BUTTON} href={CATEGORIES_PAGE}>
            Browse all topics
          </a>
          <a className={QUIET_BUTTON} href={FIXES_PAGE}>
            See all guided fixes
          </a>
        </p>
      </div>
    </Island>
  )
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
        <div className={KEPT}>
          <NothingKept />
        </div>
        <OtherWays />
      </div>
    </>
  )
}
