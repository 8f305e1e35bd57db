import type { ReactNode } from 'react'
import {
  BUTTONS,
  MAIN_BUTTON,
  PART_TITLE,
  SELECT,
  SIDE_BUTTON,
  SMALL,
} from '@/components/staff/look'
import { staffCaseRoute } from '@/lib/staff/staff-routes'
import { OutcomeSelect, WordsField } from './case-fields'
import type { CaseView } from './case-view'
import { CustomerFields } from './customer-fields'

const PART = 'mb-6 border-t border-line pt-3'

/** A form that does one thing with a case. What is typed in it is kept until that is done. */
function Act({
  view: { found, entry },
  act,
  children,
}: {
  readonly view: CaseView
  readonly act: string
  readonly children: ReactNode
}) {
  return (
    <form method="post" action={staffCaseRoute(found.id)} data-draft={act}>
      <input type="hidden" name="version" value={found.version} />
      <input type="hidden" name="id" value={`${entry}-${act}`} />
      <input type="hidden" name="act" value={act} />
      {children}
    </form>
  )
}

/** Beside a case: what can be done with it, what is done most first. */
export function CaseActs(view: CaseView) {
  const { found, people, me, typed } = view
  return (
    <aside className="mt-8 text-dense lg:mt-0 print:hidden" aria-label="What to do">
      <section className={PART}>
        <h2 className={PART_TITLE}>How it went</h2>
        <Act view={view} act="outcome">
          <p className="m-0 flex flex-wrap items-center gap-3">
            <label className="min-w-0 grow">
              <span className="sr-only">How it went</span>
              <OutcomeSelect
                given={found.outcome === 'open' ? 'solved' : found.outcome}
                shortcut="s"
                isWide
              />
            </label>
            <button className={MAIN_BUTTON}>
              Say so <kbd>S</kbd>
            </button>
          </p>
        </Act>
      </section>
      <section className={PART}>
        <h2 className={PART_TITLE}>Hand over</h2>
        <Act view={view} act="hand-over">
          <label>
            <span className={`block ${SMALL}`}>To</span>
            <select
              className={`${SELECT} w-full`}
              name="next"
              required
              defaultValue={typed['next'] ?? ''}
              data-key="h"
            >
              <option value="">Choose who goes on</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {id === me ? `${name} (you)` : name}
                </option>
              ))}
            </select>
          </label>
          <WordsField
            label="Why, and what is left to do"
            name="reason"
            given={typed['reason']}
            isNeeded
          />
          <p className={BUTTONS}>
            <button className={SIDE_BUTTON}>
              Hand over <kbd>H</kbd>
            </button>
          </p>
        </Act>
      </section>
      <section className={PART}>
        <h2 className={PART_TITLE}>What the caller was told</h2>
        <Act view={view} act="told">
          <WordsField
            label="In your words"
            name="told"
            given={typed['told']}
            shortcut="t"
            isNeeded
          />
          <p className={BUTTONS}>
            <button className={SIDE_BUTTON}>
              Write it down <kbd>T</kbd>
            </button>
          </p>
        </Act>
      </section>
      <section className={PART}>
        <h2 className={PART_TITLE}>Note for staff alone</h2>
        <Act view={view} act="note">
          <WordsField
            label="Nobody else reads it"
            name="note"
            given={typed['note']}
            shortcut="n"
            isNeeded
          />
          <p className={BUTTONS}>
            <button className={SIDE_BUTTON}>
              Keep the note <kbd>N</kbd>
            </button>
          </p>
        </Act>
      </section>
      <details className={PART} open={'email' in typed}>
        <summary>Change who called</summary>
        <Act view={view} act="customer">
          <CustomerFields given={{ ...found, ...typed }} />
          <p className={BUTTONS}>
            <button className={SIDE_BUTTON}>Keep who called</button>
          </p>
        </Act>
      </details>
    </aside>
  )
}
