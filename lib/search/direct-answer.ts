// A question about who may do what, answered in the list itself. Silence is better than the answer to another question: every condition must hold.
import type { Token } from './analyse'
import type { DirectAnswer } from './document'
import { WHO, type Deed, type Statements } from './statement'
import { isStopWord } from './stop-words'

type Term = Pick<Token, 'word' | 'term'>
type Analyse = (text: string) => readonly Term[]

/** Finds the answer to a query, given as its words in order and spelt right, if it is a question about a role and a deed. */
export type FindAnswer = (words: readonly Term[]) => DirectAnswer | null

/** A wording of a deed: its terms by weight, and the verb among them. */
interface Wording {
  readonly verb: string
  readonly terms: ReadonlyMap<string, number>
  /** All its terms, grammar included. */
  readonly all: ReadonlySet<string>
  readonly deed: Deed
}

// Words that make a question one of permission, English and Hindi.
const MAY = new Set('can may could allowed allow able permission permitted permissions rights right sakta sakte sakti सकता सकते सकती karsakta'.split(' '))
// Words that make one of the whole sentence: the English ones begin it, the Hindi ones stand anywhere.
const BEGINS = new Set('can may could'.split(' '))
const ASKS_IN_HINDI = new Set('sakta sakte sakti सकता सकते सकती karsakta'.split(' '))
const BEGINS_ALLOWED = new Set('is are am'.split(' '))
const ALLOWED = new Set('allowed permitted able allow'.split(' '))
const ASKER = new Set(['i', 'we', 'main', 'mai', 'hum', 'मैं', 'हम'])
const LEADS = new Set('a an the any my our your his her their'.split(' '))
// Who says so complains, and does not ask.
const REFUSES = new Set('not nahi nahin nhi never नहीं why kyun kyu kyon क्यों how kaise कैसे'.split(' '))
const ASKS_WHO = new Set(['who', 'kaun', 'kon', 'कौन', 'whom'])
const LEAST_LIKENESS = 0.72
// Grammar decides where matter does not: "change a role" and "change what a role may do".
const GRAMMAR = 0.01

// "Am" in Hindi, which says no more than the English one.
const AM = new Set(['hoon', 'hoo', 'हूँ', 'हूं'])

const isGrammar = (word: string): boolean => [MAY, ASKER, AM].some((words) => words.has(word)) || isStopWord(word)
const content = (tokens: readonly Term[]): readonly Term[] => tokens.filter(({ word }) => !isGrammar(word))

function rarityOf(wordings: readonly (readonly string[])[]): (term: string) => number {
  const holding = new Map<string, number>()
  for (const terms of wordings) for (const term of new Set(terms)) holding.set(term, (holding.get(term) ?? 0) + 1)
  return (term) => Math.log(1 + wordings.length / (1 + (holding.get(term) ?? 0)))
}

function buildWordings(deeds: readonly Deed[], analyse: Analyse, rarity: (term: string) => number): readonly Wording[] {
  return deeds.flatMap((deed) => deed.wordings.flatMap((wording) => {
    const tokens = analyse(wording)
    const terms = content(tokens).map(({ term }) => term)
    return terms[0] === undefined ? [] : [{ deed, verb: terms[0], all: new Set(tokens.map(({ term }) => term)), terms: new Map(terms.map((term) => [term, rarity(term)])) }]
  }))
}

const sumOf = (weights: Iterable<number>): number => [...weights].reduce((sum, weight) => sum + weight, 0)

// Dice over weights: as much of the question in the wording as of the wording in the question.
function likeness(tokens: readonly Term[], wording: Wording, rarity: (term: string) => number): number {
  const terms = [...new Set(content(tokens).map(({ term }) => term))]
  if (!terms.includes(wording.verb)) return 0
  const shared = sumOf(terms.map((term) => wording.terms.get(term) ?? 0))
  const all = new Set(tokens.map(({ term }) => term))
  const grammar = [...all].filter((term) => wording.all.has(term)).length / (all.size + wording.all.size)
  return (2 * shared) / (sumOf(terms.map(rarity)) + sumOf(wording.terms.values())) + GRAMMAR * grammar
}

