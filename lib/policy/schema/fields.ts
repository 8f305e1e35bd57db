// The shapes that rows of several files of content/policy share. Each row says how sure we are
// (mark) and what it rests on (evidence).
import * as z from 'zod'
import { parseCondition, type Condition } from '@/lib/logic/condition'

/** The id of a row: small letters, digits and underscores. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'expected an id of small letters, digits and underscores')
/** The id of a permission: an area and an action. */
export const dottedId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, 'expected an id such as users.set_status')
/** The slug of an article or a symptom. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug of small letters, digits and hyphens')
/** Words that people read. */
export const words = z.string().trim().min(1, 'expected some words')
/** Other names; none when absent. */
export const names = z.array(words).default([])

/**
 * How sure we are: seed (the product's own documents), public (a public page), inferred (no page
 * says it), disputed (pages differ).
 */
export const markSchema = z.enum(['seed', 'public', 'inferred', 'disputed'])

/** How sure a row is, and the evidence it rests on. */
export const sourced = {
  mark: markSchema,
  evidence: z
    .array(z.string().regex(/^[A-Z]{2}-\d\d$/, 'expected an evidence id such as PA-01'))
    .default([]),
}

/**
 * How likely a cause is before anything is known: odds beside its state of things, where 1 takes
 * all states alike.
 */
export const priorSchema = z.strictObject({ odds: z.number().positive(), mark: markSchema })

/** A grant as written in a cell: allow, deny, or allow narrowed to a scope of policy.yaml. */
export const grant = z
  .string()
  .regex(/^(deny|allow(:[a-z_]+)?)$/, 'expected deny, allow or allow:<scope>')
/** A grant for each role. */
export const grantsByRole = z.record(id, grant)

/** A condition over facts in its written form (lib/logic/condition.ts). */
export const condition = z.unknown().transform((written, context): Condition => {
  const parsed = parseCondition(written)
  if (parsed.ok) return parsed.condition
  for (const { path, message } of parsed.errors)
    context.issues.push({ code: 'custom', path: [...path], message, input: written })
  return z.NEVER
})
