// Reads one answer of a wizard file: `- Label -> target`.
import type { ListItem } from 'mdast'
import type { Fact } from '@/lib/logic/fact'
import { nearest, suggestion } from '@/lib/core/suggest'
import type { Place } from '@/lib/core/diagnostic'
import type { AuthoredAnswer } from '@/lib/wizard/tree/authored'
import { placeOf, source, type Reading } from './reading'
import { UNKNOWN, type Target } from '@/lib/wizard/tree/wizard'

/** The answer of a list item, or undefined after its diagnostic was reported. */
export function parseAnswer(
  item: ListItem,
  fact: Fact,
  step: string,
  reading: Reading,
): AuthoredAnswer | undefined {
  const place = placeOf(item)
  const text = source(item, reading)
    .replace(/^[-*+]\s*/, '')
    .trim()
  const match = /^(?<label>.*?)\s*(?:->|→)\s*(?<target>\S.*)$/s.exec(text)
  const { label, target: words } = match?.groups ?? {}
  if (label === undefined || words === undefined) {
    reading.report(
      place,
      `step '${step}': '${text}' leads nowhere; write '${text} -> step', '-> cause: ` +
        "id' or '-> end'",
    )
    return undefined
  }
  const value = valueOf(label, fact)
  if (value === undefined)
    reading.report(
      place,
      `step '${step}': '${label}' is no answer to '${fact.id}'${nearestLabel(label, fact)}`,
    )
  const target = parseTarget(words, step, place, reading)
  return value === undefined || !target
    ? undefined
    : { value, label, target, source: text, ...place }
}

const fold = (text: string) => text.trim().toLowerCase().replaceAll('’', "'").replace(/[.!]$/, '')

const NOT_KNOWN = new Set([
  "i don't know",
  'i do not know',
  "don't know",
  'not sure',
  "i'm not sure",
  UNKNOWN,
])

/** The value that a label stands for: null for "I don't know", undefined for none. */
function valueOf(label: string, fact: Fact): string | null | undefined {
  const word = fold(label)
  const value = fact.values.find(({ id, label: shown, aliases }) =>
    [id, shown, ...aliases].some((name) => fold(name) === word),
  )
  return value?.id ?? (NOT_KNOWN.has(word) ? null : undefined)
}

/** The answer that was probably meant, or all there are. */
function nearestLabel(label: string, fact: Fact): string {
  const near = nearest(
    label,
    fact.values.flatMap((value) => [value.label, value.id, ...value.aliases]),
  )
  const meant = fact.values.find(
    (value) => near !== undefined && [value.label, value.id, ...value.aliases].includes(near),
  )
  return meant
    ? `; did you mean "${meant.label}"?`
    : `; the answers are ${fact.values.map((value) => `'${value.label}'`).join(', ')} or ` +
        '"I don\'t know"'
}

function parseTarget(
  words: string,
  step: string,
  place: Place,
  reading: Reading,
): Target | undefined {
  const text = words.trim()
  if (text === 'end') return { kind: 'end' }
  const causes = /^causes?:\s*(.*)$/s
    .exec(text)?.[1]
    ?.split(',')
    .map((id) => id.trim())
  const known = causes ? reading.model.causes.map(({ id }) => id) : reading.stepIds
  const unknown = (causes ?? [text]).find((id) => !known.includes(id))
  if (unknown === undefined)
    return causes ? { kind: 'cause', causes } : { kind: 'step', step: text }
  const what = causes ? `a cause of ${reading.model.id}` : 'a step'
  reading.report(
    place,
    `step '${step}': '-> ${text}' leads to '${unknown}', which is not ` +
      `${what}; ${suggestion(unknown, known)}`,
  )
  return undefined
}
