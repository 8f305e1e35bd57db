import { curledTexts } from '@/lib/policy/prose/curled-quotes'
import { PageData } from '@/components/page-data/page-data'
import { fixTreeRoute } from '@/lib/core/routes'
import { Island } from '@/components/document/island'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { AnswersSoFar } from '@/components/wizard/end/answers'
import { DATA_ID, type PreparedWizard } from './data'
import { WizardOutline } from './outline'
import { questionsWords } from './questions-words'
import { WizardEnd } from '@/components/wizard/end/wizard-end'
import { SIDE_TITLE } from '@/components/look/layout'
import { LEDE, META } from '@/components/look/text'

/** The question, and beside it where there is room what was answered, or what to have at hand. */
const PARTS = 'max-w-none! lg:grid lg:grid-cols-[minmax(0,1fr)_19rem] lg:items-start lg:gap-x-14'
const ASIDE = 'mt-10 text-sm lg:sticky lg:top-6 lg:mt-0 *:max-w-measure'

/**
 * What a wizard checks and what to have at hand, then its questions: one at a time with script, as
 * a tree without.
 */
export function WizardPage({
  wizard,
  data: { support, ...data },
}: {
  readonly wizard: Wizard
  readonly data: PreparedWizard
}) {
  const [lead = '', ...more] = wizard.intro.split(/(?<=<\/p>)/)
  return (
    <>
      <h1 suppressHydrationWarning>{wizard.title}</h1>
      <div className="mb-6" data-wizard-start="" suppressHydrationWarning>
        <div className={LEDE} dangerouslySetInnerHTML={{ __html: lead }} />
        <p className={`m-0 ${META}`}>
          {questionsWords(wizard)}, {wizard.minutes} minutes
        </p>
      </div>
      <PageData id={DATA_ID} data={curledTexts(data)} />
      <div className={PARTS}>
        <div>
          <Island tag="sp-wizard">
            <WizardOutline data={{ ...data, support }} />
          </Island>
          <WizardEnd symptom={wizard.symptom} support={support} />
        </div>
        <aside className={ASIDE} aria-label="Your answers, and what to have at hand">
          <AnswersSoFar />
          <section data-wizard-start="" suppressHydrationWarning>
            <h2 className={SIDE_TITLE}>Have at hand</h2>
            <ul>
              {wizard.needs.map((need) => (
                <li key={need} dangerouslySetInnerHTML={{ __html: need }} />
              ))}
            </ul>
            {more.length > 0 && (
              <div
                className="mb-4 rounded-md bg-surface px-4 py-3 *:last:mb-0"
                dangerouslySetInnerHTML={{ __html: more.join('') }}
              />
            )}
          </section>
          <p className="m-0 print:hidden">
            <a
              className="inline-flex min-h-11 items-center font-semibold"
              href={fixTreeRoute(wizard.symptom)}
            >
              All questions on one page
            </a>
          </p>
        </aside>
      </div>
    </>
  )
}
