// The proof as the build published it.
import * as z from 'zod'
import published from '@/.generated/proof.json'
import type { ProofReport } from './report'

const ids = z.array(z.string())
const gaps = z.array(z.strictObject({ place: z.string().exactOptional(), message: z.string() }))

const row = {
  id: z.string(),
  label: z.string(),
  states: z.number(),
  ms: z.number(),
  rules: z.number(),
  dead: ids,
  shadowed: ids,
  undecided: z.number(),
  restsOn: ids,
  independentOf: ids,
  mutants: z.strictObject({ planted: z.number(), caught: z.number() }),
  gaps,
}

const report: z.ZodType<ProofReport> = z.object({
  policy: z.strictObject({ version: z.string(), date: z.string() }),
  facts: z.number(),
  permissions: z.array(
    z.strictObject({
      ...row,
      denied: z.number(),
      remedies: z.number(),
      beyondRemedy: z.number(),
    }),
  ),
  symptoms: z.array(
    z.strictObject({
      ...row,
      wizard: z
        .strictObject({
          steps: z.number(),
          mean: z.number(),
          ratio: z.number(),
          exact: z.boolean(),
        })
        .nullable(),
    }),
  ),
  gaps,
})

/** What was tried and found. Throws where the file is of another build. */
export const proof: ProofReport = report.parse(published)
