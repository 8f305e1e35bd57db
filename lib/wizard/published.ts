// The wizards as the build proved and published them.
import * as z from 'zod'
import published from '@/.generated/wizards.json'
import type { Wizard } from '@/lib/wizard/tree/wizard'

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), step: z.string() }),
  z.strictObject({ kind: z.literal('cause'), causes: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('end') }),
])

const step = z.strictObject({
  id: z.string(),
  fact: z.string(),
  question: z.string(),
  find: z.string(),
  answers: z.array(z.strictObject({ value: z.string().nullable(), label: z.string(), target })),
})

const wizard: z.ZodType<Wizard> = z.strictObject({
  symptom: z.string(),
  title: z.string(),
  summary: z.string(),
  aliases: z.array(z.string()),
  needs: z.array(z.string()),
  minutes: z.number(),
  support: z.string(),
  intro: z.string(),
  start: z.string(),
  steps: z.record(z.string(), step),
})

/** Every published wizard, in the order of the site. Throws where the file is of another build. */
export const wizards: readonly Wizard[] = z.array(wizard).parse(published)

/** The wizard of a symptom. */
export function findWizard(symptom: string): Wizard | undefined {
  return wizards.find((row) => row.symptom === symptom)
}
