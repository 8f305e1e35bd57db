import { Day } from './day'
import { pageTitle } from './page-title'
import { changeId } from '@/lib/site/feed'
import { site } from '@/lib/site/site'
import type { Change } from '@/lib/site/schema'
import { LINKS, LINKS_ITEM, QUIET_LINK } from '@/components/look/lists'
import { COUNT } from '@/components/look/text'

/** On the page of all changes the day stands beside what changed. */
const DATED = `${LINKS_ITEM} py-4 sm:grid sm:grid-cols-[10rem_minmax(0,1fr)]`
const PAGE_LINK = `flex min-h-11 items-center ${QUIET_LINK}`

/** Changes, each with its day and, unless `naming` is off, the pages it names. */
export function ChangeList({
  changes,
  naming = true,
}: {
  readonly changes: readonly Change[]
  readonly naming?: boolean
}) {
  return (
    <ul className={LINKS}>
      {changes.map((change) => (
        <li
          key={changeId(change, site.changes)}
          id={changeId(change, site.changes)}
          className={naming ? DATED : `${LINKS_ITEM} py-3`}
        >
          <span className={COUNT}>
            <Day iso={change.on} />
          </span>
          <div>
            {change.what}
            {(naming ? change.pages : []).map((url) => (
              <a key={url} className={PAGE_LINK} href={url}>
                {pageTitle(url)}
              </a>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
