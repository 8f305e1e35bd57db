// What the engine makes of a case today, in words: its answers, causes with their fixes, what is
// open; and the desk's address of a case, read and written.
import type { ReplayView, VerdictView } from '@/components/staff/cases/case-view'
import type { DeskData } from '@/components/desk/data'
import { prepareDesk } from '@/components/desk/prepare'
import { answerWords, valueOf, wordsOf } from '@/components/desk/words'
import { buildBoard } from '@/lib/case/board'
import { caseQuery, readCase, type Case } from '@/lib/case/case'
import { deskRoute } from '@/lib/core/routes'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { curled } from '@/lib/policy/prose/curled-quotes'
import { policy } from '@/lib/policy/published'
import { findByName, symptomIds } from '@/lib/policy/read-names'
import { site } from '@/lib/site/site'
import type { FoundCase } from '@/lib/staff/cases/find'
import { accountParts } from '@/lib/wizard/account'
import { accountWords } from '@/lib/wizard/account-words'
import { knownFrom } from '@/lib/wizard/machine/known'
import { findWizard } from '@/lib/wizard/published'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'

/** A diagnosis at the desk: which symptom, and what is known. */
export interface AtDesk {
  readonly symptom: string
  readonly known: Case
}

const MOST_POSSIBLE = 5
/** Far longer than any case. */
const LONGEST = 8000
const prepared = new Map<string, DeskData>()

function dataOf(symptom: string): DeskData | undefined {
  const wizard = findWizard(symptom)
  if (!wizard) return undefined
  const data = prepared.get(symptom) ?? prepareDesk(wizard, policy, site)
  prepared.set(symptom, data)
  return data
}

/**
 * Reads answers by their names for a symptom, be it by an id that it had; undefined where there is
 * no such symptom today.
 */
export function readKnown(
  named: string,
  pairs: Iterable<readonly [string, string]>,
): AtDesk | undefined {
  const symptom = findByName(symptomIds(policy), named)
  if (symptom === undefined || !dataOf(symptom)) return undefined
  const { facts } = buildSymptomModel(policy, symptom, {})
  return { symptom, known: readCase(policy, facts, pairs).case }
}

/** Reads an address of the desk, or of a guided fix: a path with its answers. */
export function readAt(at: string): AtDesk | undefined {
  const [, symptom, query = ''] =
    /^(?:\/desk\/diagnose|\/fix)\/([a-z0-9-]+)(?:\?(.*))?$/.exec(at.slice(0, LONGEST)) ?? []
  return symptom === undefined ? undefined : readKnown(symptom, new URLSearchParams(query))
}

/** The desk's address of a diagnosis. */
export const addressAt = ({ symptom, known }: AtDesk): string =>
  deskRoute(symptom, new URLSearchParams(caseQuery(policy, known)))

/** The account of a diagnosis as it is kept. */
export const accountOf = ({ known }: AtDesk): string =>
  new URLSearchParams(
    accountParts(policy, known.account).map(([name, value]) => [name, value]),
  ).toString()

/** The diagnosis that a case holds; undefined where its symptom is gone. */
export const diagnosisOf = ({ symptom, account, answers }: FoundCase): AtDesk | undefined =>
  readKnown(symptom, [
    ...answers.map(({ fact, value }) => [fact, value] as const),
    ...new URLSearchParams(account),
  ])

/** Ids of the causes that answers confirm today, without those that merely fit them. */
export const confirmedBy = ({ symptom, known }: AtDesk): readonly string[] =>
  boardOf(symptom, known).confirmed.flatMap(({ cause, certainty }) =>
    certainty === 'certain' ? cause : [],
  )

const boardOf = (symptom: string, known: Case) =>
  buildBoard(buildSymptomModel(policy, symptom, known.account), knownFrom(known.answers))

/** The diagnosis in words. */
export function verdictOf({ symptom, known }: AtDesk): VerdictView {
  const data = dataOf(symptom)
  if (!data) throw new Error(`there is no wizard of the symptom "${symptom}"`)
  const board = boardOf(symptom, known)
  const questionOf = (id: string): string =>
    curled(data.facts.find((fact) => fact.id === id)?.say.question ?? id)
  const unknown = known.answers.filter(([, value]) => value === UNKNOWN).map(([fact]) => fact)
  const asked = [...(board.next === undefined ? [] : [board.next]), ...unknown]
  return {
    title: curled(data.wizard.title),
    answers: known.answers.map(([fact, value]) => ({
      ...{ fact, value, question: questionOf(fact) },
      answer:
        valueOf(
          data.facts.find(({ id }) => id === fact),
          value,
        )?.say ?? answerWords(data, known, fact),
    })),
    causes: board.confirmed.map((row) => {
      const { headline, why, fix, who, certain } = wordsOf(data, known, row)
      return { id: row.cause, headline: curled(headline), why, fix, who, certain }
    }),
    possible: board.possible
      .slice(0, MOST_POSSIBLE)
      .map((row) => curled(wordsOf(data, known, row).headline)),
    questions: [...new Set(asked)].map(questionOf),
    account: accountWords(policy, known.account),
    policy: policy.version,
  }
}

/** What is found otherwise today than when the answers of a case were kept. */
export function replayOf(found: FoundCase, at: AtDesk): ReplayView {
  const data = dataOf(at.symptom)
  const today = confirmedBy(at)
  const headlineOf = (cause: string): string =>
    data ? wordsOf(data, at.known, { cause }).headline : cause
  const missing = (from: readonly string[], among: readonly string[]): readonly string[] =>
    from.filter((cause) => !among.includes(cause)).map(headlineOf)
  return {
    from: found.policy,
    gone: missing(found.verdict, today),
    come: missing(today, found.verdict),
  }
}

/** The ids of a symptom: today's, and those that it had when older cases were kept. */
export const namesOf = (symptom: string): readonly string[] =>
  symptomIds(policy).flatMap(({ id, aliases = [] }) => (id === symptom ? [id, ...aliases] : []))

/** Every symptom that the desk has, in the order of its list. */
export const SYMPTOMS = policy.symptoms.flatMap(({ id }) => {
  const wizard = findWizard(id)
  return wizard ? [{ id, title: curled(wizard.title) }] : []
})
