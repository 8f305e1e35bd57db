// A question about who may do what, answered in the list itself. Silence is better than the answer
// to another question: every condition must hold.
import { BY_DEFAULT } from '@/lib/access/words/by-default'
import type { Token } from '@/lib/search/text/analyse'
import type { DirectAnswer } from './statement'
import { buildToEnglish } from './hindi-verbs'
import { stem } from '@/lib/search/text/stem'
import { WHO, WHO_NOT, type PermissionStatement, type Statements } from './statement'
import { isStopWord } from '@/lib/search/text/stop-words'

import { findRole, findSubject, isDoneTo, unknownSubject, type Subject } from './subject'
import { MAY, MAY_IN_HINDI, FREE, TURNING, NEGATION, ASKER, ASKS_WHO, AM } from './question-words'

type Term = Pick<Token, 'word' | 'term'>
type Analyse = (text: string) => readonly Term[]

/**
 * Finds the answer to a query, given as its words in order and spelt right, if it is a question
 * about a role and a permission.
 */
export type FindAnswer = (words: readonly Term[]) => DirectAnswer | null

/** A wording of a permission: its terms by weight, and the verb among them. */
interface Wording {
  readonly verb: string
  readonly terms: ReadonlyMap<string, number>
  readonly weight: number
  /** All its terms, grammar included. */
  readonly all: ReadonlySet<string>
  /** Those of them without which it would say something else. */
  readonly turning: readonly string[]
  readonly permission: PermissionStatement
}

const LEAST_LIKENESS = 0.72
// Grammar decides where matter does not: "change a role" and "change what a role may do".
const GRAMMAR = 0.01

const isGrammar = (word: string): boolean =>
  [MAY, ASKER, AM].some((words) => words.has(word)) || isStopWord(word)
const content = (tokens: readonly Term[]): readonly Term[] =>
  tokens.filter(({ word }) => !isGrammar(word))

function rarityOf(wordings: readonly (readonly string[])[]): (term: string) => number {
  const holding = new Map<string, number>()
  for (const terms of wordings)
    for (const term of new Set(terms)) holding.set(term, (holding.get(term) ?? 0) + 1)
  return (term) => Math.log(1 + wordings.length / (1 + (holding.get(term) ?? 0)))
}

function buildWordings(
  permissions: readonly PermissionStatement[],
  analyse: Analyse,
  rarity: (term: string) => number,
): readonly Wording[] {
  return permissions.flatMap((permission) =>
    permission.wordings.flatMap((wording) => {
      const tokens = analyse(wording)
      const [verb] = content(tokens)
      const terms = new Map(content(tokens).map(({ term }) => [term, rarity(term)]))
      return verb
        ? [
            {
              permission,
              verb: verb.term,
              terms,
              weight: sumOf(terms.values()),
              all: new Set(tokens.map(({ term }) => term)),
              turning: tokens.filter(({ word }) => TURNING.has(word)).map(({ term }) => term),
            },
          ]
        : []
    }),
  )
}

const sumOf = (weights: Iterable<number>): number =>
  [...weights].reduce((sum, weight) => sum + weight, 0)

/** An answer, whether or not an account can change it. */
const wordsOf = (answer: { readonly text: string } | undefined): string | undefined =>
  answer?.text.replace(BY_DEFAULT, '')

/** What is asked beside who: its terms, grammar included or not, and what those weigh. */
interface Question {
  readonly terms: readonly string[]
  readonly weight: number
  readonly all: ReadonlySet<string>
}

function buildQuestion(words: readonly Term[], rarity: (term: string) => number): Question {
  const terms = [...new Set(content(words).map(({ term }) => term))]
  return { terms, weight: sumOf(terms.map(rarity)), all: new Set(words.map(({ term }) => term)) }
}

// Dice over weights: as much of the question in the wording as of the wording in the question.
function likeness({ terms, weight, all }: Question, wording: Wording): number {
  const shared = sumOf(terms.map((term) => wording.terms.get(term) ?? 0))
  const grammar =
    [...all].filter((term) => wording.all.has(term)).length / (all.size + wording.all.size)
  return (2 * shared) / (weight + wording.weight) + GRAMMAR * grammar
}

/**
 * Whether a question was read to its last word: each is part of the wording, or leaves it what it
 * is. A word that says only, all, other, own or without is in the wording, or the question is
 * another one.
 */
function isReadWhole(words: readonly Term[], { all, turning }: Wording): boolean {
  const asked = new Set(words.map(({ term }) => term))
  return (
    turning.every((term) => asked.has(term)) &&
    words.every(
      ({ word, term }) =>
        all.has(term) || [MAY, ASKER, AM, FREE, NEGATION].some((free) => free.has(word)),
    )
  )
}

