// The body of POST /api/access/check when it holds many checks at once.
import * as z from 'zod'
import type { Policy } from '@/lib/policy/policy'
import { InputErrors } from '@/lib/core/input-error'
import { parseShape, readCheck, resultOf, type AccessRequest, type Read } from './check-request'

/** The most checks in one request. */
export const BATCH_LIMIT = 1000

const batchSchema = z.strictObject({
  checks: z
    .array(z.unknown())
    .max(
      BATCH_LIMIT,
      `expected at most ${BATCH_LIMIT.toLocaleString('en')} checks in one request; ` +
        'send the rest in another',
    ),
})

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
