import { PageData } from '@/components/page-data/page-data'
import { fixTreeRoute } from '@/lib/core/routes'
import { Island } from '@/components/document/island'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { DATA_ID, type WizardData } from './data'
import { WizardOutline } from './outline'
import { HINT, LEDE, META } from '@/components/look/text'

/**
 * What a wizard checks and what to have at hand, then its questions: one at a time with script, as
 * a tree without.
 */
export function WizardPage({
  wizard,
  data,
}: {
  readonly wizard: Wizard
  readonly data: WizardData
}) {
  const [lead = '', ...more] = wizard.intro.split(/(?<=<\/p>)/)
  return (
    <>
      <h1>{wizard.title}</h1>
      <div data-wizard-start="" suppressHydrationWarning>
        <div className={LEDE} dangerouslySetInnerHTML={{ __html: lead }} />
        <p className={`${META} mb-2`}>
          About {wizard.minutes} minutes{' '}
          <a className="text-inherit print:hidden" href={fixTreeRoute(wizard.symptom)}>
            See all questions on one page
          </a>
        </p>
        <details className={HINT}>
          <summary>What to know first, and to have at hand</summary>
          <div dangerouslySetInnerHTML={{ __html: more.join('') }} />
          <p className="m-0">
            <strong>Have at hand:</strong>
          </p>
          <ul>
            {wizard.needs.map((need) => (
              <li key={need} dangerouslySetInnerHTML={{ __html: need }} />
            ))}
          </ul>
        </details>
      </div>
      <PageData id={DATA_ID} data={data} />
      <Island tag="sp-wizard">
        <WizardOutline data={data} />
      </Island>
    </>
  )
}
