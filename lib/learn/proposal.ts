// A proposal: what could be changed in the content, with what customers did that speaks for it. It
// changes nothing.
import { createHash } from 'node:crypto'
import * as z from 'zod'

/** What a proposal changes in the content. A missing article is written, not changed. */
export const changeSchema = z.discriminatedUnion('kind', [
  /** One more way to ask, for the front matter of an article or of a guided fix. */
  z.strictObject({
    kind: z.literal('alias'),
    /** `article/slug` or `wizard/symptom`. */
    document: z.string().regex(/^(?:article|wizard)\/[\w-]+$/),
    alias: z.string().min(1).max(100),
  }),
  /** How often each cause of a symptom is met, beside the others. */
  z.strictObject({
    kind: z.literal('odds'),
    symptom: z.string(),
    outcomes: z.int(),
    until: z.iso.date(),
    causes: z.record(z.string(), z.number()),
  }),
  /** The question that a guided fix should ask first. */
  z.strictObject({ kind: z.literal('first'), symptom: z.string(), step: z.string() }),
])

/** What a proposal changes. */
export type Change = Readonly<z.infer<typeof changeSchema>>

export const proposalSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['alias', 'article', 'odds', 'first']),
  /** What is proposed, a sentence. */
  title: z.string(),
  /** How much speaks for it, in visits or outcomes; doubled, what was dismissed returns. */
  evidence: z.int(),
  /** Why, a sentence each: counts first, then where the share lies. */
  because: z.array(z.string()),
  /** What customers typed, each seen from three visits at least. */
  wordings: z.array(z.string()),
  change: changeSchema.optional(),
})

/** A proposal with what speaks for it. */
export type Proposal = Readonly<z.infer<typeof proposalSchema>>

/** The kinds, in the order in which they are shown. */
export const KINDS: readonly { readonly id: Proposal['kind']; readonly title: string }[] = [
  { id: 'alias', title: 'Words that readers use for a page' },
  { id: 'article', title: 'Articles that are missing' },
  { id: 'odds', title: 'Causes in the order of likelihood' },
  { id: 'first', title: 'Questions that should come first' },
]

/** The same id for the same proposal, whenever it is made: of its kind and what it is about. */
export const proposalId = (kind: Proposal['kind'], ...about: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, about]))
    .digest('hex')
    .slice(0, 12)
