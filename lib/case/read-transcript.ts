// A transcript read back: the place it opens, the policy it rests on and what it found; and whether
// today's policy finds the same.
import type { Pair } from './case'
import { NAMES, NO_CAUSE } from '@/lib/wizard/transcript'

/**
 * What a pasted transcript tells. `policy` and `diagnosis` are absent where it has no such lines,
 * as an address alone has not.
 */
export interface ReadTranscript {
  readonly symptom: string
  readonly address: readonly Pair[]
  readonly policy?: string
  /**
   * The causes it names, possible ones beginning with "Possible:"; empty where it says that there
   * is none.
   */
  readonly diagnosis?: readonly string[]
}

const PLACE =
  /(?:https?:\/\/[^\s<>()[\]"]+)?\/(?:fix|desk\/diagnose)\/([a-z0-9-]+)(?:\?([^\s<>"]*))?/

/**
 * Reads a transcript, plain or Markdown, quoted in a mail or not, or an address alone. Undefined
 * where no address of a wizard is in it.
 */
export function findTranscript(text: string): ReadTranscript | undefined {
  const lines = text.split(/\r?\n/).map(plainLine)
  const named = lines.find(
    ({ words }) => words.startsWith(`${NAMES.address}:`) && PLACE.test(words),
  )
  const [, symptom, query = ''] = PLACE.exec(named?.words ?? text) ?? []
  if (symptom === undefined) return undefined
  const policy = lines
    .map(({ words }) => valueOf(words, NAMES.policy))
    .find((value) => value !== undefined)
  const diagnosis = diagnosisIn(lines)
  return {
    symptom,
    address: [...new URLSearchParams(query.replace(/(?<![).,;])[).,;]+$/, ''))],
    ...(policy === undefined ? {} : { policy }),
    ...(diagnosis ? { diagnosis } : {}),
  }
}

interface Line {
  readonly isItem: boolean
  readonly words: string
}

/** A line without the marks of a quotation, of Markdown and of mail clients. */
function plainLine(line: string): Line {
  const quoted = line.replace(/^[\s>|]+/, '')
  const isItem = /^[-*+•]\s/.test(quoted)
  const words = quoted
    .replace(/^(?:[-*+•]\s+|#+\s+)/, '')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([\\`*_[\]<>#|~])/g, '$1')
  return { isItem, words: words.replace(/\s+/g, ' ').trim() }
}

const valueOf = (words: string, name: string): string | undefined =>
  words.startsWith(`${name}:`) ? words.slice(name.length + 1).trim() : undefined

/** The items below "Diagnosis"; a line right below an item goes on with it. */
function diagnosisIn(lines: readonly Line[]): readonly string[] | undefined {
  const start = lines.findIndex(({ words }) => words.replace(/:$/, '') === NAMES.diagnosis)
  if (start < 0) return undefined
  const found: string[] = []
  let isBelowItem = false
  for (const { isItem, words } of lines.slice(start + 1)) {
    if (words === '') isBelowItem = false
    else if (Object.values(NAMES).some((name) => valueOf(words, name) !== undefined)) break
    else if (isItem) isBelowItem = found.push(words) > 0
    else if (isBelowItem) found.push(`${found.pop()} ${words}`)
    else break
  }
  return found.filter((line) => !NO_CAUSE.includes(line))
}

/** How a transcript stands to what is decided today. */
export interface Comparison {
  /** The version it rests on, where that is another than today's. */
  readonly from?: string
  /** Causes that it names and today's policy does not find, and the other way round. */
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/**
 * Compares a transcript with today's policy and the causes it finds by the same answers. Undefined
 * where the transcript names no diagnosis.
 */
export function compareTranscript(
  { policy, diagnosis }: ReadTranscript,
  today: { readonly policy: string; readonly diagnosis: readonly string[] },
): Comparison | undefined {
  if (!diagnosis) return undefined
  const missing = (from: readonly string[], among: readonly string[]) =>
    from.filter((line) => !among.includes(line))
  return {
    ...(policy === undefined || policy === today.policy ? {} : { from: policy }),
    gone: missing(diagnosis, today.diagnosis),
    come: missing(today.diagnosis, diagnosis),
  }
}
