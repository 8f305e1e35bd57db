// Signs that somebody typed for Markdown, and that it left as text: readers would see them. A table
// of patterns; what Markdown understood is no matter of it.
import type { Text } from 'mdast'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { diagnosticAt } from '@/lib/lint/place'

interface Sign {
  readonly pattern: RegExp
  /** What is wrong, and what to write. */
  readonly told: (match: readonly string[]) => string
  /** What a program may write in its place. */
  readonly put?: (match: readonly string[]) => string
}

/** The parts of a match, by their groups. */
const parts = (match: readonly string[]): readonly [string, string, string] => [
  match[0] ?? '',
  match[1] ?? '',
  match[2] ?? '',
]

const signs: readonly Sign[] = [
  {
    pattern: /!\[([^\][]*)\]\(([^()\n]*\s[^()\n]*)\)/g,
    told: (match) =>
      `the picture ${parts(match)[0]} is not shown: its address has a space; rename the file ` +
      'with hyphens, or write the address in < >',
    put: (match) => `![${parts(match)[1]}](<${parts(match)[2].trim()}>)`,
  },
  {
    pattern: /!\[\[([^\][\n]+)\]\]|!\[[^\][\n]*\]\[[^\][\n]*\]/g,
    told: (match) =>
      `the picture ${parts(match)[0]} is not shown; expected ![what it shows](/images/…)`,
  },
  {
    pattern: /\^\[([^\][\n]+)\]/g,
    told: (match) =>
      `${parts(match)[0]} is no note here; expected [^1], and a line of its own that begins ` +
      `with [^1]: ${parts(match)[1]}`,
  },
  {
    pattern: /(?<!!)\[[^\][\n]+\]\((?![^()\n]*\))\S*/g,
    told: (match) =>
      `${parts(match)[0]} has no closing bracket, and readers would see it; expected ` +
      '[words](address), or \\[ for a bracket',
  },
  {
    pattern: /^\[\] /g,
    told: () => '[] is no box; expected one with a space in it: [ ]',
    put: () => '[ ] ',
  },
  {
    pattern: /(?<!!)\[\[([^\][\n]+)\]\]/g,
    told: (match) => `${parts(match)[0]} is no link here; expected [words](/articles/…)`,
  },
  {
    pattern: /\(([^()\n]+)\)\[((?:\/|https?:|#)[^\][\s]*)\]/g,
    told: (match) => `${parts(match)[0]} is the wrong way round; expected [words](address)`,
    put: (match) => `[${parts(match)[1]}](${parts(match)[2]})`,
  },
  {
    pattern: /\[([^\][\n]+)\] +\(((?:\/|https?:|#)[^()\s]*)\)/g,
    told: (match) =>
      `${parts(match)[0]} has a space between words and address; expected [words](address)`,
    put: (match) => `[${parts(match)[1]}](${parts(match)[2]})`,
  },
  {
    pattern: /(?<!!)\[\^[^\]\s]+\]|(?<!!)\[[^\][]+\](?:\[[^\][]*\]|\([^()]*\))/g,
    told: (match) => {
      const [written] = parts(match)
      return (
        `${written} leads nowhere, and readers would see the brackets: expected ` +
        (written.startsWith('[^')
          ? 'a line that begins with the same brackets and a colon'
          : '[words](/address) without spaces in the address') +
        ', or \\[ for a bracket'
      )
    },
  },
  {
    pattern: /(?<=^[^[\n]*)\]\((?:\/|https?:|#)[^()\s]*\)/gm,
    told: (match) =>
      `${parts(match)[0]} ends a link that holds another, and readers would see the brackets; ` +
      'expected one link beside the other',
  },
  {
    pattern: /==(?=\S)([^=\n]+)(?<=\S)==/g,
    told: (match) => `${parts(match)[0]} marks nothing here; what matters is bold, in **…**`,
    put: (match) => `**${parts(match)[1]}**`,
  },
  {
    pattern: /(\*\*|__) +([^*_\n]+?) +\1/g,
    told: (match) =>
      `${parts(match)[0]} is not bold, and readers would see the signs: no space stands within ` +
      'the pairs',
    put: (match) => `**${parts(match)[2]}**`,
  },
  {
    pattern: /\*\*(?=\S)|(?<=\S)\*\*/g,
    told: () =>
      'these ** stand alone, and readers would see them; bold words stand between two pairs ' +
      'without spaces inside: **bold**. A star that stands for itself is written \\*',
  },
  {
    pattern: /(?<![\p{L}\p{N}_])__(?=\p{L})|(?<=\p{L})__(?![\p{L}\p{N}_])/gu,
    told: () =>
      'these __ stand alone, and readers would see them; bold words stand between two pairs ' +
      'without spaces inside: **bold**. A line that stands for itself is written \\_',
  },
  {
    pattern: /^(\d{1,2}[.)]|[-+*])(?=\p{L})[^\n]*\n(?:\d{1,2}[.)]|[-+*])\p{L}/gmu,
    told: (match) =>
      `these lines are no list without a space behind ${parts(match)[1]}; expected lines such ` +
      `as "${parts(match)[1]} One"`,
  },
  {
    pattern: /^[•●▪◦‣·][^\n]*(?:\n[•●▪◦‣·][^\n]*)*/gmu,
    told: (match) =>
      `${parts(match)[0].slice(0, 1)} begins no list here, and its lines run into one; expected ` +
      'lines such as "- One"',
    put: (match) => parts(match)[0].replace(/^[•●▪◦‣·][ \t]*/gmu, '- '),
  },
  {
    pattern: /^\/\/ ([^\n]*)$|%%([^%\n]+)%%/gm,
    told: (match) =>
      `${parts(match)[0]} is no comment here, and readers would see it; expected {/* … */}`,
    put: (match) => `{/* ${(parts(match)[1] || parts(match)[2]).trim()} */}`,
  },
  {
    // UTF-8 that a program read as Windows-1252 and saved again.
    pattern: /â€[\u0080-\u009f™œ˜¦“”]?|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|à¤[^\s\p{L}]?/gu,
    told: (match) =>
      `${parts(match)[0]} is what another encoding left of a sign; write the sign itself`,
  },
  {
    pattern: /\\u([0-9a-f]{4})/gi,
    told: (match) => `${parts(match)[0]} is a sign of a program, and readers would see it so`,
    put: (match) => String.fromCodePoint(parseInt(parts(match)[1], 16)),
  },
  {
    pattern: /&(?:[a-z]+\d*|#\d+|#x[0-9a-f]+);/gi,
    told: (match) =>
      `${parts(match)[0]} is no sign of HTML, and readers would see it; write the sign itself`,
  },
  {
    pattern: /(?<![\p{L}\p{N}:/]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\p{L}\p{N}:/])/gu,
    told: (match) =>
      `${parts(match)[0]} stands for no picture here, and readers would see it; write the words`,
  },
  {
    pattern: /\$\$[^$\n]+\$\$/g,
    told: (match) =>
      `${parts(match)[0]} is no formula here; write it in words, or as code in \`…\``,
  },
  {
    pattern: /^:: ?[a-z][^\n]*$/gm,
    told: (match) =>
      `${parts(match)[0]} opens nothing; expected three colons, such as :::note, the text, :::`,
  },
  {
    pattern: /^!!! ?(\w+)(.*)$/gm,
    told: (match) => `${parts(match)[0]} is no note here; expected a line :::note, the text, :::`,
  },
  {
    pattern: /^#{1,6}(?=\p{Lu})[^\s#][^\n]*$/gmu,
    told: (match) => `${parts(match)[0]} is no heading without a space behind #`,
    put: (match) => parts(match)[0].replace(/^#+/, (hashes) => `${hashes.padEnd(2, '#')} `),
  },
  {
    pattern: /^\|.*\|[ \t]*\n\|.*\|[ \t]*$/gm,
    told: () =>
      'these lines are no table without a line below the heads: expected |---|---| as the second',
  },
  {
    pattern: /^\|[ \t]*:?-[-:| \t]*$/gm,
    told: () =>
      'these lines are no table, since a dash and a space begin a list: expected |---|---| ' +
      'below the heads',
  },
  {
    pattern: /^\|(?:[^|\n]+\|){2,}[ \t]*$/gm,
    told: (match) =>
      `${parts(match)[0].trim()} stands in no table, and readers would see the bars: no empty ` +
      'line may stand within a table',
  },
]

/**
 * Every sign of a text node that was left. Only of text without escapes: \\[ is written by who
 * wants to show a bracket.
 */
export function leftSigns(text: Text): LocalDiagnostic[] {
  const { start, end } = text.position ?? {}
  const from = start?.offset
  if (from === undefined) return []
  const isWhole = (end?.offset ?? 0) - from === text.value.length
  if (!isWhole && !text.value.startsWith('!!!')) return []
  const found: { readonly at: number; readonly end: number; readonly told: LocalDiagnostic }[] = []
  for (const { pattern, told, put } of signs) {
    // A look takes less than a list of matches, and most texts have none.
    if ((put && !isWhole) || text.value.search(pattern) < 0) continue
    for (const match of text.value.matchAll(pattern)) {
      const at = match.index
      const last = at + match[0].length
      if (found.some((other) => at < other.end && last > other.at)) continue
      const written = put?.(match)
      found.push({
        at,
        end: last,
        told: {
          ...diagnosticAt(text, told(match), at),
          ...(written === undefined
            ? {}
            : {
                fix: { from: from + at, to: from + last, text: written, title: `Write ${written}` },
              }),
        },
      })
    }
  }
  return found.sort((one, other) => one.at - other.at).map(({ told }) => told)
}
