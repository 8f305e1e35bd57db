// The wizards as the build proved and published them.
import published from '@/.generated/wizards.json'
import type { Wizard } from '@/lib/wizard/tree/wizard'

/** Every published wizard, in the order of the site. */
// JSON widens every string, so the compiler cannot see that the build checked it.
export const wizards: readonly Wizard[] = published as unknown as readonly Wizard[]

/** The wizard of a symptom. */
export function findWizard(symptom: string): Wizard | undefined {
  return wizards.find((wizard) => wizard.symptom === symptom)
}
