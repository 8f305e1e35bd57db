import { policy } from '@/lib/access/published'
import { house } from '@/lib/content/house'
import { answerDiagnosis } from '@/lib/diagnosis/answer'
import { parseDiagnoseRequest } from '@/lib/diagnosis/request'
import { answer } from '../answer'
import { readJson } from '../body'

/** Which causes the facts confirm, leave open or rule out, and what to ask next. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request)
  if (!body.ok) return body.response
  return answer(parseDiagnoseRequest(policy, body.value), (asked) =>
    answerDiagnosis(policy, asked, house.supportAddress),
  )
}
