// Pages that Next makes on request. It is loaded only where a build has some.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** Answers a request with Next. */
export type AnswerByNext = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Loads Next and prepares it. */
export async function prepareNext(server: Server): Promise<AnswerByNext> {
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: process.cwd() })
  await app.prepare()
  const handle = app.getRequestHandler()
  return async (request, response) => {
    await handle(request, response)
    // Next listens for upgrades with its first request, and never ends those that it does not know.
    server.removeAllListeners('upgrade')
  }
}
