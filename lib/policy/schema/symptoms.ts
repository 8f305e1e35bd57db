// The shape of rules, and of symptoms with their causes.
import * as z from 'zod'
import { condition, dottedId, id, names, priorSchema, slug, sourced, words } from './fields'

export const ruleSchema = z.strictObject({
  id,
  /**
   * To which permissions: all, those that need sign-in, those that name it; or worked out from a
   * permission's grants.
   */
  applies: z.enum(['all', 'pro', 'named', 'role', 'scope', 'state']).default('named'),
  /** The permission is denied when this holds. */
  when: condition.optional(),
  /** Why, to a customer. {phrase} and {roles} are filled in from the permission. */
  text: words,
  /**
   * Other words for a part of the states in which it refuses: of each the condition beside the
   * rule's own. No two of them hold together.
   */
  cases: z.array(z.strictObject({ when: condition, text: words })).optional(),
  /**
   * Other words for a role rule: nobody holds the permission; accounts differ on the role that is
   * refused; they differ on {others} who hold it in some; Permission settings was looked at.
   */
  variants: z
    .strictObject({ nobody: words, disputed: words, wider: words, seen: words })
    .optional(),
  /** What to say when what was seen is more, or less, than the grants give. */
  unexpectedAnswer: z.strictObject({ more: words, less: words }).optional(),
  /** What a cause adds that follows from the grants, and that no look shows. */
  byGrants: words.optional(),
  /** Who can lift a role rule by an override, and in how many seconds. */
  override: z
    .strictObject({
      /** What is done, in words; {role} is the person's role by name, {phrase} as in `text`. */
      act: words,
      by: z.array(dottedId).min(1),
      seconds: z.number().int().positive(),
    })
    .optional(),
  /** The parties who do it outside of the panel, where the panel refuses it to everyone. */
  elsewhere: z.array(id).min(1).optional(),
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
  /** Another rule of which each refusal is this cause as well. */
  also: id.optional(),
  /** The permission whose rule it is, where it is not every one of the symptom's. */
  permission: dottedId.optional(),
  /** What the person's role may do besides, or may not: another permission. */
  holds: dottedId.optional(),
  lacks: dottedId.optional(),
  /**
   * Of a role rule: `grants` where the grants refuse, until somebody saw otherwise; `disputed`
   * where the presets differ and nobody said which one the account has. Absent: what was seen and,
   * as long as nobody has looked, what the grants say of the permissions that no other cause names.
   */
  basis: z.enum(['grants', 'disputed']).optional(),
  /**
   * Of a role rule: the answers that show the permission refused, and those that show it given,
   * where no fact of the permission does.
   */
  shownBy: z.strictObject({ denied: condition, granted: condition }).optional(),
  /** The condition; of a cause with a rule, what must hold besides. */
  when: condition.optional(),
  /**
   * What takes the cause away again. As long as it is not known to be so, the rest of the cause's
   * condition is enough.
   */
  unless: condition.optional(),
  why: words.optional(),
  /** Of a role rule: why, where it follows from the grants and nobody has looked. */
  whyByPolicy: words.optional(),
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
  /** Ids that it had: their addresses lead here, and requests and kept cases may name them. */
  redirects: z.array(slug).min(1).optional(),
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
  /**
   * Of the facts, those that a person asks for first, in order: at the desk, and by /api/diagnose,
   * before chances and seconds choose. Nothing that is found changes by it.
   */
  askFirst: z.array(id).default([]),
  causes: z.array(cause).min(1),
  escalate: z.strictObject({ article: slug, evidence: z.array(z.string()) }),
})
