// What GET and POST /api/access/matrix ask for: one area or all, for an account.
import * as z from 'zod'
import { readAccount } from './account'
import type { Variant } from '@/lib/policy/grants'
import type { Policy, PresetId } from '@/lib/policy/policy'
import { memoize } from '@/lib/core/memoize'
import { InputErrors } from '@/lib/core/input-error'
import { hint, readName, type NamedRows } from '@/lib/policy/read-names'
import { accountSchema, parseShape, resultOf, type Read } from './check-request'

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
  const errors = new InputErrors()
  const { area } = shape.value
  const { preset, overrides } = readAccount(policy, shape.value.account, errors)
  const found = area === undefined ? undefined : readArea(policy, area, errors)
  return resultOf({ preset, overrides, ...(found === undefined ? {} : { area: found }) }, errors)
}

const PARAMETERS = ['area', 'preset']

/** Reads `?area=&preset=` of a GET; both may be left out. */
export function parseMatrixQuery(policy: Policy, query: URLSearchParams): Read<MatrixRequest> {
  const errors = new InputErrors()
  for (const name of new Set(query.keys())) {
    if (!PARAMETERS.includes(name))
      errors.add(
        name,
        () => `there is no parameter "${name.slice(0, 60)}"${hint(name, PARAMETERS)}`,
      )
    else if (query.getAll(name).length > 1)
      errors.add(name, () => `${name} is given twice; keep one`)
  }
  const [area, preset] = [query.get('area') || undefined, query.get('preset') || undefined]
  const found = area === undefined ? undefined : readArea(policy, area, errors)
  const known =
    preset === undefined
      ? policy.defaultPreset
      : readName(policy.presets, preset, 'preset', 'preset', errors)
  return resultOf({ preset: known, ...(found === undefined ? {} : { area: found }) }, errors)
}

const areasKnown = new WeakMap<Policy, NamedRows>()

const areaNames = (policy: Policy): NamedRows =>
  memoize(areasKnown, policy, () => policy.areas.map(({ id, label }) => ({ id, aliases: [label] })))

const readArea = (policy: Policy, area: string, errors: InputErrors): string =>
  readName(areaNames(policy), area, 'area', 'area', errors)
