// Asks the API as anybody does, in process: the body of a request in, status and answer out.
import { POST as checkAccess } from '@/app/api/access/check/route'
import { POST as diagnose } from '@/app/api/diagnose/route'
import type { Decision } from '@/lib/access/check'
import type { DiagnosisAnswer } from '@/lib/diagnosis/answer'

export type Endpoint = (request: Request) => Promise<Response>

/** The status and the parsed body of an answer. */
export async function ask(
  endpoint: Endpoint,
  body: unknown,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await endpoint(
    new Request('http://localhost/api', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  )
  return { status: response.status, body: await response.json() }
}

/** A decision of /api/access/check; throws on a problem document. */
export async function askCheck(body: unknown): Promise<Decision> {
  const answer = await ask(checkAccess, body)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body as Decision
}

/** A diagnosis of /api/diagnose; throws on a problem document. */
export async function askDiagnosis(body: unknown): Promise<DiagnosisAnswer> {
  const answer = await ask(diagnose, body)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body as DiagnosisAnswer
}
