// The studio's own server: this machine alone, a page, its script and style, and what the page
// asks.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bundleStudio, type StudioBundle } from './bundle'
import { refusal } from './guard'
import type { Studio } from './answers'

/** The longest body that is read, in bytes; a picture is longer by what base64 adds to it. */
const MOST = 4 * 1024 * 1024
const MOST_OF_PICTURE = 32 * 1024 * 1024

/** Serves a studio at 127.0.0.1. `site` is the origin of the pages it shows beside a text. */
export async function serveStudio(studio: Studio, port: number, site: string): Promise<Server> {
  const bundle = await bundleStudio()
  const server = createServer((request, response) => {
    void answer(request, response, { studio, bundle, site, port }).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) send(response, 500, 'text/plain', 'The studio could not answer.')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return server
}

interface Served {
  readonly studio: Studio
  readonly bundle: StudioBundle
  readonly site: string
  readonly port: number
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { studio, bundle, site, port }: Served,
): Promise<void> {
  const why = refusal(request, port)
  if (why !== undefined) return json(response, 403, { message: why })
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (request.method === 'GET') {
    if (pathname === '/') return page(response, site)
    if (pathname === '/studio.js') return send(response, 200, 'text/javascript', bundle.script)
    if (pathname === '/beside.js') {
      // A page of the site loads it, which has another port of this machine; it holds no content.
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
      return send(response, 200, 'text/javascript', bundle.beside)
    }
    if (pathname === '/studio.css') return send(response, 200, 'text/css', bundle.style)
    return json(response, 404, { message: `the studio has no ${pathname}` })
  }
  const isPicture = pathname === '/api/picture'
  const body = await read(request, isPicture ? MOST_OF_PICTURE : MOST)
  if (body === undefined)
    return json(response, 413, {
      message: isPicture
        ? 'this picture is larger than 24 MB; save it smaller, then place it'
        : 'this text is longer than 4 MiB; a page is a few KiB: part it into several',
    })
  const parsed = parse(body)
  if (parsed === undefined) return json(response, 400, { message: 'the body is no JSON' })
  const answered = await studio.answer(pathname, parsed.value)
  return json(response, answered.status, answered.body)
}

function read(request: IncomingMessage, most: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let length = 0
    request
      .on('data', (part: Buffer) => {
        length += part.length
        if (length <= most) parts.push(part)
      })
      .on('end', () => {
        resolve(length <= most ? Buffer.concat(parts).toString('utf8') : undefined)
      })
      .on('error', reject)
  })
}

function parse(body: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) }
  } catch {
    return undefined
  }
}

const json = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, status, 'application/json', JSON.stringify(body))

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(!response.hasHeader('Cross-Origin-Resource-Policy') && {
        'Cross-Origin-Resource-Policy': 'same-origin',
      }),
      'Referrer-Policy': 'no-referrer',
    })
    .end(body)
}

/** CodeMirror writes its rules into the document; a nonce would have to be new for each page. */
const policyFor = (site: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    `frame-src ${site}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

function page(response: ServerResponse, site: string): void {
  response.setHeader('Content-Security-Policy', policyFor(site))
  send(
    response,
    200,
    'text/html',
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Studio</title>
<link rel="stylesheet" href="/studio.css">
<div id="studio" data-site="${site}"></div>
<noscript>The studio is an editor and needs JavaScript. npm run check says what is wrong.</noscript>
<script type="module" src="/studio.js"></script>
</html>`,
  )
}
