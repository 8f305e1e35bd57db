// What the parser of YAML refuses, in the words of somebody who never heard of a scalar: which
// field it is about, and what to type. Knows the text and no schema.
import type { Fix } from '@/lib/core/diagnostic'

/** What the parser throws, as far as it is read here. */
interface SyntaxError {
  readonly code: string
  readonly message: string
  readonly pos: readonly [number, number]
}

/** What is refused at an offset of the text, and the change that mends it where there is one. */
export interface Refused {
  readonly offset: number
  readonly message: string
  readonly remedy?: string
  /** Its offsets are those of the text. */
  readonly fix?: Fix
}

/** A line `name: value`, or `- value`, with a value that is written on it. */
const FIELD = /^( *(?:- )*)(?:([\w-]+):(?=[ \t]))?/

/**
 * The refusals of a text in order, one for each line: what follows from a mistake is not told a
 * second time.
 */
export function refusedSyntax(text: string, errors: readonly SyntaxError[]): readonly Refused[] {
  const told: Refused[] = []
  const lines = new Set<number>()
  for (const error of [...errors].sort((one, other) => one.pos[0] - other.pos[0])) {
    const refused = refusal(text, error)
    const line = lineStart(text, refused.offset)
    // Behind a line that is mended by itself the rest may be judged; behind another it may follow.
    const isOwn = told.every(({ fix }) => fix !== undefined)
    if (lines.has(line) || !isOwn) continue
    lines.add(line)
    told.push(refused)
  }
  return told
}

const lineStart = (text: string, offset: number): number =>
  text.lastIndexOf('\n', Math.max(offset - 1, -1)) + 1

function lineAt(text: string, offset: number): { readonly from: number; readonly line: string } {
  const from = lineStart(text, offset)
  const end = text.indexOf('\n', from)
  return { from, line: text.slice(from, end < 0 ? text.length : end) }
}

function refusal(text: string, { code, pos: [offset], message }: SyntaxError): Refused {
  const { from, line } = lineAt(text, offset)
  if (code === 'DUPLICATE_KEY') {
    const name = /^\s*(?:- +)?([\w-]+):/.exec(line)?.[1] ?? 'this field'
    return { offset, message: `'${name}' is there twice`, remedy: 'keep one of the two' }
  }
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line)) return tabs(from, line)
  if (code === 'BAD_DQ_ESCAPE')
    return {
      offset,
      message: 'a backslash in double quotes begins a sign that there is not',
      remedy: "put the value in single quotes: '…'",
    }
  const opened = openSign(text, offset, message)
  if (opened) return opened
  const narrow = /^(\s*(?:- +)?)([\w-]+):(?=[^\s:/])(.*?)\r?$/.exec(line)
  const [, lead = '', name = '', value = ''] = narrow ?? []
  if (narrow && !line.includes(': '))
    return {
      offset: from + lead.length,
      message: `'${name}' has no space behind its colon`,
      remedy: `expected ${name}: ${value}`,
      fix: {
        from: from + lead.length,
        to: from + lead.length + name.length + 1,
        text: `${name}: `,
        title: `Write ${name}: ${value}`,
      },
    }
  const quoted = quotedField(from, line)
  if (quoted) return quoted
  if (/^(?:Implicit|Unexpected scalar|All mapping items)/.test(message))
    return {
      offset,
      message: `"${line.trim().slice(0, 60)}" is no field`,
      remedy:
        'expected a name, a colon and a space before the value; what goes on from the line above ' +
        'begins with two spaces',
    }
  return {
    offset,
    message: `the file cannot be read here: "${line.trim().slice(0, 60)}"`,
    remedy:
      'expected fields (name: value) and lists (- value), those that belong together below each ' +
      'other',
  }
}

function tabs(from: number, line: string): Refused {
  const [lead = ''] = /^[ \t]*/.exec(line) ?? []
  return {
    offset: from,
    message: 'this line begins with a tab',
    remedy: 'expected spaces, two for each step inwards',
    fix: {
      from,
      to: from + lead.length,
      text: lead.replaceAll('\t', '  '),
      title: 'Write spaces for the tab',
    },
  }
}

/** A quote or a bracket that opens and is not closed is told where it opens. */
function openSign(text: string, offset: number, message: string): Refused | undefined {
  const sign = /^Missing closing (["'])/.exec(message)?.[1]
  const bracket = /^Flow (sequence|map)/.exec(message)?.[1]
  if (sign === undefined && bracket === undefined) return undefined
  const open = sign ?? (bracket === 'map' ? '{' : '[')
  const close = sign ?? (bracket === 'map' ? '}' : ']')
  const at = text.lastIndexOf(open, Math.max(offset - 1, 0))
  return {
    offset: at < 0 ? offset : at,
    message: `${open} opens here and is not closed`,
    remedy: `expected ${close} at the end`,
  }
}

/** A value that means something else without quotes. */
function quotedField(from: number, line: string): Refused | undefined {
  const [before = '', marks = '', name] = FIELD.exec(line) ?? []
  const value = line.slice(before.length).trim()
  const lead = line.slice(0, line.indexOf(value, before.length))
  if ((name === undefined && !marks.includes('-')) || value === '' || /^[|>][-+\d]*$/.test(value))
    return undefined
  const text = inQuotes(value)
  const of = name === undefined ? 'this value' : `the value of '${name}'`
  const why = /:(?:\s|$)/.test(value)
    ? 'has a colon, which would begin another field'
    : /^["'].*\S/.test(value)
      ? 'goes on behind its quotes'
      : /^[^\p{L}\p{N}]/u.test(value)
        ? `begins with ${value.charAt(0)}, which means something else there`
        : 'cannot be read as it stands'
  return {
    offset: from + lead.length,
    message: `${of} ${why}`,
    remedy: `put the whole value in quotes: ${name === undefined ? '' : `${name}: `}${text}`,
    fix: {
      from: from + lead.length,
      to: from + lead.length + value.length,
      text,
      title: 'Put the value in quotes',
    },
  }
}

/** A text as YAML reads it word for word. */
export const inQuotes = (value: string): string =>
  /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
