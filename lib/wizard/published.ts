// The wizards as the build proved and published them.
import published from '@/.generated/wizards.json'
import type { Wizard } from '@/lib/wizard/tree/wizard'

/** Every published wizard, in the order of the site. */
export const wizards: readonly Wizard[] = published

/** The wizard of a symptom. */
export function findWizard(symptom: string): Wizard | undefined {
  return wizards.find((wizard) => wizard.symptom === symptom)
}
