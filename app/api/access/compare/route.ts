import { compare } from '@/lib/access/compare'
import { parseCompareRequest } from '@/lib/access/compare-request'
import { policy } from '@/lib/access/published'
import { answer } from '../../answer'
import { readJson } from '../../body'

/** Why one person may and the other may not: the differences that matter. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request)
  if (!body.ok) return body.response
  return answer(parseCompareRequest(policy, body.value), ({ a, b, permission }) =>
    compare(policy, a, b, permission),
  )
}
