// Sends a refusal as the answer to a request.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { errorBody } from './error-body'
import { endAnswer } from '@/server/edge/finish'
import type { Refusal } from './refusal'

/** Sends a problem document or a page, in the place of whatever was prepared. */
export function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
): void {
  const { headers, body } = errorBody(refusal, request.url ?? '')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader('Content-Length', body.length)
  endAnswer(request, response, refusal.status, request.method === 'HEAD' ? undefined : body)
}
