import { FIXES_PAGE } from '@/lib/core/routes'
import { LETTERS } from '@/lib/insight/within'
import { INSIGHT_PAGE } from '@/lib/staff/staff-routes'
import { Choice } from '@/components/staff/list-filter'
import { SELECT, SIDE_BUTTON, SMALL } from '@/components/staff/look'
import { fileOf, INSIGHT_DAYS, type InsightPart, type InsightView } from './view'

const FORM = 'mt-3 flex flex-wrap items-end gap-x-3 gap-y-2'
const DATES = [
  ['from', 'Or from'],
  ['until', 'until the end of'],
] as const

/** A page to choose; a guided fix often has the title of an article. */
const labelled = ({ page, title }: InsightPart): readonly [string, string] => [
  page,
  page.startsWith(FIXES_PAGE) ? `Fix: ${title}` : title,
]

interface ChooseProps {
  readonly view: InsightView
  readonly parts: readonly InsightPart[]
}

/** Which searches, and which page. */
function Parts({ view: { within }, parts }: ChooseProps) {
  return (
    <>
      <Choice
        name="letters"
        label="Searches in"
        value={within.letters ?? ''}
        options={[
          ['', 'any letters'],
          ...LETTERS.map((id) => [id, id === 'other' ? 'other signs' : `${id} letters`] as const),
        ]}
      />
      <Choice
        name="page"
        label="Page"
        value={within.page ?? ''}
        options={[['', 'All pages'], ...parts.map(labelled)]}
      />
    </>
  )
}

/** The time and the part that are shown, to be chosen. */
export function Choose({ view, parts }: ChooseProps) {
  return (
    <>
      <form className={FORM} action={INSIGHT_PAGE}>
        <Choice
          name="days"
          label="The last"
          value={String(view.days)}
          options={INSIGHT_DAYS.map((days) => [String(days), `${days} days`])}
        />
        <Parts {...{ view, parts }} />
        <button className={SIDE_BUTTON}>Show</button>
      </form>
      <form className={FORM} action={INSIGHT_PAGE}>
        {DATES.map(([name, label]) => (
          <label key={name}>
            <span className={`block ${SMALL}`}>{label}</span>
            <input className={SELECT} type="date" name={name} required defaultValue={view[name]} />
          </label>
        ))}
        {(['letters', 'page'] as const).map((name) => {
          const value = view.within[name]
          return value && <input key={name} type="hidden" name={name} value={value} />
        })}
        <button className={SIDE_BUTTON}>Show these days</button>
        <a className={SIDE_BUTTON} href={fileOf('all', view)}>
          All as JSON
        </a>
      </form>
    </>
  )
}
