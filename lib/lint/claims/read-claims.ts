// Reads statements about permissions in a sentence: who, may or may not, what. Says nothing rather
// than guess.
import type { PermissionId, Policy } from '@/lib/policy/policy'
import { namedAt } from './phrases'
import { subjectBefore, type Subject } from './subject'
import { actAt } from './acts'
import { englishFor } from './plain/hindi'
import { modalPhraseAt } from './modal-phrases'
import { namedBy, narrows, pronouns } from './predicate'
import { plainWords } from './plain/plain-words'
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
    'typically perhaps maybe assuming whether generally mostly possibly probably partly ' +
    'hardly rarely barely seldom commonly frequently theoretically'
  ).split(' '),
)
/** Before the subject: something is asked or shown, not stated. */
const indirect = new Set(['how', 'why', 'what', 'which'])

/**
 * Every statement that a sentence makes. A question, and a sentence that holds only under some
 * condition, makes none.
 */
export function readStatements(sentence: string, policy: Policy): Statement[] {
  if (sentence.trim().endsWith('?')) return []
  const english = englishFor(sentence)
  const words = plainWords(wordsIn(english ?? sentence))
  if (
    words.some(({ text }) => conditions.has(text)) ||
    /\bin (?!all\b)(?:[a-z]+ ){1,2}(?:accounts|cases)\b/i.test(sentence)
  )
    return []
  const statements: Statement[] = []
  let before: { readonly subject: Subject; readonly object: readonly Word[] } | undefined
  const state = (subject: Subject, may: boolean, predicate: readonly Word[], at: number): void => {
    for (const { permission } of namedBy(subject, may, predicate, policy))
      statements.push({
        subject,
        may,
        permission,
        start: english === undefined ? (words[at]?.start ?? 0) : 0,
        words: sentence.trim(),
      })
    before = { subject, object: predicate.slice(1) }
  }
  const asked = words.findIndex(({ text }) => indirect.has(text))
  for (let at = 0; at < (asked < 0 ? words.length : asked + 1); at++) {
    const verb = verbAt(words, at)
    if (!verb) {
      const turn = modalPhraseAt(words, at, policy) ?? actAt(words, at, policy)
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
    const turn = subject ? undefined : actAt(words, at, policy)
    if (turn) state(turn.subject, turn.may, turn.predicate, turn.at)
    if (subject && canBeOf(verb, subject, words))
      state(subject, verb.may, predicateOf(words, verb, before?.object ?? [], policy), at)
    at = verb.end - 1
  }
  return statements
}

/** Whether a verb can be told of a subject that stands before it. */
const canBeOf = ({ of, start }: Verb, subject: Subject, words: readonly Word[]): boolean =>
  of === undefined ||
  (subject.kind === 'roles' && (of === 'roles' || words[start - 1]?.text === 'role'))

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
  const by = end + (isParticle(words[end + 2]) ? 3 : 2)
  if (words[by]?.text !== 'by')
    return words.length === by || !narrows(words[by]) ? { kind: 'you' } : undefined
  for (let last = words.length; last > by + 1; last--) {
    const subject = subjectBefore(words.slice(by + 1), last - by - 1, policy)
    if (subject) return subject
  }
  return undefined
}

/** "Set up", "turned on". */
const isParticle = (word: Word | undefined): boolean =>
  ['up', 'on', 'off', 'over'].includes(word?.text ?? '')

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
    return [
      participle,
      ...words.slice(from + 2, from + 3).filter(isParticle),
      ...words.slice(0, verb.start),
    ]
  const rest = words.slice(from)
  const spoken = verb.means ? [heldWord(verb.means), ...rest] : rest
  return spoken.flatMap((word, index) =>
    index > 0 && pronouns.has(word.text) && object.length > 0 ? object : [word],
  )
}
