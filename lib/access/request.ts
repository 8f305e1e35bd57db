// The body of POST /api/access/check, from unknown to known names. Shapes that other requests share are read here too.
import { z } from 'zod'
import type { Facts } from '@/lib/logic/fact'
import { clipped, shown } from '@/lib/logic/shown'
import type { Override } from './grants'
import type { PermissionId, Policy, PresetId } from './policy'
import type { CheckRequest } from './prepared'
import { findByName, hint, readFacts, type ReadProblem } from './read'
import { SIGN_IN } from './sign-in'

export type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly ReadProblem[] }

/** Facts as requests give them: by any name, as words. */
export const factsSchema = z.record(z.string(), z.unknown()).default({})
const override = z.strictObject({ role: z.string(), permission: z.string(), grant: z.union([z.string(), z.boolean()]) })

/** An account as requests give it: a preset, what its Owner changed, and facts. */
export const accountSchema = z.looseObject({ preset: z.string().optional(), overrides: z.array(override).max(1000).default([]) }).default({ overrides: [] })

const checkSchema = z.strictObject({ user: factsSchema, account: accountSchema, context: factsSchema, permission: z.string() })

/** Reads a check. A fact counts wherever it is given, in user, account or context; given twice it must agree. */
export function parseCheckRequest(policy: Policy, body: unknown): Read<CheckRequest> {
  const shape = parseShape(checkSchema, body)
  if (!shape.ok) return shape
  const { user, account, context, permission } = shape.value
  const problems: ReadProblem[] = []
  const variant = readAccount(policy, account, problems)
  const merged = mergeFacts([readGiven(policy, user, 'user', problems), variant.facts, readGiven(policy, context, 'context', problems)], problems)
  const id = readPermission(policy, permission, 'permission', problems)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { ...variant, facts: merged, permission: id } }
}

/** The permission with this name, or signing in. */
export const readPermission = (policy: Policy, name: string, path: string, problems: ReadProblem[]): PermissionId =>
  readName([...policy.permissions, { id: SIGN_IN, aliases: ['login', 'log in'] }], name, path, 'permission', problems)

/** Checks a shape; each issue becomes a path such as `account.overrides.0.role` and a sentence. */
export function parseShape<Schema extends z.ZodType>(schema: Schema, body: unknown): Read<z.infer<Schema>> {
  const checked = schema.safeParse(body, { reportInput: true })
  if (checked.success) return { ok: true, value: checked.data }
  return { ok: false, problems: checked.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: sentence(issue) })) }
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `there is nothing called ${issue.keys.map(shown).join(', ')} here`
  if (issue.code === 'invalid_type') return `expected ${issue.expected}, found ${shown(issue.input)}`
  return issue.message
}

export interface ReadAccount {
  readonly preset: PresetId
  readonly overrides: readonly Override[]
  readonly facts: Facts
}

/** An account's preset (the default when absent), overrides and facts; adds to `problems`, with `path` before each place. */
export function readAccount(policy: Policy, { preset, overrides, ...rest }: z.infer<typeof accountSchema>, problems: ReadProblem[], path = 'account'): ReadAccount {
  return {
    preset: preset === undefined ? policy.defaultPreset : readName(policy.presets, preset, `${path}.preset`, 'preset', problems),
    overrides: overrides.map((row, index) => readOverride(policy, row, `${path}.overrides.${index}`, problems)),
    facts: readGiven(policy, rest, path, problems),
  }
}

function readOverride(policy: Policy, row: z.infer<typeof override>, path: string, problems: ReadProblem[]): Override {
  const roles = policy.roles.map(({ id, label, otherNames, aliases }) => ({ id, aliases: [label, ...otherNames, ...aliases] }))
  return {
    role: readName(roles, row.role, `${path}.role`, 'role', problems),
    permission: readName(policy.permissions, row.permission, `${path}.permission`, 'permission', problems),
    grant: readName(grantsKnown(policy), String(row.grant), `${path}.grant`, 'grant', problems),
  }
}

const grantsKnown = ({ scopes }: Policy): readonly { readonly id: string; readonly aliases: readonly string[] }[] => [
  { id: 'allow', aliases: ['true', 'yes', 'on'] },
  { id: 'deny', aliases: ['false', 'no', 'off'] },
  ...scopes.map(({ id }) => ({ id: `allow:${id}`, aliases: [] })),
]

/** The id behind a name; the name itself, with a problem added, when there is none. */
export function readName(rows: readonly { readonly id: string; readonly aliases?: readonly string[] }[], name: string, path: string, what: string, problems: ReadProblem[]): string {
  const id = findByName(rows, name)
  if (id === undefined) problems.push({ path, message: `there is no ${what} "${clipped(name)}"${hint(name, rows.map((row) => row.id))}` })
  return id ?? name
}

/** Facts of one part of a request; adds to `problems`. */
export function readGiven(policy: Policy, raw: Readonly<Record<string, unknown>>, prefix: string, problems: ReadProblem[]): Facts {
  const result = readFacts(policy, raw, prefix)
  problems.push(...result.problems)
  return result.facts
}

/** Facts from several places as one; a fact that has two values is a problem. */
export function mergeFacts(places: readonly Facts[], problems: ReadProblem[]): Facts {
  const merged: Record<string, string> = {}
  for (const [fact, value] of places.flatMap((place) => Object.entries(place))) {
    const before = merged[fact]
    if (before !== undefined && before !== value) problems.push({ path: fact, message: `${fact} is given twice, as ${before} and as ${value}; keep one` })
    merged[fact] = value
  }
  return merged
}
