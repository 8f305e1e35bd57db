import type { ReactNode } from 'react'
import {
  BUTTONS,
  INPUT,
  MAIN_BUTTON,
  PART_TITLE,
  SELECT,
  SIDE_BUTTON,
  SMALL,
} from '@/components/staff/look'
import { staffCaseRoute } from '@/lib/staff/staff-routes'
import { OUTCOME_WORDS, type CaseView } from './case-view'
import { CustomerFields } from './customer-fields'

const PART = 'mb-6 border-t border-line pt-3'
const OUTCOME_LIST = Object.entries(OUTCOME_WORDS)

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
              <select
                className={`${SELECT} w-full`}
                name="outcome"
                defaultValue={found.outcome === 'open' ? 'solved' : found.outcome}
                data-key="s"
              >
                {OUTCOME_LIST.map(([outcome, words]) => (
                  <option key={outcome} value={outcome}>
                    {words}
                  </option>
                ))}
              </select>
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
          <Area label="Why, and what is left to do" name="reason" typed={typed} />
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
          <Area label="In your words" name="told" typed={typed} shortcut="t" />
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
          <Area label="Nobody else reads it" name="note" typed={typed} shortcut="n" />
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

function Area({
  label,
  name,
  typed,
  shortcut,
}: {
  readonly label: string
  readonly name: string
  readonly typed: CaseView['typed']
  readonly shortcut?: string
}) {
  return (
    <label className="mt-2 block">
      <span className={`block ${SMALL}`}>{label}</span>
      <textarea
        className={INPUT}
        name={name}
        rows={3}
        maxLength={4000}
        required
        defaultValue={typed[name]}
        data-key={shortcut}
      />
    </label>
  )
}
