import { SEARCH_PAGE, deskRoute } from '@/lib/core/routes'
import { Island } from '@/components/document/island'
import type { Wizard } from '@/lib/wizard/tree/wizard'

type SymptomListProps = {
  readonly wizards: readonly Pick<Wizard, 'symptom' | 'title' | 'summary' | 'aliases'>[]
}

/**
 * The symptoms an agent chooses from, with what each is found by. Without script what is typed goes
 * to the search of the site.
 */
export function SymptomList({ wizards }: SymptomListProps) {
  return (
    <>
      <form action={SEARCH_PAGE} role="search" id="symptom-search">
        <label htmlFor="symptom-filter">What does the caller see?</label>
        <p className="desk-muted" id="symptom-hint">
          Type a few words; Enter opens the first, the arrow keys choose another.
        </p>
        <input
          className="field"
          id="symptom-filter"
          type="search"
          name="q"
          aria-describedby="symptom-hint"
          autoComplete="off"
          autoFocus
        />
      </form>
      <p role="status" className="desk-count" id="symptom-count" suppressHydrationWarning>
        {wizards.length} symptoms
      </p>
      <Island tag="sp-symptoms" />
      <ul className="desk-symptoms" id="symptoms">
        {wizards.map(({ symptom, title, summary, aliases }) => (
          <li
            key={symptom}
            data-words={[symptom, title, summary, ...aliases]
              .join(' ')
              .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')}
            suppressHydrationWarning
          >
            <a href={deskRoute(symptom)}>{title}</a> <code>{symptom}</code>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
