// The shape of every file in content/policy. Each row says how sure we are (mark) and what it rests
// on (evidence).
import * as z from 'zod'
import { parseCondition, type Condition } from '@/lib/logic/condition'

const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'expected an id of small letters, digits and underscores')
const dottedId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, 'expected an id such as users.set_status')
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug of small letters, digits and hyphens')
const words = z.string().trim().min(1, 'expected some words')
const names = z.array(words).default([])

/**
 * How sure we are: seed (the product's own documents), public (a public page), inferred (no page
 * says it), disputed (pages differ).
 */
export const markSchema = z.enum(['seed', 'public', 'inferred', 'disputed'])

const sourced = {
  mark: markSchema,
  evidence: z
    .array(z.string().regex(/^[A-Z]{2}-\d\d$/, 'expected an evidence id such as PA-01'))
    .default([]),
}

/**
 * How likely a cause is before anything is known: odds beside its state of things, where 1 takes
 * all states alike.
 */
const priorSchema = z.strictObject({ odds: z.number().positive(), mark: markSchema })

/** A grant as written in a cell: allow, deny, or allow narrowed to a scope of policy.yaml. */
const grant = z.string().regex(/^(deny|allow(:[a-z_]+)?)$/, 'expected deny, allow or allow:<scope>')
const grantsByRole = z.record(id, grant)

const condition = z.unknown().transform((written, context): Condition => {
  const parsed = parseCondition(written)
  if (parsed.ok) return parsed.condition
  for (const { path, message } of parsed.problems)
    context.issues.push({ code: 'custom', path: [...path], message, input: written })
  return z.NEVER
})

export const roleSchema = z.strictObject({
  id,
  label: words,
  plural: words,
  /** How those who have it are called in a sentence; the plural when absent. */
  people: words.optional(),
  /** Higher outranks lower. */
  rank: z.number().int(),
  /** What other pages and older panels call it; accepted too. */
  otherNames: names,
  aliases: names,
  scope: id.optional(),
  /** False: nobody can be given this role from the user form. */
  assignable: z.boolean(),
  /** False: the Owner's overrides do not touch it. */
  tunable: z.boolean(),
  means: words,
  ...sourced,
})

export const menuSchema = z.strictObject({ id, label: words, variants: names, ...sourced })
export const termSchema = z.strictObject({
  id,
  label: words,
  plural: words.optional(),
  means: words,
  ...sourced,
})
export const limitSchema = z.strictObject({ id, label: words, ...sourced })
export const evidenceSchema = z.strictObject({ id: z.string(), mark: markSchema, says: words })

const value = z.strictObject({ id, label: words, aliases: names })

/**
 * A way a fact can be changed: to which value, from which (any, when absent), by whom (a permission
 * or a party; any of them), how long it takes.
 */
const change = z.strictObject({
  from: z.array(id).optional(),
  to: id,
  by: z.array(dottedId).min(1),
  seconds: z.number().int().positive(),
})

export const factSchema = z.strictObject({
  id,
  subject: z.enum(['user', 'account', 'context']),
  label: words,
  question: words,
  find: words,
  cost: z.literal([10, 30, 60]),
  aliases: names,
  /** A value that several facts share is named; one of its own is written out. */
  values: z.array(z.union([id, value])).min(2),
  changes: z.array(change).default([]),
})

export const factsFileSchema = z.strictObject({
  /** Values that several facts share: id to label and aliases. The roles are added to them. */
  shared: z.record(id, z.strictObject({ label: words, aliases: names })),
  facts: z.array(factSchema),
})

export const policyFileSchema = z.strictObject({
  version: words,
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/, 'expected a date such as 2026-11-23'),
  /**
   * What changed since this policy was first published: which rows, on which day, in one sentence.
   * Articles that rest on them are to be looked at again.
   */
  changes: z
    .array(
      z.strictObject({
        date: z.string().regex(/^\d{4}-\d\d-\d\d$/, 'expected a date such as 2026-11-23'),
        rows: z.array(words).min(1),
        says: words,
      }),
    )
    .default([]),
  defaultPreset: id,
  presets: z
    .array(
      z.strictObject({
        id,
        label: words,
        means: words,
        mark: markSchema,
        conflict: words.optional(),
      }),
    )
    .min(1),
  /**
   * How far a grant reaches. label is the word in a cell of the matrix, phrase completes "Yes,
   * ...".
   */
  scopes: z.array(z.strictObject({ id, label: words, phrase: words.optional() })),
  cells: z.strictObject({ allow: words, deny: words }),
  /** The symptoms in the order in which they are offered; each has a file. */
  symptoms: z.array(slug).min(1),
  /** The prior of a cause that has none of its own. */
  prior: priorSchema,
  /** Those outside the roles who can make a change or help. */
  parties: z.array(z.strictObject({ id, label: words })),
})

