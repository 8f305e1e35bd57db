import { Day } from './day'
import { pageTitle } from './page-title'
import { changeId } from '@/lib/site/feed'
import { site } from '@/lib/site/site'
import type { Change } from '@/lib/site/schema'
import { LINKS, LINKS_ITEM, QUIET_LINK } from '@/components/look/lists'
import { COUNT } from '@/components/look/text'

type Props = { readonly changes: readonly Change[] }

/** Changes of one page, each with its day. */
export function ChangeList({ changes }: Props) {
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
        </li>
      ))}
    </ul>
  )
}

const DAY = 'border-t border-line py-6 sm:grid sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-x-6'
const DAY_TITLE = 'm-0 text-lg/[1.5] max-sm:mb-4'
const OF_DAY = 'm-0 list-none p-0'
const WHAT = 'm-0 border-b border-line pb-4 not-first:pt-4 has-[a]:pb-1 last:border-b-0 last:pb-0'
const PAGE_LINK = `flex min-h-11 items-center ${QUIET_LINK}`

/** All changes by day, in the order given, each with the pages it names. */
export function ChangesByDay({ changes }: Props) {
  return [...new Set(changes.map(({ on }) => on))].map((day) => (
    <section key={day} className={DAY}>
      <h2 className={DAY_TITLE}>
        <Day iso={day} />
      </h2>
      <ul className={OF_DAY}>
        {changes
          .filter(({ on }) => on === day)
          .map((change) => (
            <li
              key={changeId(change, site.changes)}
              id={changeId(change, site.changes)}
              className={WHAT}
            >
              {change.what}
              {change.pages.map((url) => (
                <a key={url} className={PAGE_LINK} href={url}>
                  {pageTitle(url)}
                </a>
              ))}
            </li>
          ))}
      </ul>
    </section>
  ))
}
