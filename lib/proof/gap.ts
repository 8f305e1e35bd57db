// How a gap is built: its sentence, and its place in the policy's files.
import type { Permission } from '@/lib/policy/policy'
import type { SourceFile } from '@/lib/core/yaml'
import { placeOf } from './place'
import type { Gap } from './report'

const at = (place: string | undefined, message: string): Gap =>
  place === undefined ? { message } : { place, message }

/** A gap at a permission's row. */
export function permissionGap(
  files: readonly SourceFile[],
  { id }: Pick<Permission, 'id'>,
  message: string,
): Gap {
  const parts = id.split('.')
  const [area = '', action = ''] = parts.slice(-2)
  // Only those whose cells differ by preset have a prefix before their area.
  const file = parts.length > 2 ? 'whatsapp.yaml' : 'permissions.yaml'
  return at(placeOf(files, file, area, action), `permission ${id}: ${message}`)
}

/** A gap at a rule's row. */
export const ruleGap = (files: readonly SourceFile[], rule: string, message: string): Gap =>
  at(placeOf(files, 'rules.yaml', rule), `rule ${rule}: ${message}`)

/** A gap at a cause's row, or at the symptom where no cause is to blame. */
export const symptomGap = (
  files: readonly SourceFile[],
  symptom: string,
  message: string,
  row: string = symptom,
): Gap => at(placeOf(files, `${symptom}.yaml`, row), `symptom ${symptom}: ${message}`)
