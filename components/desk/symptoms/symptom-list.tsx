import { SEARCH_PAGE, deskRoute } from '@/lib/core/routes'
import { Island } from '@/components/document/island'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { COUNT, MUTED } from '@/components/desk/look'
import { Icon } from '@/components/document/icon'
import { Sign } from '@/components/cards/sign'
import { questionsWords } from '@/components/wizard/questions-words'
import { articles } from '@/lib/articles/collection'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { articlesOfSymptom } from './symptom-articles'
import {
  SYMPTOM,
  SYMPTOM_BOX,
  SYMPTOM_GROUP,
  SYMPTOM_LINE,
  SYMPTOM_LINK,
  SYMPTOM_SIGN,
  SYMPTOMS,
} from './look'

type SymptomListProps = { readonly wizards: readonly Wizard[] }

/** In the order of the groups of guided fixes, each with the group that begins with it. */
function grouped(wizards: readonly Wizard[]) {
  return site.fixGroups.flatMap(({ title, sign, symptoms }) =>
    symptoms
      .flatMap((id) => wizards.find(({ symptom }) => symptom === id) ?? [])
      .map((wizard, at) => ({ wizard, sign, group: at === 0 ? title : undefined })),
  )
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
        <div className={SYMPTOM_BOX}>
          <Icon name="search" className="size-[1.1rem] flex-none text-accent" />
          <input
            id="symptom-filter"
            type="search"
            name="q"
            placeholder="In the caller’s words"
            aria-describedby="symptom-hint"
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            autoFocus
          />
        </div>
        <p className={`${MUTED} m-0`} id="symptom-hint">
          <kbd>Enter</kbd> opens the first, the arrow keys choose another. A transcript that is
          pasted opens its case, and facts go along.
        </p>
      </form>
      <p role="status" className={`${COUNT} mt-3`} id="symptom-count" suppressHydrationWarning>
        {wizards.length} symptoms
      </p>
      <Island tag="sp-symptoms" />
      <ul className={SYMPTOMS} id="symptoms">
        {grouped(wizards).map(({ wizard, sign, group }) => (
          <li
            key={wizard.symptom}
            className={SYMPTOM}
            data-symptom={wizard.symptom}
            data-articles={articlesOf.get(wizard.symptom)?.join(' ')}
            data-words={[wizard.symptom, wizard.title, wizard.summary, ...wizard.aliases]
              .join(' ')
              .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')}
            suppressHydrationWarning
          >
            {group && <span className={SYMPTOM_GROUP}>{group}</span>}
            <Sign name={sign} className={SYMPTOM_SIGN} />
            <a className={SYMPTOM_LINK} href={deskRoute(wizard.symptom)}>
              {wizard.title}
            </a>
            <p className={SYMPTOM_LINE}>{wizard.summary}</p>
            <p className={COUNT}>{questionsWords(wizard)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
