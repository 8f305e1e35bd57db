// Quotation marks and apostrophes as a book prints them, in text and in markup. Not for what is
// typed, dialled or copied: code stays as it is.

/** What a quotation mark opens after: nothing, a space, a bracket or a dash. */
const OPENS = /[\s([{<\u2013\u2014\u201c\u2018/]/u

/**
 * The text with curled quotation marks and apostrophes. `before` is the character before it in its
 * sentence, '' where it begins.
 */
export function curled(text: string, before = ''): string {
  let last = before
  return text.replace(/["']|[^"']+/g, (part) => {
    const opens = last === '' || OPENS.test(last)
    const written =
      part === '"' ? (opens ? '\u201c' : '\u201d') : part === "'" ? single(opens) : part
    last = part.at(-1) ?? last
    return written
  })
}

const single = (opens: boolean): string => (opens ? '\u2018' : '\u2019')

/** What is typed, dialled or copied as it stands; what a reader typed is in <bdi>. */
const AS_TYPED = /^<(\/?)(?:bdi|code|pre|kbd|samp|textarea|script|style)\b/
/** What stands within a sentence: a quotation goes on through it. */
const WITHIN = /^<\/?(?:a|abbr|b|bdi|em|i|mark|s|small|span|strong|sub|sup|time|code|kbd|samp)\b/

/** Markup, as a program made it, with the text between its tags curled. */
export function curledMarkup(html: string): string {
  let before = ''
  let depth = 0
  return html.replace(/<[^<>]*>|[^<>]+/g, (part) => {
    if (part.startsWith('<')) {
      if (!WITHIN.test(part)) before = ''
      const typed = AS_TYPED.exec(part)
      if (typed) depth += typed[1] === '/' ? -1 : 1
      return part
    }
    if (depth > 0) {
      before = part.at(-1) ?? before
      return part
    }
    const written = curled(part.replace(/&#(?:x27|39);/g, "'").replaceAll('&quot;', '"'), before)
    before = part.at(-1) ?? before
    return written
  })
}

/** Data for a page with every text in it curled, markup or not; the keys stay as they are. */
export const curledTexts = (data: object): object =>
  Array.isArray(data) ? data.map(curledValue) : curledFields(data)

/** What people may type is compared letter by letter. */
const COMPARED: ReadonlySet<string> = new Set(['aliases', 'id', 'url', 'address'])

const curledFields = (data: object): object =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => [
      key,
      COMPARED.has(key) ? value : curledValue(value),
    ]),
  )

function curledValue(value: unknown): unknown {
  if (typeof value === 'string') return curledMarkup(value)
  return typeof value === 'object' && value !== null ? curledTexts(value) : value
}
