import { compare } from '@/lib/access/compare'
import { parseCompareRequest } from '@/lib/access/requests/compare-request'
import { policy } from '@/lib/policy/published'
import { answer } from '@/app/api/answer'
import { readJson } from '@/app/api/body'

/** Why one person may and the other may not: the differences that matter. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request)
  if (!body.ok) return body.response
  return answer(parseCompareRequest(policy, body.value), ({ a, b, permission }) =>
    compare(policy, a, b, permission),
  )
}
