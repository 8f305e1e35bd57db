// Who may ask the studio anything: a page of its own, in a browser of this machine. It writes
// files, so a page of another site, or a name that leads here, is refused before anything is read.
import type { IncomingMessage } from 'node:http'

/** Why a request is refused; undefined when it may pass. `port` is the one listened to. */
export function refusal(
  { method = 'GET', headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  port: number,
): string | undefined {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!own.includes(headers.host ?? ''))
    return 'the studio answers to 127.0.0.1 and localhost alone, so that no other name leads here'
  const { origin } = headers
  if (origin !== undefined && !own.some((host) => origin === `http://${host}`))
    return 'a page of another site may not use the studio'
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && method !== 'GET')
    return 'a page of another site may not use the studio'
  if (method === 'GET') return undefined
  if (origin === undefined) return 'a change must name the page it comes from (Origin)'
  return headers['content-type']?.startsWith('application/json') === true
    ? undefined
    : 'a change is sent as application/json'
}
