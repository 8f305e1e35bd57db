import { SEARCH_PAGE, deskRoute } from '@/lib/core/routes'
import { Island } from '@/components/document/island'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { COUNT, MUTED } from '@/components/desk/look'
import { FIELD } from '@/components/look/fields'
import { articles } from '@/lib/articles/collection'
import { policy } from '@/lib/policy/published'
import { articlesOfSymptom } from './symptom-articles'

type SymptomListProps = {
  readonly wizards: readonly Pick<Wizard, 'symptom' | 'title' | 'summary' | 'aliases'>[]
}

/**
 * The symptoms an agent chooses from, with what each is found by. Without script what is typed goes
 * to the search of the site.
 */
export function SymptomList({ wizards }: SymptomListProps) {
  const articlesOf = new Map(
    policy.symptoms.map((symptom) => [symptom.id, articlesOfSymptom(symptom, articles())]),
  )
  return (
    <>
      <form action={SEARCH_PAGE} role="search" id="symptom-search">
        <label className="font-semibold" htmlFor="symptom-filter">
          What does the caller see?
        </label>
        <p className={MUTED} id="symptom-hint">
          Type the caller’s words; Enter opens the first, the arrow keys choose another. A
          transcript that is pasted opens its case, and facts go along.
        </p>
        <input
          className={`${FIELD} mb-[0.6rem]`}
          id="symptom-filter"
          type="search"
          name="q"
          aria-describedby="symptom-hint"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          autoFocus
        />
      </form>
      <p role="status" className={COUNT} id="symptom-count" suppressHydrationWarning>
        {wizards.length} symptoms
      </p>
      <Island tag="sp-symptoms" />
      <ul className="list-none border-t border-line p-0" id="symptoms">
        {wizards.map(({ symptom, title, summary, aliases }) => (
          <li
            key={symptom}
            className="m-0 border-b border-line py-2"
            data-symptom={symptom}
            data-articles={articlesOf.get(symptom)?.join(' ')}
            data-words={[symptom, title, summary, ...aliases]
              .join(' ')
              .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')}
            suppressHydrationWarning
          >
            <a className="font-semibold" href={deskRoute(symptom)}>
              {title}
            </a>{' '}
            <code>{symptom}</code>
            <p className="m-0 text-dense text-muted">{summary}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
