// The text of a mail: paragraphs, links on lines of their own, quoted words, and who sends it.
// Lines are wrapped where words end, so that no mail program has to.

/** A part of a mail: words, a link with what it leads to, what somebody wrote, or a list. */
export type Part =
  | string
  | { readonly link: string; readonly words: string }
  | { readonly quote: string }
  | { readonly list: readonly string[] }

/** As most mail programs wrap (RFC 3676, 4.2, advises at most 78). */
const WIDTH = 72
const QUOTE = '> '
const ITEM = '- '

/** The text of some parts and, below a line, of who sends it. */
export function buildMailText(parts: readonly Part[], sender: readonly string[]): string {
  const body = parts.map(partText).filter((text) => text !== '')
  // Mail programs know what stands below this line for a signature (RFC 3676, 4.3).
  return `${body.join('\n\n')}\n\n-- \n${sender.map((line) => wrapped(line, '')).join('\n')}\n`
}

function partText(part: Part): string {
  if (typeof part === 'string') return wrapped(part.trim(), '')
  if ('link' in part) return `${wrapped(part.words, '')}\n${part.link}`
  if ('quote' in part) return wrapped(part.quote.trim(), QUOTE, QUOTE)
  return part.list.map((item) => wrapped(item, ITEM, '  ')).join('\n')
}

/** Lines that begin with `first`, and those that go on with `next`. */
function wrapped(text: string, first: string, next = ''): string {
  const lines = text.split('\n').flatMap((line) => wrapLine(line.trimEnd(), WIDTH - first.length))
  return lines.map((line, at) => ((at === 0 ? first : next) + line).trimEnd()).join('\n')
}

/** A word that is longer than a line, as an address is, stays whole. */
function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (longer.length > width && current !== '') {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}
