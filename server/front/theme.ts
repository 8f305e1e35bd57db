// The reader's theme, written into the document before it is sent: no flash, and no script that
// blocks the first paint.
import { CACHE } from './headers'
import { tagOf, type Answer } from './answer'
import { compress, EFFORT } from './encoding'

export type Theme = 'light' | 'dark'

/** The theme that a Cookie header asks for; undefined leaves it to the reader's system. */
export function readTheme(cookie: string | undefined): Theme | undefined {
  const value = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookie ?? '')?.[1]
  return value === 'light' || value === 'dark' ? value : undefined
}

const COLOUR =
  /<meta name="theme-color" (content="[^"]*") media="\(prefers-color-scheme: (light|dark)\)">/g

/** Marks the document's root element with the theme, and leaves the colour of that one alone. */
export function withTheme(html: string, theme: Theme): string {
  return html
    .replace(/<html(?=[\s>])/, `<html data-theme="${theme}"`)
    .replaceAll(COLOUR, (_, colour: string, of: string) =>
      of === theme ? `<meta name="theme-color" ${colour}>` : '',
    )
}

/** Themed variants made on first request, the most recently used kept. */
export class ThemedAnswers {
  readonly #kept = new Map<string, Promise<Answer>>()
  readonly #most: number

  constructor(most = 200) {
    this.#most = most
  }

  /** The variant of a document for a theme; `key` names the document. */
  find(key: string, answer: Answer, theme: Theme): Promise<Answer> {
    const id = `${theme} ${key}`
    const kept = this.#kept.get(id) ?? themedAnswer(answer, theme)
    this.#kept.delete(id)
    this.#kept.set(id, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest)
    return kept
  }
}

/** Makes the variant of a document for a theme, in every encoding. */
async function themedAnswer(answer: Answer, theme: Theme): Promise<Answer> {
  const html = themedHtml(answer, theme)
  return {
    status: answer.status,
    headers: { ...answer.headers, 'Cache-Control': CACHE.themed },
    bodies: await compress(html, 'text/html', EFFORT.request),
    ...(answer.tag && { tag: tagOf(html) }),
  }
}

/** The bytes of a document in a theme. */
export const themedHtml = ({ bodies }: Answer, theme: Theme | undefined): Buffer =>
  theme ? Buffer.from(withTheme(bodies.identity.toString('utf8'), theme)) : bodies.identity