const action = {
  id,
  label: words,
  /** Completes "may ..." and "only ... may ...". */
  phrase: words,
  /**
   * Other ways to say it, as "delete/remove templates": a slash separates alternatives of one word.
   * Statements in articles are recognised by them.
   */
  phrases: names,
  /** Rules that must not hold, beyond those that apply to all. */
  rules: z.array(id).default([]),
  /** Rules for all that do not apply here. */
  exempt: z.array(id).default([]),
  /**
   * The fact that says what the person saw in Permission settings: it beats what the policy
   * derives.
   */
  seen: id.optional(),
}

export const permissionsFileSchema = z.array(
  z.strictObject({
    id,
    label: words,
    actions: z.array(
      z.strictObject({
        ...action,
        pro: z.boolean(),
        overridable: z.boolean(),
        grants: grantsByRole,
        conflict: words.optional(),
        note: words.optional(),
        ...sourced,
      }),
    ),
  }),
)

const cells = z.record(id, z.record(id, z.record(id, grant)))

export const whatsappFileSchema = z.strictObject({
  pro: z.boolean(),
  overridable: z.boolean(),
  neverOverridable: z.array(dottedId),
  areas: z.array(
    z.strictObject({
      id,
      label: words,
      actions: z.array(
        z.strictObject({ ...action, mark: markSchema.optional(), evidence: sourced.evidence }),
      ),
    }),
  ),
  /** preset, role, area, action: grant. Cells on which the presets differ are shown as disputed. */
  presets: z.record(id, cells),
  /** role, area, action: grant. The same under every preset. */
  everyPreset: cells,
})

export const ruleSchema = z.strictObject({
  id,
  /**
   * To which permissions: all, those that need sign-in, those that name it; or worked out from a
   * permission's grants.
   */
  applies: z.enum(['all', 'pro', 'named', 'role', 'scope', 'take_over']).default('named'),
  /** The permission is denied when this holds. */
  when: condition.optional(),
  /** Why, to a customer. {phrase} and {roles} are filled in from the permission. */
  text: words,
  /**
   * Other words for a role rule: nobody holds the permission, the presets differ, or Permission
   * settings was looked at.
   */
  variants: z.strictObject({ nobody: words, disputed: words, seen: words }).optional(),
  /** What to say when what was seen is more, or less, than the grants give. */
  unexpectedAnswer: z.strictObject({ more: words, less: words }).optional(),
  /** Who can lift a role rule by an override, and in how many seconds. */
  override: z
    .strictObject({ by: z.array(dottedId).min(1), seconds: z.number().int().positive() })
    .optional(),
  article: slug.optional(),
  ...sourced,
})

const cause = z.strictObject({
  id,
  certainty: z.enum(['certain', 'possible']).default('certain'),
  /** How likely before anything is known; the policy's prior when absent. */
  prior: priorSchema.optional(),
  /** The rule whose condition this cause shares. One definition, never two. */
  rule: id.optional(),
  /** The permission whose rule it is, where it is not every one of the symptom's. */
  permission: dottedId.optional(),
  /**
   * Of a role rule: only what was seen in Permission settings, or only what the grants say. Both
   * when absent.
   */
  basis: z.enum(['seen', 'grants']).optional(),
  /** The condition; of a cause with a rule, what must hold besides. */
  when: condition.optional(),
  why: words.optional(),
  fix: z.array(words).min(1),
  /** Permissions that the fix takes: whoever holds all of them can do it. */
  needs: z.array(dottedId).default([]),
  /** Roles or parties who can do it besides. */
  canFix: z.array(id).default([]),
  article: slug.optional(),
  ...sourced,
})

export const symptomSchema = z.strictObject({
  id: slug,
  title: words,
  aliases: names,
  /** The permission whose refusal this symptom is; or which one it is, by the value of a fact. */
  permission: z
    .union([dottedId, z.strictObject({ by: id, of: z.record(id, dottedId) })])
    .optional(),
  /** The fact that says which role the person has who is refused. */
  role: id.default('role'),
  /**
   * The fact that shows whether the person has the permission; the permission's own when absent.
   */
  seen: id.optional(),
  /** Facts that the symptom itself says. */
  given: z.record(id, id).default({}),
  /**
   * Rules of the permission that cannot be what refuses here: the person would not have come this
   * far.
   */
  presumes: z.array(id).default([]),
  facts: z.array(id).min(1),
  causes: z.array(cause).min(1),
  /** Answers that cannot be true together, and how to say so. */
  impossible: z.array(z.strictObject({ when: condition, text: words })).default([]),
  escalate: z.strictObject({ article: slug, evidence: z.array(z.string()) }),
})
