// The proof as the build published it.
import * as z from 'zod'
import published from '@/.generated/proof.json'
import type { ProofReport } from './report'

const ids = z.array(z.string())
const diagnostics = z.array(
  z.strictObject({
    file: z.string(),
    line: z.number(),
    column: z.number(),
    message: z.string(),
    remedy: z.string().exactOptional(),
    rule: z.string(),
    severity: z.enum(['error', 'warning']),
  }),
)

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
  diagnostics,
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
  diagnostics,
})

/** What was tried and found. Throws where the file is of another build. */
export const proof: ProofReport = report.parse(published)
