import type { CauseWords } from '@/components/wizard/data'
import { fixerWords, whoCanFix } from '@/lib/diagnosis/fixers'
import { policy } from '@/lib/policy/published'
import { listInWords } from '@/lib/core/list-in-words'
import type { Contradiction } from '@/lib/diagnosis/contradiction'
import { whyByPolicy } from '@/lib/diagnosis/refusal-reason'
import { plainText, type Wording } from '@/lib/policy/wording'
import { splitWhy } from '@/lib/wizard/headline'
import { knownFrom } from '@/lib/wizard/machine/known'
import type { Board, Settled } from '@/lib/case/board'
import { accountWords } from '@/lib/wizard/account-words'
import type { Account } from '@/lib/wizard/account'
import { callLines, callParts, NO_CALL, type Call } from '@/lib/case/call'
import type { Case } from '@/lib/case/case'
import { causeLine, noCauseWords, type Transcript } from '@/lib/wizard/transcript'
import type { DeskData, DeskFact } from './data'

/**
 * A cause in words for an account; one that follows from the grants says so, with the reason that
 * the rules give.
 */
export function wordsOf(
  data: DeskData,
  { account, answers }: Case,
  { cause: id, basis }: Pick<Settled, 'cause' | 'basis'>,
): CauseWords {
  const words = data.causes[account.preset]?.[id]
  const symptom = policy.symptoms.find((row) => row.id === data.wizard.symptom)
  const cause = symptom?.causes.find((row) => row.id === id)
  if (!words || !symptom || !cause)
    return { headline: id, why: '', fix: [], who: '', certain: true }
  const isOwn = isOwnFix(data, { account, answers }, id)
  const who =
    fixerWords(policy, cause, account) +
    (isOwn ? '. The caller can do this with their own role' : '')
  const wording: Wording = { policy, supportAddress: data.supportAddress, preset: account.preset }
  // The words of the page are those of a preset; what the Owner changed is worded here.
  const fix =
    account.overrides.length === 0
      ? words.fix
      : cause.fix.map((step) => escapeHtml(plainText(step, { ...wording, ...account })))
  if (basis !== 'policy' || cause.whyByPolicy === undefined) return { ...words, fix, who }
  const facts = knownFrom(answers).facts
  const { headline, rest } = splitWhy(
    plainText(whyByPolicy(policy, symptom, cause, { ...account, facts }), wording),
  )
  return { ...words, headline, why: escapeHtml(rest), fix, who }
}

/** Whether the caller's own role can put a cause right, although they have the problem. */
export function isOwnFix(data: DeskData, { account, answers }: Case, id: string): boolean {
  const cause = policy.symptoms
    .find((row) => row.id === data.wizard.symptom)
    ?.causes.find((row) => row.id === id)
  const role = knownFrom(answers).facts['my_role'] ?? ''
  const own = data.causes[account.preset]?.[id]?.own ?? []
  return (
    cause !== undefined && own.includes(role) && whoCanFix(policy, cause, account).includes(role)
  )
}

/** How many causes are certain, and how many of those found are merely possible. */
export function certainWords(confirmed: readonly Pick<Settled, 'certainty'>[]): string {
  const certain = confirmed.filter(({ certainty }) => certainty === 'certain').length
  const possible = confirmed.length - certain
  return `${certain} certain${possible > 0 ? `, ${possible} possible` : ''}`
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
export function diagnosisLines(data: DeskData, board: Board, told: Case): readonly string[] {
  return board.confirmed.map((row) => causeLine(wordsOf(data, told, row)))
}

/** What a transcript has besides the case: the call, its time in words, and further parts. */
interface Around {
  readonly call?: Call
  readonly at?: string
  readonly compared?: Transcript['more'] | undefined
}

/**
 * The transcript of a case; `address` is the full one that opens it again, `call` what an agent
 * typed of the call, with its time, `compared` what another person differs in.
 */
export function transcriptOf(
  data: DeskData,
  told: Case,
  board: Board,
  address: string,
  { call = NO_CALL, at = '', compared = [] }: Around = {},
): Transcript {
  const { account } = told
  const found = diagnosisLines(data, board, told)
  const causes = board.confirmed.map((row) => wordsOf(data, told, row))
  const open = board.possible.map((row) => wordsOf(data, told, row).headline)
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
    ...board.confirmed.map((row, at) => ({
      title: causes.length === 1 ? 'Fix' : `Fix ${at + 1}: ${causes[at]?.headline ?? row.cause}`,
      lines: (causes[at]?.fix ?? []).map(textOfHtml),
    })),
    { title: 'Still possible', lines: open.slice(0, MOST_OPEN) },
    { title: 'To pass on', lines: board.stuck ? data.escalate.evidence : [] },
    ...compared,
    ...callParts(call),
  ]
  return {
    title: data.wizard.title,
    head: callLines(call, at),
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
    account: accountWords(policy, account),
  }
}

/** Of the causes that are open, the first ones tell the next agent where to look. */
const MOST_OPEN = 3

/** A line of our own safe HTML as plain words. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(\d+);|&#x([\da-f]+);/gi, (_, decimal?: string, hex?: string) =>
      String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? '', 16)),
    )
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => NAMED[name] ?? '')
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function wordedAnswer(
  fact: DeskFact | undefined,
  id: string,
  value: string,
): Transcript['answers'][number] {
  return { question: fact?.say.question ?? id, answer: valueOf(fact, value)?.say ?? value }
}

/** Plain words as HTML. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
