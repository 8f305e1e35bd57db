// What guided fixes and their causes say by a policy, as texts that can be compared with those of
// another.
import { formatDiagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { Condition } from '@/lib/logic/condition'
import type { Policy } from '@/lib/policy/policy'
import type { SiteConfig } from '@/lib/site/schema'
import { loadWizards } from '@/lib/wizard/verify/load'

/** The files of guided fixes, and what they need to be read. */
export interface WizardTexts {
  readonly wizardFiles: readonly SourceFile[]
  readonly articles: readonly SourceFile[]
  readonly site: Pick<SiteConfig, 'supportAddress'>
}

/**
 * The words of every wizard, a line for each thing it says; a wizard that a policy refuses says
 * why.
 */
export function wizardWords(
  policy: Policy,
  { wizardFiles, articles, site }: WizardTexts,
): ReadonlyMap<string, string> {
  const { wizards, diagnostics } = loadWizards(
    wizardFiles,
    { policy, supportAddress: site.supportAddress },
    articles.map(({ path }) => path.replace(/^.*\/|\.mdx?$/g, '')),
  )
  return new Map([
    ...wizards.map(
      (wizard) =>
        [
          `content/wizards/${wizard.symptom}.md`,
          `${JSON.stringify(wizard, null, 1)}\n${conditionsOf(policy, wizard.symptom)}`,
        ] as const,
    ),
    ...diagnostics.map((diagnostic) => [diagnostic.file, formatDiagnostic(diagnostic)] as const),
  ])
}

/**
 * When each cause of a symptom holds by the grants of the default preset, and which answers
 * are unexpected, a line each: where they differ, the same answers lead elsewhere.
 */
function conditionsOf(policy: Policy, symptom: string): string {
  const { causes, unexpected = [] } = buildSymptomModel(policy, symptom)
  return [
    ...causes.map(
      ({ id, when, byPolicy }) =>
        `the cause ${id} holds ${conditionText(when)}` +
        (byPolicy ? `; by the grants alone ${conditionText(byPolicy.when)}` : ''),
    ),
    ...unexpected.map(
      ({ text, when }) => `an answer is unexpected ${conditionText(when)}: ${text}`,
    ),
  ].join('\n')
}

/** `wa_action is delete_campaign and my_role is administrator` */
function conditionText(condition: Condition, isInner = false): string {
  switch (condition.kind) {
    case 'in':
      return (
        `${isInner ? '' : 'when '}${condition.fact} is ` +
        `${condition.values.join(' or ') || 'nothing'}`
      )
    case 'not':
      return `${isInner ? '' : 'when '}not (${conditionText(condition.of, true)})`
    case 'all':
      return condition.of.length === 0
        ? 'always'
        : '' +
            (isInner ? '' : 'when ') +
            `${condition.of.map((part) => conditionText(part, true)).join(' and ')}`
    case 'any':
      return condition.of.length === 0
        ? 'never'
        : '' +
            (isInner ? '' : 'when ') +
            `(${condition.of.map((part) => conditionText(part, true)).join(' or ')})`
  }
}

/** What a diagnosis says of every cause. */
export const causeWords = ({ symptoms }: Policy): ReadonlyMap<string, string> =>
  new Map(
    symptoms.flatMap(({ id, causes }) =>
      causes.map((cause) => [`${id}: ${cause.id}`, JSON.stringify(cause, null, 1)] as const),
    ),
  )
