import { Day } from './day'
import { pageTitle } from './page-title'
import { changeId } from '@/lib/site/feed'
import type { Change } from '@/lib/site/schema'

/** Changes, each with its day and, unless `naming` is off, the pages it names. */
export function ChangeList({
  changes,
  naming = true,
}: {
  readonly changes: readonly Change[]
  readonly naming?: boolean
}) {
  return (
    <ul className="links">
      {changes.map((change) => (
        <li key={changeId(change)} id={changeId(change)} className="py-3">
          <span className="count">
            <Day iso={change.on} />
          </span>
          <div>{change.what}</div>
          {(naming ? change.pages : []).map((url) => (
            <div key={url}>
              <a href={url}>{pageTitle(url)}</a>
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
