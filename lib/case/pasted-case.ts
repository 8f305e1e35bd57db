// What an agent pasted: facts as JSON or in lines, a transcript or an address; and what it means
// for the case at hand.
import type { Policy } from '@/lib/policy/policy'
import { findByName, symptomIds } from '@/lib/policy/read-names'
import type { InputError } from '@/lib/core/input-error'
import { readPastedFacts } from './pasted-facts'
import type { Fact } from '@/lib/logic/fact'
import type { Dropped } from '@/lib/wizard/machine/address'
import { accountParts, type Account } from '@/lib/wizard/account'
import { readCase, type Case, type Pair } from './case'
import { readPastedLines } from './pasted-lines'
import { peopleInJson, peopleInTable, type PastedPerson } from './pasted-people'
import { findTranscript, type ReadTranscript } from './read-transcript'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'

export type Pasted =
  /** Facts to add. `idle` are known facts on which this symptom does not rest. */
  | {
      readonly kind: 'add'
      readonly answers: readonly Pair[]
      readonly idle: readonly string[]
      /** What was not understood, as it was written. */
      readonly left?: readonly string[]
      readonly account?: Account
    }
  /** A transcript or an address of this symptom. */
  | {
      readonly kind: 'reopen'
      readonly case: Case
      readonly dropped: readonly Dropped[]
      readonly transcript: ReadTranscript
    }
  /** Several people: one of them is meant, or two are to be compared. */
  | { readonly kind: 'people'; readonly people: readonly PastedPerson[] }
  /** It is about another symptom; `query` opens it there. */
  | { readonly kind: 'elsewhere'; readonly symptom: string; readonly query: string }
  | { readonly kind: 'refused'; readonly errors: readonly InputError[] }

/** The most signs that are read of what was pasted: 64 Ki, as of a request. */
const LIMIT = 64 * 1024
const REMEDY =
  'Paste facts as JSON, such as {"status": "active"}, or as lines, such as status: active, a ' +
  'transcript with its line "Same answers", or the address of a case.'

/** Reads what was pasted for a symptom, whose facts are given. Never throws. */
export function readPasted(
  policy: Policy,
  { symptom, facts }: { readonly symptom: string; readonly facts: readonly Fact[] },
  text: string,
): Pasted {
  const written = text.trim()
  if (written === '') return refused('', `nothing was pasted. ${REMEDY}`)
  if (written.length > LIMIT)
    return refused(
      '',
      `${written.length.toLocaleString('en')} signs are more than the ` +
        `${LIMIT.toLocaleString('en')} that are read. Paste the part that is about one ` +
        'user.',
    )
  if (/^[{["]/.test(written)) return readFacts(policy, symptom, facts, written)
  const transcript = findTranscript(written)
  if (!transcript) return readLines(policy, facts, written)
  const about = findByName(symptomIds(policy), transcript.symptom)
  if (about === undefined)
    return refused(
      '',
      `the transcript is about "${transcript.symptom}", and there is no such symptom ` +
        'today. Choose the symptom and answer anew.',
    )
  if (about !== symptom)
    return {
      kind: 'elsewhere',
      symptom: about,
      query: new URLSearchParams(
        transcript.address.map(([name, value]) => [name, value]),
      ).toString(),
    }
  return { kind: 'reopen', transcript, ...readCase(policy, facts, transcript.address) }
}

/** Reads lines, words and tables; refuses what holds no fact. */
function readLines(policy: Policy, asked: readonly Fact[], written: string): Pasted {
  const people = peopleInTable(policy, written)
  if (people.length > 1) return ofPeople(people, asked)
  const { answers, left } = readPastedLines(policy, written)
  if (answers.length === 0)
    return refused(
      'line 1',
      `this is neither JSON nor a transcript, and no fact is in it: it begins with ` +
        `"${written.slice(0, 40)}". ${REMEDY}`,
    )
  const isAsked = ([fact]: Pair): boolean => asked.some(({ id }) => id === fact)
  return {
    kind: 'add',
    answers: answers.filter(isAsked),
    idle: answers.filter((pair) => !isAsked(pair)).map(([fact]) => fact),
    ...(left.length > 0 ? { left } : {}),
  }
}

/** Their facts of this symptom; a list in which nobody has one is refused. */
function ofPeople(people: readonly PastedPerson[], asked: readonly Fact[]): Pasted {
  const known = people.map(({ label, answers }) => ({
    label,
    answers: answers.filter(([fact]) => asked.some(({ id }) => id === fact)),
  }))
  return known.some(({ answers }) => answers.length > 0)
    ? { kind: 'people', people: known }
    : refused(
        '',
        `this is a list of ${people.length} people, and none of its columns is a fact that this ` +
          'symptom asks for.',
      )
}

function readFacts(policy: Policy, symptom: string, asked: readonly Fact[], text: string): Pasted {
  const people = peopleInJson(policy, text)
  if (people.length > 1) return ofPeople(people, asked)
  const read = readPastedFacts(policy, text)
  if (!read.ok) return { kind: 'refused', errors: read.errors }
  const { facts, skipped, account } = read.value
  const given: readonly Pair[] = [
    ...Object.entries(facts),
    ...skipped.map((fact): Pair => [fact, UNKNOWN]),
  ]
  const isAsked = ([fact]: Pair): boolean => asked.some(({ id }) => id === fact)
  if (read.value.symptom !== undefined && read.value.symptom !== symptom)
    return {
      kind: 'elsewhere',
      symptom: read.value.symptom,
      query: new URLSearchParams(
        [...given, ...(account ? accountParts(policy, account) : [])].map(([name, value]) => [
          name,
          value,
        ]),
      ).toString(),
    }
  return {
    kind: 'add',
    answers: given.filter(isAsked),
    idle: given.filter((pair) => !isAsked(pair)).map(([fact]) => fact),
    ...(read.value.left ? { left: read.value.left } : {}),
    ...(account ? { account } : {}),
  }
}

const refused = (path: string, message: string): Pasted => ({
  kind: 'refused',
  errors: [{ path, message }],
})
