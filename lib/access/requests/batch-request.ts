// The body of POST /api/access/check when it holds many checks at once.
import * as z from 'zod'
import type { Policy } from '@/lib/policy/policy'
import { InputErrors } from '@/lib/core/input-error'
import { parseShape, readCheck, resultOf, type AccessRequest, type Read } from './check-request'

/** The most checks in one request. */
export const BATCH_LIMIT = 1000

/**
 * What a batch may cost: a check is one, and so is each fact and each override in it. A thousand
 * checks of nineteen of them cost as much.
 */
export const BATCH_COST = 20_000

const inWords = (count: number): string => count.toLocaleString('en')

const batchSchema = z.strictObject({
  checks: z
    .array(z.unknown())
    .max(
      BATCH_LIMIT,
      `expected at most ${inWords(BATCH_LIMIT)} checks in one request; send the rest in another`,
    )
    .refine((checks) => costOf(checks) <= BATCH_COST, {
      error: ({ input }) =>
        `these checks cost ${inWords(costOf(input))}, one for each of them, of their facts and ` +
        `of their overrides; expected at most ${inWords(BATCH_COST)} in one request; send ` +
        'the rest in another',
    }),
})

/** What checks cost, whatever they hold: counted before any of them is read. */
function costOf(checks: unknown): number {
  if (!Array.isArray(checks)) return 0
  return checks.reduce<number>((sum, check) => sum + 1 + partsOf(check, 2), 0)
}

/** How many values there are in something, two levels down. */
function partsOf(value: unknown, levels: number): number {
  if (typeof value !== 'object' || value === null) return 0
  const parts: readonly unknown[] = Object.values(value)
  const below =
    levels === 0 ? 0 : parts.reduce<number>((sum, part) => sum + partsOf(part, levels - 1), 0)
  return levels === 2 ? below : parts.length + below
}

/** Whether a body means to hold many checks. */
export const isBatch = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'checks' in body

/**
 * Reads `{checks: [...]}`, each as a check of its own; the path of an error begins with
 * `checks.<position>`. One unknown name refuses them all.
 */
export function parseBatchRequest(policy: Policy, body: unknown): Read<readonly AccessRequest[]> {
  const shape = parseShape(batchSchema, body)
  if (!shape.ok) return shape
  const errors = new InputErrors()
  const requests = shape.value.checks.flatMap(
    (check, index) => readCheck(policy, check, errors, `checks.${index}`) ?? [],
  )
  return resultOf(requests, errors)
}
