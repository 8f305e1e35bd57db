// A refusal as bytes: a problem document (RFC 9457) for programs, a small page for readers. The
// page rests on nothing that was built, so that it can be sent whatever is broken.
import { createHash } from 'node:crypto'
import type { Refusal } from './refusal'

const STYLE =
  ':root{color-scheme:light dark}' +
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;' +
  'margin:12vh auto;padding:0 1.25rem}' +
  'h1{font-size:1.75rem;line-height:1.2}'

const HASH = createHash('sha256').update(STYLE).digest('base64')

/** The policy under which such a page may be styled: by its own stylesheet alone. */
const PAGE_POLICY =
  `default-src 'none'; style-src 'sha256-${HASH}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const escaped = (text: string): string =>
  text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Headers that say what a body is, and the body. */
export interface ErrorBody {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const problemOf = ({ status, title, detail }: Refusal): ErrorBody => ({
  headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
  body: Buffer.from(JSON.stringify({ type: 'about:blank', title, status, detail, errors: [] })),
})

const pageOf = ({ title, detail }: Refusal): ErrorBody => ({
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PAGE_POLICY },
  body: Buffer.from(
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">' +
      '<meta name="viewport" content="width=device-width,initial-scale=1">' +
      `<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>` +
      `<h1>${escaped(title)}</h1><p>${escaped(detail)}</p>` +
      '<p><a href="/">To the help centre</a></p></main></body></html>',
  ),
})

/** Where programs ask: below /api, and what watches over the server. */
const FOR_PROGRAMS = /^\/(?:api(?:[/?]|$)|healthz|readyz)/

/** The body for an address as it was sent; '' where none could be read. */
export function errorBody(refusal: Refusal, url: string): ErrorBody {
  const { headers, body } = FOR_PROGRAMS.test(url) ? problemOf(refusal) : pageOf(refusal)
  return { headers: { ...headers, 'Cache-Control': 'no-store', ...refusal.headers }, body }
}