// Every word of the permissions and roles, and its stem, once, the commonest first: the phonetic
// key of a word in Devanagari may be that of several.
function vocabularyOf(
  permissions: readonly PermissionStatement[],
  names: readonly string[],
  analyse: Analyse,
): readonly string[] {
  const counts = new Map<string, number>()
  for (const text of [...names, ...permissions.flatMap(({ wordings }) => wordings)])
    for (const { word, term } of analyse(text))
      for (const form of new Set([word, term])) counts.set(form, (counts.get(form) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word)
}

/**
 * Prepares the statements for questions; `analyse` cuts their words as those of questions are cut.
 */
export function buildFindAnswer({ roles, permissions }: Statements, analyse: Analyse): FindAnswer {
  const names = roles.flatMap(({ id, names: all }) =>
    all.map((name) => ({ id, words: analyse(name).map(({ term }) => term) })),
  )
  const rarity = rarityOf(
    permissions.map(({ wordings }) =>
      wordings.flatMap((wording) => analyse(wording).map(({ term }) => term)),
    ),
  )
  const wordings = buildWordings(permissions, analyse, rarity)
  const areasOf = new Map<string, Set<string>>()
  for (const { terms, permission } of wordings)
    for (const term of terms.keys())
      areasOf.set(term, (areasOf.get(term) ?? new Set()).add(permission.area))
  // What a wording says beyond the question goes without saying where something that the question
  // names is of that area alone: templates are WhatsApp's, an account need not be.
  const isWhole = ({ terms }: Question, wording: Wording): boolean =>
    terms.length === wording.terms.size ||
    terms.some((term) => term !== wording.verb && areasOf.get(term)?.size === 1)
  const byVerb = new Map<string, Wording[]>()
  for (const wording of wordings)
    byVerb.set(wording.verb, [...(byVerb.get(wording.verb) ?? []), wording])
  const bestFor = (words: readonly Term[], { id, from, to, isBeforeVerb }: Subject) => {
    const asked = words.filter((_, at) => at < from || at >= to)
    const question = buildQuestion(asked, rarity)
    const plain = words.map(({ word }) => word)
    const isDone = id !== WHO_NOT && to > from && isDoneTo(plain, to)
    const likely = (isBeforeVerb ? question.terms.slice(0, 1) : question.terms).flatMap(
      (verb) => byVerb.get(verb) ?? [],
    )
    const [best, ...others] = likely
      .filter((wording) => isReadWhole(asked, wording) && isWhole(question, wording))
      .filter(({ all }) => !isDone || isBeforeVerb || all.has('be'))
      .map((wording) => ({ permission: wording.permission, score: likeness(question, wording) }))
      .filter(({ score }) => score >= LEAST_LIKENESS)
      .sort((one, other) => other.score - one.score)
    const answer = best?.permission.answers[id]
    // Two actions of one name with two answers: which is meant cannot be known.
    const isAmbiguous = others.some(
      ({ permission, score }) =>
        score === best?.score && wordsOf(permission.answers[id]) !== wordsOf(answer),
    )
    return best && answer && !isAmbiguous ? { ...answer, figure: best.permission.figure } : null
  }
  const toEnglish = buildToEnglish(
    vocabularyOf(
      permissions,
      roles.flatMap(({ names: all }) => all),
      analyse,
    ),
  )
  const inEnglish = (words: readonly Term[]): readonly Term[] =>
    words.map((term) => {
      const word = toEnglish(term.word)
      return word === term.word || isGrammar(term.word) ? term : { word, term: stem(word) }
    })
  return (asked) => {
    const words = asked.some(({ word }) => MAY_IN_HINDI.has(word)) ? inEnglish(asked) : asked
    const written = words.map(({ word, term }) =>
      MAY.has(word) || ASKER.has(word) || ASKS_WHO.has(word) ? word : term,
    )
    const subject =
      findSubject(written, names) ??
      (findRole(written, names) ? undefined : unknownSubject(words.map(({ word }) => word)))
    if (!subject) return null
    // "Another agent" is nobody of whom the policy speaks, though it speaks of another person.
    if (TURNING.has(words[subject.from - 1]?.word ?? '')) return null
    const isNegated = words.some(({ word }) => NEGATION.has(word))
    if (!isNegated) return bestFor(words, subject)
    return subject.id === WHO ? bestFor(words, { ...subject, id: WHO_NOT }) : null
  }
}
