import { CASES_PAGE, NEW_CASE_PAGE, staffCaseRoute } from '@/lib/staff/staff-routes'
import type { ListedCase } from '@/lib/staff/cases/find'
import type { CaseOutcome } from '@/lib/store/tables/cases'
import { Moment } from '@/components/staff/moment'
import { Choice, Pages, viewAddress, WHO_CHOICES } from '@/components/staff/list-filter'
import { CELL, INPUT, STACKED, SIDE_BUTTON, SMALL, TITLE } from '@/components/staff/look'
import { OUTCOME_WORDS } from './case-view'
import { OutcomePill } from './outcome-pill'

/** What the address asks for. */
export interface CasesView {
  readonly outcome: CaseOutcome | 'all'
  readonly who: 'all' | 'me' | 'nobody'
  readonly symptom: string
  readonly q: string
  readonly page: number
}

interface Symptom {
  readonly id: string
  readonly title: string
}

const hrefOf = (view: CasesView, changed: Partial<CasesView>): string =>
  viewAddress(CASES_PAGE, view, changed)

/** Cases: those first in which somebody wrote last. */
export function CasesPage({
  view,
  cases,
  total,
  pageSize,
  symptoms,
  mayWrite,
}: {
  readonly view: CasesView
  readonly cases: readonly ListedCase[]
  readonly total: number
  readonly pageSize: number
  readonly symptoms: readonly Symptom[]
  readonly mayWrite: boolean
}) {
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className={TITLE}>Cases</h1>
        {mayWrite && <a href={NEW_CASE_PAGE}>A new case</a>}
      </div>
      <Filter view={view} symptoms={symptoms} />
      <p className={SMALL} role="status">
        {total === 1 ? '1 case' : `${total} cases`}
      </p>
      {cases.length > 0 && (
        <div className={STACKED}>
          <table>
            <thead>
              <tr>
                <th scope="col">Case</th>
                <th scope="col">How it stands</th>
                <th scope="col">Whose</th>
                <th scope="col">Last word</th>
              </tr>
            </thead>
            <tbody>
              {cases.map((each) => (
                <Row key={each.id} found={each} symptoms={symptoms} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pages
        page={view.page}
        hasMore={(view.page + 1) * pageSize < total}
        hrefOf={(page) => hrefOf(view, { page })}
        words={['Later cases', 'Earlier cases']}
      />
    </>
  )
}

function Row({
  found,
  symptoms,
}: {
  readonly found: ListedCase
  readonly symptoms: readonly Symptom[]
}) {
  const { id, reference, symptom, name, number, ticket, outcome, ownerName } = found
  return (
    <tr className="focus-within:bg-tint hover:bg-surface">
      <td className={CELL}>
        <a className="font-semibold" href={staffCaseRoute(id)} data-keys-row="">
          {symptoms.find((each) => each.id === symptom)?.title ?? symptom}
        </a>
        <div className={SMALL}>{[reference, name, number, ticket].filter(Boolean).join(' · ')}</div>
      </td>
      <td className={CELL}>
        <OutcomePill outcome={outcome} />
      </td>
      <td className={CELL}>{ownerName ?? <span className={SMALL}>nobody’s</span>}</td>
      <td className={CELL}>
        <Moment at={found.changedAt} />
      </td>
    </tr>
  )
}

function Filter({
  view,
  symptoms,
}: {
  readonly view: CasesView
  readonly symptoms: readonly Symptom[]
}) {
  return (
    <form className="mb-3 flex flex-wrap items-end gap-3" action={CASES_PAGE}>
      <label className="grow basis-[14rem]">
        <span className={SMALL}>Name, number, email, ticket, reference or words</span>
        <input
          className={INPUT}
          type="search"
          name="q"
          defaultValue={view.q}
          maxLength={200}
          data-keys-search=""
        />
      </label>
      <Choice
        name="outcome"
        label="How it stands"
        value={view.outcome}
        options={[['all', 'All'], ...Object.entries(OUTCOME_WORDS)]}
      />
      <Choice name="who" label="Whose" value={view.who} options={WHO_CHOICES} />
      <Choice
        name="symptom"
        label="Seen"
        value={view.symptom}
        options={[
          ['', 'Whatever is seen'],
          ...symptoms.map(({ id, title }) => [id, title] as const),
        ]}
      />
      <button className={SIDE_BUTTON}>Show</button>
    </form>
  )
}
