import { policy } from '@/lib/access/published'
import { house } from '@/lib/content/house'
import { answerDiagnosis } from '@/lib/diagnosis/answer'
import { parseDiagnoseRequest } from '@/lib/diagnosis/request'
import { readJson } from '../body'
import { unprocessable } from '../problem'

/** Which causes the facts confirm, leave open or rule out, and what to ask next. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request)
  if (!body.ok) return body.response
  const read = parseDiagnoseRequest(policy, body.value)
  if (!read.ok) return unprocessable(read.problems)
  return Response.json(answerDiagnosis(policy, read.value, house.supportAddress), { headers: { 'cache-control': 'no-store' } })
}
