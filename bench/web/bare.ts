// The least that a text can cost: an article as one HTML file with no style and no script,
// compressed as ours is. Our time to paint is compared with it.
import { portOf } from '@/server/front/port-of'
import { createServer, type Server } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { parse, serialize } from 'parse5'
import { descendants, isElement, remove, type Element } from '@/server/seal/markup'

/** Elements that a text alone has no use for: what moves, and what leads elsewhere. */
const LEFT_OUT = /^(?:sp-.*|script|nav|form|svg)$/

/** The text of a page in plain elements. Throws when it has no <main>. */
export function bareHtml(html: string): string {
  const elements = [...descendants(parse(html))].filter(isElement)
  const main = elements.find(({ tagName }) => tagName === 'main')
  if (!main) throw new Error('the article has no <main>')
  strip(main)
  return (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" ' +
    'content="width=device-width"><title>Bare</title></head>' +
    `<body>${serialize(main)}</body></html>`
  )
}

function strip(element: Element): void {
  for (const child of element.childNodes.filter(isElement)) {
    if (LEFT_OUT.test(child.tagName)) remove(child)
    else {
      child.attrs = child.attrs.filter(({ name }) => name === 'href')
      strip(child)
    }
  }
}

/** A page that is served alone, on a free port of 127.0.0.1, under every address. */
export interface Bare {
  readonly origin: string
  readonly close: () => void
}

/** Serves a page. */
export async function serveBare(html: string): Promise<Bare> {
  const body = brotliCompressSync(html)
  const server: Server = createServer((_, response) =>
    response
      .writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Encoding': 'br',
        'Content-Length': body.length,
      })
      .end(body),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    close: () => server.close(),
  }
}
