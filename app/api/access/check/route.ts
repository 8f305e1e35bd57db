import { isBatch, parseBatchRequest } from '@/lib/access/requests/batch-request'
import { check } from '@/lib/access/check'
import { policy } from '@/lib/policy/published'
import { parseCheckRequest } from '@/lib/access/requests/check-request'
import { answer } from '@/app/api/answer'
import { BATCH_BODY_LIMIT, BODY_LIMIT, readJson, tooLarge } from '@/app/api/body'

/**
 * May this person do this, why not, and what would change it; or `{checks: [...]}` for up to a
 * thousand at once.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request, BATCH_BODY_LIMIT)
  if (!body.ok) return body.response
  if (!isBatch(body.value) && body.bytes > BODY_LIMIT) return tooLarge(BODY_LIMIT)
  if (!isBatch(body.value))
    return answer(parseCheckRequest(policy, body.value), (one) => check(policy, one))
  return answer(parseBatchRequest(policy, body.value), (requests) => ({
    results: requests.map((one) => check(policy, one)),
  }))
}
