// What somebody wants who asks: how something is done, who may do it, why it fails. A page that is
// asked for in such words answers such a question, and one that only shares its nouns answers
// another.

import { requireAt } from '@/lib/core/required'
import { float32At } from '@/lib/search/typed-arrays'
import { stem } from '@/lib/search/text/stem'

interface Asked {
  readonly word: string
  readonly term: string
}

// General words only, in English, Hindi in Latin letters and Hindi: none of them belongs to what
// this site is about.
const SIGNS = [
  'how way steps kaise kese कैसे',
  'who whom whose kaun kon kisko kiska कौन किसको किसे',
  'where locate find kahan kaha कहाँ कहां',
  'when time long kab कब',
  'why reason kyu kyun kyon क्यों',
  'what which meaning means definition difference explain explained kya matlab क्या मतलब',
  'can may could allowed able sakta sakte sakti सकता सकते सकती',
  'want need would please chahiye karna चाहिए करना',
].map((words) => new Set(words.split(' ')))
// What says that something fails, in any of its forms.
const FAILURE = new Set(
  `
  not no never nothing cannot unable fail failed failing failure error problem issue trouble wrong
  broken stuck missing disappeared vanished gone lost locked refused denied still stopped
  disconnected doesnt isnt wont without invalid pending nahi nahin nhi na band gayab kharab atak
  dikkat galat नहीं न बंद गलत खराब गायब समस्या
  `
    .trim()
    .split(/\s+/)
    .map(stem),
)

/** What people ask for in words that tell it. */
export const INTENTS = SIGNS.length

/** What a text asks: by intent whether it does, and whether it says that something fails. */
export interface Intent {
  readonly asks: readonly boolean[]
  readonly isComplaint: boolean
}

/**
 * By document: one number for each intent, how much oftener its wordings have it than those of
 * other documents; then 1 if its title says that something fails, else 0.
 */
export type Intents = Float32Array

/** What words ask. */
export function intentOf(words: readonly Asked[]): Intent {
  return {
    asks: SIGNS.map((signs) => words.some(({ word }) => signs.has(word))),
    isComplaint: words.some(({ term }) => FAILURE.has(term)),
  }
}

const shareOf = (wordings: readonly Intent[], at: number): number =>
  wordings.filter(({ asks }) => asks[at]).length / wordings.length

/** The intents of documents, each given as those of its wordings, its title first. */
export function buildIntents(documents: readonly (readonly Intent[])[]): Intents {
  const shares = SIGNS.map((_, at) => documents.map((wordings) => shareOf(wordings, at)))
  const means = shares.map(
    (ofIntent) => ofIntent.reduce((sum, share) => sum + share, 0) / documents.length,
  )
  const width = INTENTS + 1
  const intents = new Float32Array(documents.length * width)
  shares.forEach((ofIntent, at) => {
    const mean = requireAt(means, at)
    ofIntent.forEach((share, number) => (intents[number * width + at] = share - mean))
  })
  documents.forEach(([title], number) => {
    intents[number * width + INTENTS] = title?.isComplaint ? 1 : 0
  })
  return intents
}

/**
 * How far a document answers what a question asks, around 0: each intent that it has oftener than
 * others adds, and a complaint goes with a complaint alone.
 */
export function agreement(
  intents: Intents,
  document: number,
  { asks, isComplaint }: Intent,
): number {
  const start = document * (INTENTS + 1)
  let sum = float32At(intents, start + INTENTS) * (isComplaint ? 1 : -1)
  for (let at = 0; at < INTENTS; at++) if (asks[at]) sum += float32At(intents, start + at)
  return sum
}
