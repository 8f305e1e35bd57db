// Reads statements about permissions in a sentence: who, may or may not, what. Says nothing rather
// than guess.
import type { PermissionId, Policy } from '@/lib/policy/policy'
import { namedAt, type Named } from './phrases'
import { subjectBefore, type Subject } from './subject'
import { modalPhraseAt } from './modal-phrases'
import { heldWord, verbAt, type Verb } from './verbs'
import { wordsIn, type Word } from './words'

export interface Statement {
  readonly subject: Subject
  readonly may: boolean
  readonly permission: PermissionId
  /** Where the verb stands in the sentence, in characters. */
  readonly start: number
  /** The sentence. */
  readonly words: string
}

/** Words after which something holds only sometimes. */
const conditions = new Set(
  (
    'if when whenever unless until once while where provided outside except without ' +
    'before after during depend depends differ differs sometimes usually normally often ' +
    'typically perhaps maybe assuming whether'
  ).split(' '),
)
/** Before the subject: something is asked or shown, not stated. */
const indirect = new Set(['how', 'why', 'what', 'which'])
/** What may stand behind a refusal without narrowing it. */
const harmless = new Set([
  'at',
  'yourself',
  'themselves',
  'either',
  'anymore',
  'anyway',
  'by',
  ',',
  ';',
  ':',
  'and',
  'or',
  'but',
  'nor',
  'because',
  'so',
  'any',
])
const pronouns = new Set(['them', 'it', 'these'])
const joints = new Set([',', 'and', 'or', 'nor'])

/**
 * Every statement that a sentence makes. A question, and a sentence that holds only under some
 * condition, makes none.
 */
export function readStatements(sentence: string, policy: Policy): Statement[] {
  if (sentence.trim().endsWith('?')) return []
  const words = wordsIn(sentence)
  if (words.some(({ text }) => conditions.has(text)) || /\bin some accounts\b/i.test(sentence))
    return []
  const statements: Statement[] = []
  let before: { readonly subject: Subject; readonly object: readonly Word[] } | undefined
  const state = (subject: Subject, may: boolean, predicate: readonly Word[], at: number): void => {
    for (const { permission } of namedIn(predicate, may && !refuses(subject), policy))
      statements.push({
        subject,
        may,
        permission,
        start: words[at]?.start ?? 0,
        words: sentence.trim(),
      })
    before = { subject, object: predicate.slice(1) }
  }
  const asked = words.findIndex(({ text }) => indirect.has(text))
  for (let at = 0; at < (asked < 0 ? words.length : asked + 1); at++) {
    const verb = verbAt(words, at)
    if (!verb) {
      const turn = modalPhraseAt(words, at, policy)
      if (turn) state(turn.subject, turn.may, turn.predicate, turn.at)
      continue
    }
    const carried = ['but', 'and', 'yet', ',', 'they'].includes(words[at - 1]?.text ?? '')
      ? before?.subject
      : undefined
    const subject =
      subjectBefore(words, at, policy) ??
      (isOfPeople(words, verb, policy) ? undefined : passiveSubject(words, verb, policy)) ??
      carried
    if (subject)
      state(subject, verb.may, predicateOf(words, verb, before?.object ?? [], policy), at)
    at = verb.end - 1
  }
  return statements
}

/** "be rung" is what happens to a person: who is meant stands before it, if anywhere. */
const isOfPeople = (words: readonly Word[], { end }: Verb, policy: Policy): boolean =>
  words[end]?.text === 'be' && namedAt(words, end, policy) !== undefined

/**
 * "… can be deleted by Managers": who stands behind; without them it is said of everybody who
 * reads.
 */
function passiveSubject(
  words: readonly Word[],
  { end }: Verb,
  policy: Policy,
): Subject | undefined {
  if (words[end]?.text !== 'be') return undefined
  if (words[end + 2]?.text !== 'by')
    return words.length === end + 2 || !narrows(words[end + 2]) ? { kind: 'you' } : undefined
  for (let last = words.length; last > end + 3; last--) {
    const subject = subjectBefore(words.slice(end + 3), last - end - 3, policy)
    if (subject) return subject
  }
  return undefined
}

