// An answer that is wholly known before it is sent, and sending it: encoding, revalidation, HEAD.
// sirv serves files of a folder, under headers by file name: here bodies are in memory, a document
// has a variant for each theme, and each its own policy, so nothing of sirv would be left in use.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, type Bodies } from './encoding'

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
  const encoding = chooseEncoding(request.headers['accept-encoding'], answer.bodies)
  const body = answer.bodies[encoding] ?? answer.bodies.identity
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
  if (answer.tag) response.setHeader('ETag', `W/"${answer.tag}"`)
  if (
    answer.status === 200 &&
    answer.tag &&
    clientHas(request.headers['if-none-match'], answer.tag)
  ) {
    response.writeHead(304).end()
    return
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  response.writeHead(answer.status).end(request.method === 'HEAD' ? undefined : body)
}

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
