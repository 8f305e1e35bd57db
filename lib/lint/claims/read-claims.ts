// Reads statements about permissions in a sentence: who, may or may not, what. Says nothing rather
// than guess.
import type { Facts } from '@/lib/logic/fact'
import type { PermissionId, Policy } from '@/lib/policy/policy'
import { memoize, memoizeSome } from '@/lib/core/memoize'
import { inFull } from './text/answers'
import { namedAt } from './phrases'
import { namedOnce, openingRoles, subjectBefore, type Subject } from './subject'
import { actAt } from './acts'
import { constructionIn } from './constructions'
import { withoutAsides } from './plain/asides'
import { withoutConditions } from './plain/conditions'
import { englishFor } from './plain/hindi'
import { withRoleLists } from './plain/role-lists'
import { withoutStates } from './plain/states'
import { modalPhraseAt } from './modal-phrases'
import { meantBy, namedBy, narrows } from './predicate'
import { isParticle, predicateOf, withoutAdverbs, withoutManner } from './spoken-predicate'
import { plainWords } from './plain/plain-words'
import { heldWord, verbAt, type Verb } from './verbs'
import { wordsIn, type Word } from './words'

export interface Statement {
  readonly subject: Subject
  readonly may: boolean
  readonly permission: PermissionId
  /** In which state it is told of them: "a call-only user", "outgoing calls". */
  readonly facts?: Facts
  /** Where the verb stands in the sentence, in characters. */
  readonly start: number
  /** The sentence. */
  readonly words: string
}

/** Before the subject: something is asked or shown, not stated. */
const indirect = new Set(['how', 'why', 'what', 'which'])

/** "Change what a role may do" is one act. */
const isInPhrase = (words: readonly Word[], at: number, policy: Policy): boolean =>
  [1, 2, 3].some((back) => (namedAt(words, at - back, policy)?.end ?? 0) > at)

/** The sentences of some thousand articles; they are read once for all rules and all checks. */
const MOST_SENTENCES = 200_000
interface Reading {
  readonly statements: readonly Statement[]
  /** Whether what stands above could make it say something else. */
  readonly restsOnAbove: boolean
}
const read = new WeakMap<Policy, Map<string, Reading>>()

/**
 * Every statement that a sentence makes. A question makes none, nor does what is refused under a
 * condition, or granted under one that may be what grants it. `above` is the
 * sentence or heading that it may rest on.
 */
export function readStatements(said: string, policy: Policy, above?: string): readonly Statement[] {
  const known = memoize(read, policy, () => new Map<string, Reading>())
  const sentence = inFull(said, above, policy)
  const readWith = (under: string | undefined): Reading =>
    memoizeSome(known, JSON.stringify([said, sentence, under]), MOST_SENTENCES, () =>
      readingOf(said, sentence, policy, under),
    )
  // The rules read it under what they see above it; for most sentences that is one reading.
  const alone = readWith(undefined)
  return (alone.restsOnAbove && above !== undefined ? readWith(above) : alone).statements
}

function readingOf(said: string, sentence: string, policy: Policy, above?: string): Reading {
  let restsOnAbove = false
  const statements = statementsIn(said, sentence, policy, () => {
    restsOnAbove = true
    return above
  })
  return { statements, restsOnAbove }
}

