import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { answerDiagnosis } from '@/lib/diagnosis/answer'
import { parseDiagnoseRequest } from '@/lib/diagnosis/request'
import { answer } from '@/app/api/answer'
import { readJson } from '@/app/api/body'

/** Which causes the facts confirm, leave open or rule out, and what to ask next. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request)
  if (!body.ok) return body.response
  return answer(parseDiagnoseRequest(policy, body.value), (asked) =>
    answerDiagnosis(policy, asked, site.supportAddress),
  )
}
