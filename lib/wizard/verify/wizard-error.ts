// An error in a wizard's file, told with the name of its symptom: what it says is found by who
// calls.
import { errorIn, type Diagnostic, type Place } from '@/lib/core/diagnostic'
import type { AuthoredWizard } from '@/lib/wizard/tree/authored'

/** `wizard <symptom>, <message>` at a place of the wizard's file. */
export const wizardError = (
  { file, symptom }: Pick<AuthoredWizard, 'file' | 'symptom'>,
  { line, column }: Place,
  message: string,
): Diagnostic => errorIn(file, 'wizard', { line, column, message: `wizard ${symptom}, ${message}` })
