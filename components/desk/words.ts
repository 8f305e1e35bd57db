import type { CauseWords } from '@/components/wizard/data'
import { fixerWords } from '@/lib/diagnosis/fixers'
import { policy } from '@/lib/policy/published'
import { listInWords } from '@/lib/core/list-in-words'
import type { Contradiction } from '@/lib/diagnosis/contradiction'
import { plainText } from '@/lib/policy/wording'
import type { Board } from '@/lib/case/board'
import type { Account, Case } from '@/lib/case/case'
import { causeLine, noCauseWords, type Transcript } from '@/lib/wizard/transcript'
import type { DeskData, DeskFact } from './data'

/** A cause in words for an account; one that has none is told by its id. */
export function wordsOf(data: DeskData, account: Account, id: string): CauseWords {
  const words = data.causes[account.preset]?.[id]
  const cause = policy.symptoms
    .find((symptom) => symptom.id === data.wizard.symptom)
    ?.causes.find((row) => row.id === id)
  if (!words || !cause) return { headline: id, why: '', fix: [], who: '', certain: true }
  return { ...words, who: fixerWords(policy, cause, account) }
}

/** A fact and its answer: "Status: Inactive". */
export function answerWords(
  { facts }: DeskData,
  { answers }: Pick<Case, 'answers'>,
  id: string,
): string {
  const fact = facts.find((row) => row.id === id)
  const value = answers.find(([answered]) => answered === id)?.[1]
  return `${fact?.label ?? id}: ${valueOf(fact, value)?.label ?? value}`
}

export const valueOf = (fact: DeskFact | undefined, value: string | undefined) =>
  fact?.values.find(({ id }) => id === value)

export type WordedContradiction = Contradiction & { readonly words: string }

/** What contradicts itself in the answers, in plain words. */
export function contradictionWords(
  { supportAddress }: DeskData,
  { contradictions }: Board,
  { preset }: Account,
): readonly WordedContradiction[] {
  return contradictions.map((row) => ({
    ...row,
    words: plainText(row.text, { policy, supportAddress, preset }),
  }))
}

/** The causes that were found, as lines of a transcript. */
export function diagnosisLines(data: DeskData, board: Board, account: Account): readonly string[] {
  return board.confirmed.map(({ cause }) => causeLine(wordsOf(data, account, cause)))
}

/** An account in words: its preset, and what its Owner changed. */
export function accountWords({ preset, overrides }: Account): string {
  const label = policy.presets.find(({ id }) => id === preset)?.label ?? preset
  return overrides.length === 0
    ? label
    : `${label}, changed by the Owner: ${overrides.map(overrideWords).join('; ')}`
}

export function overrideWords({ role, permission, grant }: Account['overrides'][number]): string {
  const name = (
    rows: readonly { readonly id: string; readonly label: string }[],
    id: string,
  ): string => rows.find((row) => row.id === id)?.label ?? id
  const [verb, scope] = grant.split(':')
  const reach = scope === undefined ? '' : ` (${name(policy.scopes, scope)})`
  return (
    `${name(policy.roles, role)}: ${name(policy.permissions, permission)} ` +
    `${verb === 'allow' ? 'allowed' : 'refused'}${reach}`
  )
}

/** The transcript of a case; `address` is the full one that opens it again. */
export function transcriptOf(
  data: DeskData,
  told: Case,
  board: Board,
  address: string,
): Transcript {
  const { account } = told
  const found = diagnosisLines(data, board, account)
  const causes = board.confirmed.map(({ cause }) => wordsOf(data, account, cause))
  const open = board.possible.map(
    ({ cause, likelihood }) => `${wordsOf(data, account, cause).headline} (${percent(likelihood)})`,
  )
  const parts = [
    {
      title: 'Contradiction',
      lines: contradictionWords(data, board, account).map(
        ({ facts, words }) =>
          `${listInWords(
            facts.map((id) => answerWords(data, told, id)),
            'and',
          )}. ${words}`,
      ),
    },
    {
      title: 'Who can put it right',
      lines: [
        ...new Set(
          causes.map(({ headline, who }) => (causes.length === 1 ? who : `${headline} ${who}`)),
        ),
      ],
    },
    { title: 'Still possible', lines: open },
    { title: 'To pass on', lines: board.stuck ? data.escalate.evidence : [] },
  ]
  return {
    title: data.wizard.title,
    answers: told.answers.map(([id, value]) =>
      wordedAnswer(
        data.facts.find((fact) => fact.id === id),
        id,
        value,
      ),
    ),
    diagnosis: found.length > 0 ? found : [noCauseWords(open.length > 0)],
    more: parts.filter(({ lines }) => lines.length > 0),
    address,
    policy: policy.version,
    account: accountWords(account),
  }
}

function wordedAnswer(
  fact: DeskFact | undefined,
  id: string,
  value: string,
): Transcript['answers'][number] {
  return { question: fact?.say.question ?? id, answer: valueOf(fact, value)?.say ?? value }
}

/** A chance between 0 and 1 in whole percent; one that is not certain is never told as 0 or 100. */
export const percent = (chance: number): string =>
  `${Math.min(99, Math.max(1, Math.round(chance * 100)))}%`
