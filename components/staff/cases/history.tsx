import { Moment } from '@/components/staff/moment'
import { PART_TITLE, SMALL } from '@/components/staff/look'
import type { FoundEntry } from '@/lib/staff/cases/find'
import { OUTCOME_WORDS } from './case-view'

const outcomes: ReadonlyMap<string, string> = new Map(Object.entries(OUTCOME_WORDS))

/** What an entry says happened; what was written stands below it. */
function titleOf({ kind, text, next }: FoundEntry): string {
  switch (kind) {
    case 'kept':
      return 'kept the case'
    case 'answers':
      return 'kept other answers'
    case 'note':
      return 'noted, for staff alone'
    case 'told':
      return 'told the caller'
    case 'hand-over':
      return `handed over to ${next ?? 'nobody'}`
    case 'outcome':
      return `said: ${outcomes.get(text) ?? text}`
    case 'customer':
      return 'said anew who called'
  }
}

/** All that was done with a case, the earliest first. */
export function History({ entries }: { readonly entries: readonly FoundEntry[] }) {
  return (
    <section aria-labelledby="history">
      <h2 className={PART_TITLE} id="history">
        History
      </h2>
      {entries.map((entry) => (
        <article
          key={entry.id}
          className={
            entry.kind === 'note'
              ? 'my-2 rounded-md bg-differ-ground px-4 py-2'
              : 'border-t border-line py-2'
          }
        >
          <p className="m-0">
            <strong>{entry.by}</strong> {titleOf(entry)}{' '}
            <span className={SMALL}>
              <Moment at={entry.at} />
            </span>
          </p>
          {entry.text !== '' && entry.kind !== 'outcome' && (
            <p className="m-0 max-w-[44rem] wrap-anywhere whitespace-pre-wrap">{entry.text}</p>
          )}
        </article>
      ))}
    </section>
  )
}