function statementsIn(
  said: string,
  sentence: string,
  policy: Policy,
  above: () => string | undefined,
): readonly Statement[] {
  if (sentence.trim().endsWith('?')) return []
  if (/\bin (?!all\b)(?:[a-z]+ ){1,2}(?:accounts|cases)\b/i.test(sentence)) return []
  const english = englishFor(sentence)
  const plain = withRoleLists(plainWords(wordsIn(english ?? sentence)), policy)
  const { words: stated, facts } = withoutStates(plain)
  const whole = constructionIn(stated, policy)
  const unconditional = whole
    ? { words: stated, isNarrowed: false }
    : withoutConditions(stated, policy)
  if (!unconditional) return []
  const { isNarrowed } = unconditional
  const words = withoutAsides(unconditional.words, policy)
  // "If somebody leaves, a Manager can delete them".
  const person = stated.some(isSomebody) ? [heldWord('user')] : []
  const statements: Statement[] = []
  let last: { readonly subject: Subject; readonly object: readonly Word[] } | undefined
  const state = (told: Subject, may: boolean, predicate: readonly Word[], at: number): void => {
    const subject = isNarrowed && told.kind === 'roles' ? { ...told, only: false } : told
    const refuses = !may || told.kind === 'nobody' || (told.kind === 'roles' && told.refused)
    const named = isNarrowed && refuses ? [] : namedBy(subject, may, predicate, policy)
    const meant =
      named.length > 0 || refuses
        ? named
        : meantBy(predicate, [words.slice(0, at), wordsIn(above() ?? '')], policy)
    for (const { permission } of meant)
      statements.push({
        subject,
        may,
        permission,
        ...(facts ? { facts } : {}),
        start: english === undefined && sentence === said ? (words[at]?.start ?? 0) : 0,
        words: said.trim(),
      })
    last = { subject, object: predicate.slice(1) }
  }
  if (whole) state(whole.subject, whole.may, whole.predicate, whole.at)
  if (statements.length > 0) return statements
  const asked = words.findIndex(
    ({ text }, at) => indirect.has(text) && !isInPhrase(words, at, policy),
  )
  for (let at = 0; at < (asked < 0 ? words.length : asked + 1); at++) {
    const verb = verbAt(words, at)
    if (!verb) {
      const turn = modalPhraseAt(words, at, policy) ?? actAt(words, at, policy)
      if (turn) state(turn.subject, turn.may, turn.predicate, turn.at)
      continue
    }
    const carried = ['but', 'and', 'yet', ',', 'they'].includes(words[at - 1]?.text ?? '')
      ? last?.subject
      : undefined
    const subject =
      subjectBefore(words, at, policy) ??
      (isOfPeople(words, verb, policy) ? undefined : passiveSubject(words, verb, policy)) ??
      carried ??
      openingRoles(words, at, policy) ??
      (isProduct(words, at) ? { kind: 'you' as const } : undefined) ??
      (facts && isSomebody(words[at - 1]) ? { kind: 'you' as const } : undefined) ??
      namedOnce(words, at, policy)
    const turn = subject ? undefined : actAt(words, at, policy)
    if (turn) state(turn.subject, turn.may, turn.predicate, turn.at)
    if (subject && canBeOf(verb, subject, words))
      state(subject, verb.may, predicateOf(words, verb, last?.object ?? person, policy), at)
    at = verb.end - 1
  }
  return statements
}

/** "The panel lets you …" is said to everybody who reads. */
const isProduct = (words: readonly Word[], at: number): boolean =>
  /^(?:myoperator|panel|product|system)$/.test(words[at - 1]?.text ?? '') &&
  /^(?:lets|allows)$/.test(words[at]?.text ?? '') &&
  words[at + 1]?.text === 'you'

/** Of whom something is told that holds in a state: "without Panel Access, a person can". */
const isSomebody = (word: Word | undefined): boolean =>
  /^(?:person|people|users?|somebody|someone|colleagues?|employees?|teammates?)$/.test(
    word?.text ?? '',
  )

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
  const be = withoutManner(words, withoutAdverbs(words, end))
  if (words[be]?.text !== 'be') return undefined
  const behind = be + (isParticle(words[be + 2]) ? 3 : 2)
  const by = words.findIndex(({ text }, at) => at > be && text === 'by')
  if (by < 0)
    return words.length === behind || !narrows(words[behind]) ? { kind: 'you' } : undefined
  const isOnly = [...words.slice(end, be), ...words.slice(behind, by)].some(
    ({ text }) => text === 'only',
  )
  for (let last = words.length; last > by + 1; last--) {
    const subject = subjectBefore(words.slice(by + 1), last - by - 1, policy)
    const isAlone = [last - 1, last].some((at) => /^(?:only|alone)$/.test(words[at]?.text ?? ''))
    if (subject?.kind === 'roles' && (isOnly || isAlone)) return { ...subject, only: true }
    if (subject) return subject
  }
  return undefined
}
