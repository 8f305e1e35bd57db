// Between the requests of Node and those of the web's own kind, which route handlers take and give.
import { CLIENT_HEADER } from '@/app/api/client'
import { hasBody } from '@/server/edge/body'
import type { Exchange } from '@/server/edge/exchange'
import type { Answer } from '@/server/front/answer'
import { compressFor } from '@/server/front/encoding'

// Handlers look at path and query alone: which name of this server was asked is nobody's business.
const ORIGIN = 'http://localhost'

/** A request as the web knows it. Its body is opened with it, and read when somebody does. */
export function webRequest({ request, method, target, client, openBody }: Exchange): Request {
  const headers = new Headers()
  for (let at = 0; at < request.rawHeaders.length; at += 2)
    headers.append(request.rawHeaders[at] ?? '', request.rawHeaders[at + 1] ?? '')
  // Whatever a client says of this, only the server knows it.
  headers.set(CLIENT_HEADER, client)
  const isRead = method === 'GET' || method === 'HEAD'
  return new Request(ORIGIN + target.canonical + target.query, {
    method: isRead ? 'GET' : method,
    headers,
    ...(!isRead && hasBody(request) && { body: openBody(), duplex: 'half' }),
  })
}

/** What a handler gave, compressed for the client that asked. */
export async function answerOf({ request }: Exchange, response: Response): Promise<Answer> {
  const body = Buffer.from(await response.arrayBuffer())
  const type = response.headers.get('content-type') ?? ''
  return {
    status: response.status,
    headers: headersOf(response),
    bodies: await compressFor(request.headers['accept-encoding'], body, type),
  }
}

/** The headers of a response, by the names that they are sent with. */
export const headersOf = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries([...headers].map(([name, value]) => [capitalised(name), value]))

/** `content-type` is looked up, and sent, as `Content-Type`. */
const capitalised = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('-')
