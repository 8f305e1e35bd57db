import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { answerDiagnosis } from '@/lib/diagnosis/answer'
import { parseDiagnoseRequest } from '@/lib/diagnosis/request'
import { answerWizard } from '@/lib/wizard/answer'
import { findWizard } from '@/lib/wizard/published'
import { answer } from '@/app/api/answer'
import { readJson } from '@/app/api/body'

/**
 * Which causes the facts confirm, leave open or rule out, what to ask next, and where the guided
 * fix stands with them.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request)
  if (!body.ok) return body.response
  return answer(parseDiagnoseRequest(policy, body.value), (asked) => {
    const wizard = findWizard(asked.symptom)
    return {
      ...answerDiagnosis(policy, asked, site.supportAddress),
      wizard: wizard ? answerWizard(policy, wizard, asked) : null,
    }
  })
}
