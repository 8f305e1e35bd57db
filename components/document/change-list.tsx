import { Day } from './day'
import { pageTitle } from './page-title'
import { changeId } from '@/lib/site/feed'
import { site } from '@/lib/site/site'
import type { Change } from '@/lib/site/schema'
import { LINKS, LINKS_ITEM, QUIET_LINK } from '@/components/look/lists'
import { COUNT } from '@/components/look/text'

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
          className={`${LINKS_ITEM} py-3`}
        >
          <span className={COUNT}>
            <Day iso={change.on} />
          </span>
          <div>{change.what}</div>
          {(naming ? change.pages : []).map((url) => (
            <div key={url}>
              <a className={QUIET_LINK} href={url}>
                {pageTitle(url)}
              </a>
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
