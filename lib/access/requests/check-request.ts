// The body of POST /api/access/check, from unknown to known names. Shapes that other requests share
// are here too.
import * as z from 'zod'
import { formatValue } from '@/lib/core/format-value'
import { readAccount, roleNames } from './account'
import type { PermissionId, Policy, RoleId } from '@/lib/policy/policy'
import type { CheckRequest } from '@/lib/policy/compiled-permission'
import type { InputError } from '@/lib/core/input-error'
import { mergeFacts, readGiven, readName } from '@/lib/policy/read-names'
import { SIGN_IN } from '@/lib/policy/sign-in'

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
  const shape = parseShape(checkSchema, body)
  if (!shape.ok) return shape
  const { user, account, context, permission, viewer } = shape.value
  const errors: InputError[] = []
  const variant = readAccount(policy, account, errors)
  const merged = mergeFacts(
    [
      readGiven(policy, user, 'user', errors),
      variant.facts,
      readGiven(policy, context, 'context', errors),
    ],
    errors,
  )
  const id = readPermission(policy, permission, 'permission', errors)
  const asking =
    viewer === undefined
      ? {}
      : { viewer: readName(roleNames(policy), viewer, 'viewer', 'role', errors) }
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, value: { ...variant, facts: merged, permission: id, ...asking } }
}

/** The permission with this name, or signing in. */
export const readPermission = (
  policy: Policy,
  name: string,
  path: string,
  errors: InputError[],
): PermissionId =>
  readName(
    [...policy.permissions, { id: SIGN_IN, aliases: ['login', 'log in'] }],
    name,
    path,
    'permission',
    errors,
  )

/** Checks a shape; each issue becomes a path such as `account.overrides.0.role` and a sentence. */
export function parseShape<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): Read<z.infer<Schema>> {
  const checked = schema.safeParse(body, { reportInput: true })
  if (checked.success) return { ok: true, value: checked.data }
  return {
    ok: false,
    errors: checked.error.issues.map((issue) => ({
      path: issue.path.map(String).join('.'),
      message: sentence(issue),
    })),
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `there is nothing called ${issue.keys.map(formatValue).join(', ')} here`
  if (issue.code === 'invalid_type')
    return `expected ${issue.expected}, found ${formatValue(issue.input)}`
  return issue.message
}