/**
 * The words that say what one may do: the verb, then the rest. A passive is turned round, "them"
 * becomes what was named before.
 */
function predicateOf(
  words: readonly Word[],
  verb: Verb,
  object: readonly Word[],
  policy: Policy,
): readonly Word[] {
  let from = verb.end
  while (
    ['also', 'always', 'still', 'only', 'then', 'even', 'now', 'both'].includes(
      words[from]?.text ?? '',
    )
  )
    from += 1
  const participle = words[from + 1]
  if (words[from]?.text === 'be' && participle && !namedAt(words, from, policy))
    return [participle, ...words.slice(0, verb.start)]
  const rest = words.slice(from)
  const spoken = verb.means ? [heldWord(verb.means), ...rest] : rest
  return spoken.flatMap((word, index) =>
    index > 0 && pronouns.has(word.text) && object.length > 0 ? object : [word],
  )
}

/**
 * Every permission that a predicate names: one phrase, several verbs with one object, one verb with
 * several objects.
 */
function namedIn(predicate: readonly Word[], may: boolean, policy: Policy): Named[] {
  const named: Named[] = []
  let at = 0
  for (;;) {
    const listed = verbsWithOneObject(predicate, at)
    const found = listed.flatMap((words) => namedAt(words, 0, policy) ?? [])
    const last = found.at(-1)
    if (!last || found.length !== listed.length) break
    const end = at + 2 * (listed.length - 1) + doubled(predicate, at, listed.length) + last.end
    if (!may && narrows(predicate[end])) break
    named.push(...found)
    const next = skipJoints(predicate, end)
    if (next === end || next >= predicate.length) break
    if (namedAt(predicate, next, policy)) {
      at = next
      continue
    }
    const other = namedBeside(predicate, { at, end, next }, policy)
    if (other && (may || !narrows(predicate[next + other.words]))) named.push(other.named)
    break
  }
  return named
}

interface Span {
  readonly at: number
  readonly end: number
  readonly next: number
}

/**
 * What is named behind a phrase with a part of it: another object of its verb, or another verb with
 * "them". `words` are those it takes.
 */
function namedBeside(
  predicate: readonly Word[],
  { at, end, next }: Span,
  policy: Policy,
): { readonly named: Named; readonly words: number } | undefined {
  const [head, second] = [predicate[at], predicate[next]]
  const object = head && namedAt([head, ...predicate.slice(next)], 0, policy)
  if (object) return { named: object, words: object.end - 1 }
  const verb =
    second && pronouns.has(predicate[next + 1]?.text ?? '')
      ? namedAt([second, ...predicate.slice(at + 1, end)], 0, policy)
      : undefined
  return verb && { named: verb, words: 2 }
}

const refuses = (subject: Subject): boolean =>
  subject.kind === 'nobody' || (subject.kind === 'roles' && subject.refused)

/** Whether a word behind a refusal makes it a refusal of something narrower. */
const narrows = (word: Word | undefined): boolean => word !== undefined && !harmless.has(word.text)

const skipJoints = (words: readonly Word[], at: number): number =>
  joints.has(words[at]?.text ?? '') ? skipJoints(words, at + 1) : at

/**
 * "create, edit or delete templates": each verb with the object of the last. Just the words
 * themselves where there is no such list.
 */
function verbsWithOneObject(words: readonly Word[], at: number): readonly (readonly Word[])[] {
  const listed: Word[] = []
  let next = at
  while (words[next] && joints.has(words[next + 1]?.text ?? '')) {
    const verb = words[next]
    if (verb) listed.push(verb)
    next = skipJoints(words, next + 1)
  }
  const rest = words.slice(next)
  return [...listed.map((verb) => [verb, ...rest.slice(1)]), rest]
}

/** Joints beyond one between the verbs of a list, as in ", and". */
function doubled(words: readonly Word[], at: number, count: number): number {
  let next = at
  let extra = 0
  for (let verb = 1; verb < count; verb++) {
    const after = skipJoints(words, next + 1)
    extra += after - next - 2
    next = after
  }
  return extra
}
