// The body of POST /api/access/check, from unknown to known names. Shapes that other requests share
// are here too.
import * as z from 'zod'
import { formatValue } from '@/lib/core/format-value'
import { readAccount } from './account'
import { readPermission, roleNames } from './names'
import type { Policy, RoleId } from '@/lib/policy/policy'
import type { CheckRequest } from '@/lib/policy/compiled-permission'
import { InputErrors, MOST_TOLD, type InputError } from '@/lib/core/input-error'
import { mergeFacts, readGiven, readName } from '@/lib/policy/read-names'

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly InputError[] }

/** Facts as requests give them: by any name, as words. */
export const factsSchema = z.record(z.string(), z.unknown()).default({})
const override = z.strictObject({
  role: z.string(),
  permission: z.string(),
  grant: z.union([z.string(), z.boolean()]),
})

/** An account as requests give it: a preset, what its Owner changed, and facts. */
export const accountSchema = z
  .looseObject({
    preset: z.string().optional(),
    overrides: z.array(override).max(1000).default([]),
  })
  .default({ overrides: [] })

const checkSchema = z.strictObject({
  user: factsSchema,
  account: accountSchema,
  context: factsSchema,
  permission: z.string(),
  viewer: z.string().optional(),
})

/** A check, and the role of whoever asks, by which remedies are ordered. */
export interface AccessRequest extends CheckRequest {
  readonly viewer?: RoleId
}

/**
 * Reads a check. A fact counts wherever it is given, in user, account or context; given twice it
 * must agree.
 */
export function parseCheckRequest(policy: Policy, body: unknown): Read<AccessRequest> {
  const errors = new InputErrors()
  return resultOf(readCheck(policy, body, errors), errors)
}

/**
 * Reads one check among what may be many, whose errors are those of all of them; undefined where
 * its shape is none. `path` stands before each place.
 */
export function readCheck(
  policy: Policy,
  body: unknown,
  errors: InputErrors,
  path = '',
): AccessRequest | undefined {
  const shape = readShape(checkSchema, body, errors, path)
  if (!shape) return undefined
  const { user, account, context, permission, viewer } = shape
  const at = (place: string): string => placeIn(path, place)
  const variant = readAccount(policy, account, errors, at('account'))
  const merged = mergeFacts(
    [
      readGiven(policy, user, at('user'), errors),
      variant.facts,
      readGiven(policy, context, at('context'), errors),
    ],
    errors,
    path,
  )
  const id = readPermission(policy, permission, at('permission'), errors)
  const asking =
    viewer === undefined
      ? {}
      : { viewer: readName(roleNames(policy), viewer, at('viewer'), 'role', errors) }
  return { ...variant, facts: merged, permission: id, ...asking }
}

/** A place within another, which is '' for the whole. */
const placeIn = (path: string, place: string): string => (path === '' ? place : `${path}.${place}`)

/** What was read, unless anything was wrong. */
export function resultOf<Value>(value: Value | undefined, errors: InputErrors): Read<Value> {
  return errors.count > 0 || value === undefined
    ? { ok: false, errors: errors.list() }
    : { ok: true, value }
}

/** Checks a shape; each issue becomes a path such as `account.overrides.0.role` and a sentence. */
export function parseShape<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): Read<z.infer<Schema>> {
  const errors = new InputErrors()
  return resultOf(readShape(schema, body, errors), errors)
}

/** The same where the errors are those of more than this; undefined where the shape is none. */
function readShape<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  errors: InputErrors,
  path = '',
): z.infer<Schema> | undefined {
  const checked = schema.safeParse(body, { reportInput: true })
  if (checked.success) return checked.data
  for (const issue of checked.error.issues) {
    const place = issue.path.map(String).join('.')
    errors.add(place === '' ? path : placeIn(path, place), () => sentence(issue))
  }
  return undefined
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const more = issue.keys.length - MOST_TOLD
    const names = issue.keys.slice(0, MOST_TOLD).map(formatValue).join(', ')
    return `there is nothing called ${names}${more > 0 ? ` and ${more} more` : ''} here`
  }
  if (issue.code === 'invalid_type')
    return `expected ${issue.expected}, found ${formatValue(issue.input)}`
  return issue.message
}
