// The shape of the tables of content/policy that name things: the policy itself, roles, facts,
// menus, terms, limits and evidence.
import * as z from 'zod'
import {
  condition,
  dottedId,
  id,
  markSchema,
  names,
  priorSchema,
  slug,
  sourced,
  words,
} from './fields'

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
/** `supports`: of which kinds of statement a fact is the source, beside what is so. */
export const evidenceSchema = z.strictObject({
  id: z.string(),
  mark: markSchema,
  says: words,
  supports: z.array(z.enum(['frequency', 'cost', 'cause'])).optional(),
})

const value = z.strictObject({ id, label: words, aliases: names })

/**
 * A way a fact can be changed: to which value, from which (any, when absent), by whom (a permission
 * or a party; any of them), how long it takes.
 */
const change = z.strictObject({
  from: z.array(id).optional(),
  to: id,
  /** What is done, in words; {value} is the label of the new value. */
  act: words,
  by: z.array(dottedId).min(1),
  /** Of a party in `by`: the permission that the person themselves needs for it. */
  own: z.record(id, dottedId).default({}),
  /** What is so for whoever does it, beside the facts of the account. */
  with: z.record(id, id).default({}),
  /** Only where this is known to be so. */
  when: condition.optional(),
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
  date: z.iso.date('expected a date such as 2026-11-23'),
  /**
   * What changed since this policy was first published: which rows, on which day, in one sentence.
   * Articles that rest on them are to be looked at again.
   */
  changes: z
    .array(
      z.strictObject({
        date: z.iso.date('expected a date such as 2026-11-23'),
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
   * How far a grant reaches. label names it, limit stands below the "Yes" in a cell of the matrix,
   * phrase completes "Yes, ...". kind: all of it, a part of it (rules that apply to `scope` refuse
   * outside), or all of it in some state (rules that apply to `state` refuse outside).
   */
  scopes: z.array(
    z.strictObject({
      id,
      label: words,
      limit: words.optional(),
      phrase: words.optional(),
      kind: z.enum(['whole', 'part', 'state']).default('part'),
      /** The next wider part, which has all of this one. */
      within: id.optional(),
    }),
  ),
  /** Signing in to the panel, worded as a permission is. */
  signIn: z.strictObject({ label: words, phrase: words, phrases: names, ...sourced }),
  /** What a user is until somebody chooses otherwise. */
  newUser: z.strictObject({ role: id, panelAccess: z.enum(['on', 'off']), ...sourced }),
  cells: z.strictObject({ allow: words, deny: words, differs: words }),
  /** The symptoms in the order in which they are offered; each has a file. */
  symptoms: z.array(slug).min(1),
  /**
   * The symptoms that a list of users can explain, in order of telling; `when`: of whom it is
   * asked, of everybody where absent; `guidedFix`: whether a check-up goes on in the symptom's
   * guided fix.
   */
  checkUp: z
    .array(
      z.strictObject({
        symptom: slug,
        when: condition.optional(),
        guidedFix: z.boolean().default(false),
      }),
    )
    .default([]),
  /** The prior of a cause that has none of its own. */
  prior: priorSchema,
  /** Those outside the roles who can make a change or help. */
  parties: z.array(z.strictObject({ id, label: words })),
})
