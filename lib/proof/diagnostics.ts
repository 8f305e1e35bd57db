// What a proof finds wrong with the policy, as diagnostics at the row to blame.
import { errorIn, type Diagnostic } from '@/lib/core/diagnostic'
import type { Permission } from '@/lib/policy/policy'
import type { PolicyPlace, PolicyPlaces } from '@/lib/policy/places'

const errorAt = ({ file, line }: PolicyPlace, message: string): Diagnostic =>
  errorIn(file, 'proof', { line, column: 1, message })

/** An error at a permission's row. */
export const permissionError = (
  places: PolicyPlaces,
  { id }: Pick<Permission, 'id'>,
  message: string,
): Diagnostic => errorAt(places.permission(id), `permission ${id}: ${message}`)

/** An error at a rule's row. */
export const ruleError = (places: PolicyPlaces, rule: string, message: string): Diagnostic =>
  errorAt(places.row('rules', rule), `rule ${rule}: ${message}`)

/** An error at a cause's row, or at the symptom where no cause is to blame. */
export const symptomError = (
  places: PolicyPlaces,
  symptom: string,
  message: string,
  cause?: string,
): Diagnostic =>
  errorAt(
    cause === undefined ? places.symptom(symptom) : places.cause(symptom, cause),
    `symptom ${symptom}: ${message}`,
  )