interface Subject {
  readonly id: string
  readonly from: number
  readonly to: number
  /** The verb is the next word that says something. */
  readonly isBeforeVerb?: boolean
}

// The role that the question is about is named first, the longest name of those that begin there.
function findRole(words: readonly string[], names: readonly { id: string; words: readonly string[] }[]): Subject | undefined {
  for (let from = 0; from < words.length; from++) {
    const [found] = names.filter((name) => name.words.every((word, at) => words[from + at] === word)).sort((a, b) => b.words.length - a.words.length)
    if (found) return { id: found.id, from, to: from + found.words.length }
  }
  return undefined
}

// "may I as an agent": who asks says what they are.
function findOwnRole(words: readonly string[], role: Subject | undefined): Subject | undefined {
  const as = role ? words.slice(Math.max(0, role.from - 2), role.from).indexOf('as') : -1
  return role && as >= 0 ? { ...role, from: Math.max(0, role.from - 2) + as } : undefined
}

function findSubject(words: readonly string[], names: readonly { id: string; words: readonly string[] }[]): Subject | undefined {
  const who = words.findIndex((word) => ASKS_WHO.has(word))
  if (who >= 0 && who <= 1) return { id: WHO, from: who, to: who + 1 }
  if (words[0] === 'which' && words[1] === 'role') return { id: WHO, from: 0, to: 2 }
  if (!words.some((word) => MAY.has(word))) return undefined
  const role = findRole(words, names)
  const isOwnQuestion = words.slice(0, role?.from).some((word) => ASKER.has(word))
  return isOwnQuestion ? findOwnRole(words, role) : role
}

// Who is nobody that the policy knows ("can my colleague", "can I") is told who may. The verb follows the word or two that name them.
function unknownSubject(words: readonly string[]): Subject | undefined {
  if (words.some((word) => REFUSES.has(word))) return undefined
  if (words.some((word) => ASKS_IN_HINDI.has(word))) return { id: WHO, from: 0, to: 0 }
  const [first = '', second = ''] = words
  if (!BEGINS.has(first) && !(BEGINS_ALLOWED.has(first) && words.some((word) => ALLOWED.has(word)))) return undefined
  // "Can you" asks us.
  return second === 'you' ? undefined : { id: WHO, from: 0, to: LEADS.has(second) ? 3 : 2, isBeforeVerb: true }
}

/** Prepares the statements for questions; `analyse` cuts their words as those of questions are cut. */
export function buildFindAnswer({ roles, deeds }: Statements, analyse: Analyse): FindAnswer {
  const names = roles.flatMap(({ id, names: all }) => all.map((name) => ({ id, words: analyse(name).map(({ term }) => term) })))
  const rarity = rarityOf(deeds.map(({ wordings }) => wordings.flatMap((wording) => analyse(wording).map(({ term }) => term))))
  const wordings = buildWordings(deeds, analyse, rarity)
  const bestFor = (words: readonly Term[], { from, to, isBeforeVerb }: Subject) => {
    const rest = words.filter((_, at) => at < from || at >= to)
    const verb = isBeforeVerb ? content(rest)[0]?.term : undefined
    const likely = wordings.filter((wording) => verb === undefined || wording.verb === verb)
    return likely.map((wording) => ({ deed: wording.deed, score: likeness(rest, wording, rarity) })).sort((one, other) => other.score - one.score)[0]
  }
  return (words) => {
    const written = words.map(({ word, term }) => (MAY.has(word) || ASKER.has(word) || ASKS_WHO.has(word) ? word : term))
    const subject = findSubject(written, names) ?? (findRole(written, names) ? undefined : unknownSubject(words.map(({ word }) => word)))
    if (!subject) return null
    const best = bestFor(words, subject)
    const answer = best && best.score >= LEAST_LIKENESS ? best.deed.answers[subject.id] : undefined
    return best && answer ? { ...answer, figure: best.deed.figure } : null
  }
}
