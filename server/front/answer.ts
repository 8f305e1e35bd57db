// An answer that is wholly known before it is sent, and sending it: encoding, revalidation, HEAD.
// sirv serves files of a folder, under headers by file name: here bodies are in memory, a document
// has a variant for each theme, and each its own policy, so nothing of sirv would be left in use.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { endAnswer } from '@/server/edge/finish'
import { Refusal } from '@/server/edge/refusal/refusal'
import { chooseEncoding, isCompressible, type Bodies } from './encoding'

/**
 * A status, headers and a body in several encodings. `tag` is the entity tag without quotes;
 * answers that change by request have none.
 */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bodies: Bodies
  readonly tag?: string
}

/**
 * An entity tag from content. It is sent as a weak one, because the encodings of one content share
 * it.
 */
export function tagOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22)
}

/**
 * Sends an answer: 304 when the client has it, no body for HEAD, otherwise the best encoding that
 * the client accepts.
 */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): void {
  const { status, headers, bodies, tag } = answer
  if (!isFollowed(headers['Location'] ?? ''))
    throw new Refusal(
      414,
      'This address is too long',
      'It leads to another address, which is longer than browsers follow. Ask with less in it.',
    )
  // Before the headers: those of the answer may say that it depends on more.
  if (isCompressible(headers['Content-Type'] ?? '')) response.setHeader('Vary', 'Accept-Encoding')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (tag) response.setHeader('ETag', `W/"${tag}"`)
  if (status === 200 && tag && clientHas(request.headers['if-none-match'], tag)) {
    response.removeHeader('Content-Encoding')
    return endAnswer(request, response, 304)
  }
  if (WITHOUT_BODY.has(status)) return endAnswer(request, response, status)
  const encoding = chooseEncoding(request.headers['accept-encoding'], bodies)
  const body = bodies[encoding] ?? bodies.identity
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  endAnswer(request, response, status, request.method === 'HEAD' ? undefined : body)
}

/** So long an address everybody follows (RFC 9110, 4.1); a head of 16 KiB is too much for many. */
const LONGEST_LOCATION = 8000

/** Whether who is sent to an address gets there, however long it became on the way. */
export const isFollowed = (location: string): boolean => location.length <= LONGEST_LOCATION

/** Statuses that end with their headers (RFC 9110, 15.3.5 and 15.4.5). */
const WITHOUT_BODY = new Set([204, 304])

function clientHas(header: string | undefined, tag: string): boolean {
  if (!header) return false
  return header
    .split(',')
    .some(
      (candidate) =>
        candidate.trim() === '*' || candidate.trim().replace(/^W\//, '') === `"${tag}"`,
    )
}

/** An answer of one plain sentence, for what no page answers. */
export function plainAnswer(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
    bodies: { identity: Buffer.from(`${text}\n`) },
  }
}
