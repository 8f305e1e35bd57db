// Words to be compared however they are set: without markup, spaces and the names of signs.
const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

const signOf = (name: string): string =>
  SIGNS[name] ?? (/^&#\d+;$/.test(name) ? String.fromCodePoint(Number(name.slice(2, -1))) : name)

/** The letters of a piece of HTML, or of plain words. */
export const letters = (html: string): string =>
  html.replace(/<[^>]+>|\s/g, '').replace(/&[#\w]+;/g, signOf)
