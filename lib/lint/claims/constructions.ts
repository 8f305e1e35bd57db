// Whole sentences of a known build: "being a Manager is enough to …", "… is off limits for Call
// Agents", "the Owner and nobody else can …". Which there are is construction-table.ts.
import type { Policy } from '@/lib/policy/policy'
import { constructions, type Meaning } from './construction-table'
import type { ModalPhrase } from './modal-phrases'
import { subjectAfter, type Subject } from './subject'
import { heldWord } from './verbs'
import type { Word } from './words'

/** One place of a construction: words that may stand there, or who, or what is done. */
type Part =
  | { readonly kind: 'words'; readonly choices: ReadonlySet<string>; readonly isOptional: boolean }
  | { readonly kind: 'who' | 'other' | 'act' | 'seen' }

interface Construction {
  readonly parts: readonly Part[]
  readonly meaning: Meaning
  /** Words of which one must stand in the sentence: most constructions are ruled out by them. */
  readonly needs: readonly (readonly string[])[]
}

const slots: Readonly<Record<string, 'who' | 'other' | 'act' | 'seen'>> = {
  '{who}': 'who',
  '{other}': 'other',
  '{act}': 'act',
  '{seen}': 'seen',
}

function partOf(written: string): Part {
  const slot = slots[written]
  if (slot) return { kind: slot }
  const isOptional = written.endsWith('?')
  const choices = new Set((isOptional ? written.slice(0, -1) : written).split('|'))
  return { kind: 'words', choices, isOptional }
}

const compiled: readonly Construction[] = constructions.map(([pattern, meaning]) => {
  const parts = pattern.split(' ').map(partOf)
  const needs = parts.flatMap((part) =>
    part.kind === 'words' && !part.isOptional ? [[...part.choices]] : [],
  )
  return { parts, meaning, needs }
})

interface Found {
  readonly who: Subject | undefined
  readonly act: readonly Word[] | undefined
}
const NOTHING: Found = { who: undefined, act: undefined }

/** Behind these a sentence holds only sometimes. */
const conditions = new Set(
  (
    'if when whenever unless until once while where wherever provided before after during ' +
    'without despite except depend depends whether sometimes maybe perhaps'
  ).split(' '),
)
/** The longest act, in words. */
const LONGEST = 16

/** What a sentence says that is built so as a whole; undefined of any other. */
export function constructionIn(words: readonly Word[], policy: Policy): ModalPhrase | undefined {
  const said = new Set(words.map(({ text }) => text))
  for (const { parts, meaning, needs } of compiled) {
    if (!needs.every((choices) => choices.some((text) => said.has(text)))) continue
    const found = matched(parts, 0, words, 0, policy, meaning !== 'not')
    if (!found?.who || !found.act) continue
    const subject = asMeant(found.who, meaning)
    if (!subject) continue
    return { subject, may: meaning !== 'not', predicate: bare(found.act), at: 0 }
  }
  return undefined
}

/** Who is told of, as a construction means it: "only", or with whoever stands above. */
function asMeant(who: Subject, meaning: Meaning): Subject | undefined {
  if (meaning === 'may' || meaning === 'not') return who
  if (who.kind !== 'roles' || who.refused) return undefined
  return meaning === 'only' ? { ...who, only: true } : { ...who, only: false, least: true }
}

const lead = new Set(
  (
    'the a an right rights permission permissions power ability option options possibility ' +
    'privilege authority freedom button way task job to of for on doing'
  ).split(' '),
)

/** An act without "the right to". */
const bare = (act: readonly Word[]): readonly Word[] => {
  const from = act.findIndex(({ text }) => !lead.has(text))
  return from < 0 ? [] : act.slice(from)
}

/** Matches the parts from an index on to the words from an index on, to the end of the sentence. */
function matched(
  parts: readonly Part[],
  part: number,
  words: readonly Word[],
  at: number,
  policy: Policy,
  grants: boolean,
): Found | undefined {
  const wanted = parts[part]
  if (!wanted) return isEnd(words, at, grants) ? NOTHING : undefined
  if (wanted.kind === 'words') {
    const rest = wanted.choices.has(words[at]?.text ?? '')
      ? matched(parts, part + 1, words, at + 1, policy, grants)
      : undefined
    return rest ?? (wanted.isOptional ? matched(parts, part + 1, words, at, policy, grants) : rest)
  }
  if (wanted.kind === 'act' || wanted.kind === 'seen') {
    const isLast = part === parts.length - 1
    for (let end = isLast ? words.length : at + 1; end <= words.length; end++) {
      const act = words.slice(at, end)
      if (act.length === 0 || act.length > LONGEST || !isPlain(act)) return undefined
      const rest = matched(parts, part + 1, words, end, policy, grants)
      const see = wanted.kind === 'seen' ? [heldWord('see')] : []
      if (rest) return { ...rest, act: [...see, ...act] }
    }
    return undefined
  }
  // "The Owner nobody" is one list only at first sight.
  for (let end = words.length; end > at;) {
    const who = subjectAfter(words.slice(0, end), at, policy)
    if (!who) return undefined
    const rest = matched(parts, part + 1, words, who.end, policy, grants)
    if (rest) return wanted.kind === 'other' ? rest : { ...rest, who: alone(words, at, who) }
    end = who.end - 1
  }
  return undefined
}

/** Who stands from an index on, with "only" and "alone" counted in. */
function alone(
  words: readonly Word[],
  at: number,
  { subject, end }: { readonly subject: Subject; readonly end: number },
): Subject {
  const isAlone = words.slice(at, end).some(({ text }) => /^(?:only|alone)$/.test(text))
  return subject.kind === 'roles' && isAlone ? { ...subject, only: true } : subject
}

const isPlain = (act: readonly Word[]): boolean => act.every(({ text }) => !conditions.has(text))

/** The end, or a reason behind it, which only a grant may have: it narrows a refusal. */
const isEnd = (words: readonly Word[], at: number, grants: boolean): boolean =>
  at === words.length ||
  (grants &&
    /^(?:[,;]|because|since|so)$/.test(words[at]?.text ?? '') &&
    words
      .slice(at)
      .every(({ text }) => !conditions.has(text) && !/^(?:but|only|not|cannot)$/.test(text)))
