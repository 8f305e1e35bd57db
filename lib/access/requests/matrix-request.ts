// What GET and POST /api/access/matrix ask for: one area or all, for an account.
import * as z from 'zod'
import { readAccount } from './account'
import type { Variant } from '@/lib/policy/grants'
import type { Policy, PresetId } from '@/lib/policy/policy'
import type { InputError } from '@/lib/core/input-error'
import { hint, readName } from '@/lib/policy/read-names'
import { accountSchema, parseShape, type Read } from './check-request'

export interface MatrixRequest extends Variant {
  /** Every area when absent. */
  readonly area?: string
  readonly preset: PresetId
}

const matrixSchema = z.strictObject({ area: z.string().optional(), account: accountSchema })

/** Reads the body of a POST. */
export function parseMatrixRequest(policy: Policy, body: unknown): Read<MatrixRequest> {
  const shape = parseShape(matrixSchema, body)
  if (!shape.ok) return shape
  const errors: InputError[] = []
  const { area } = shape.value
  const { preset, overrides } = readAccount(policy, shape.value.account, errors)
  const found = area === undefined ? undefined : readArea(policy, area, errors)
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, value: { preset, overrides, ...(found === undefined ? {} : { area: found }) } }
}

const PARAMETERS = ['area', 'preset']

/** Reads `?area=&preset=` of a GET; both may be left out. */
export function parseMatrixQuery(policy: Policy, query: URLSearchParams): Read<MatrixRequest> {
  const errors: InputError[] = []
  for (const name of new Set(query.keys())) {
    if (!PARAMETERS.includes(name))
      errors.push({
        path: name,
        message: `there is no parameter "${name.slice(0, 60)}"${hint(name, PARAMETERS)}`,
      })
    else if (query.getAll(name).length > 1)
      errors.push({ path: name, message: `${name} is given twice; keep one` })
  }
  const [area, preset] = [query.get('area') || undefined, query.get('preset') || undefined]
  const found = area === undefined ? undefined : readArea(policy, area, errors)
  const known =
    preset === undefined
      ? policy.defaultPreset
      : readName(policy.presets, preset, 'preset', 'preset', errors)
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, value: { preset: known, ...(found === undefined ? {} : { area: found }) } }
}

const readArea = (policy: Policy, area: string, errors: InputError[]): string =>
  readName(
    policy.areas.map(({ id, label }) => ({ id, aliases: [label] })),
    area,
    'area',
    'area',
    errors,
  )
