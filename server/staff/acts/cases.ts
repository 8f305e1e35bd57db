// Cases: the list, a new one from the desk or from a support request, and one with its history.
import { randomUUID } from 'node:crypto'
import { createElement } from 'react'
import * as z from 'zod'
import { CasePage } from '@/components/staff/cases/case-page'
import { CasesPage, type CasesView } from '@/components/staff/cases/cases-page'
import { NewCasePage } from '@/components/staff/cases/new-case-page'
import { findTranscript } from '@/lib/case/read-transcript'
import { DESK_PAGE } from '@/lib/core/routes'
import { policy } from '@/lib/policy/published'
import {
  CASES_A_PAGE,
  countCases,
  findCase,
  findCases,
  findCasesOf,
  OUTCOMES,
  type CaseFilter,
  type FoundCase,
} from '@/lib/staff/cases/find'
import { keepCase } from '@/lib/staff/cases/keep'
import { findPeople } from '@/lib/staff/people'
import { findPresent, recordPresence } from '@/lib/staff/presence'
import { staffCaseRoute } from '@/lib/staff/staff-routes'
import type { Database } from '@/lib/store/schema'
import { seen } from '@/lib/support/protection/text'
import { findRequest, type FoundRequest } from '@/lib/support/requests/find'
import { goTo, type AskedBy, type StaffAnswer, wordsOf } from '@/server/staff/asked'
import {
  accountOf,
  addressAt,
  confirmedBy,
  diagnosisOf,
  namesOf,
  readAt,
  readKnown,
  replayOf,
  SYMPTOMS,
  verdictOf,
  type AtDesk,
} from '@/server/staff/cases/verdict'
import { answersOf, customerIn, textIn } from '@/server/staff/cases/read-case'
import { roleMay } from '@/server/staff/decide'
import { refusal } from '@/server/staff/read-form'
import { pageOf } from './feedback'

const LONGEST_WORDS = 200

const oneOf = <Name extends string>(
  names: readonly Name[],
  given: string | null,
): Name | undefined => names.find((name) => name === given)

function readView(query: URLSearchParams): CasesView {
  return {
    outcome: oneOf(OUTCOMES, query.get('outcome')) ?? 'all',
    who: oneOf(['me', 'nobody'] as const, query.get('who')) ?? 'all',
    symptom: SYMPTOMS.find(({ id }) => id === query.get('symptom'))?.id ?? '',
    q: seen(query.get('q') ?? '').slice(0, LONGEST_WORDS),
    page: pageOf(query),
  }
}

/** The list as the address asks for it. */
export async function showCases({ db, query, me, may }: AskedBy): Promise<StaffAnswer> {
  const view = readView(query)
  const { outcome, who, symptom, q, page } = view
  const filter: CaseFilter = {
    outcomes: outcome === 'all' ? OUTCOMES : [outcome],
    ...(who !== 'all' && { owner: who === 'me' ? me.id : who }),
    ...(symptom !== '' && { symptoms: namesOf(symptom) }),
    ...(q !== '' && { words: q }),
  }
  const cases = await findCases(db, filter, page)
  return {
    kind: 'page',
    title: 'Cases',
    body: createElement(CasesPage, {
      view,
      cases,
      // What fits on the first page is counted already.
      total:
        page === 0 && cases.length < CASES_A_PAGE ? cases.length : await countCases(db, filter),
      pageSize: CASES_A_PAGE,
      symptoms: SYMPTOMS,
      mayWrite: may('cases.write'),
    }),
  }
}

/** What a request brings along: the diagnosis of its guided fix, where there was one. */
function diagnosisIn({ context }: FoundRequest): AtDesk | undefined {
  const read = context.transcript === undefined ? undefined : findTranscript(context.transcript)
  return (
    (read && readKnown(read.symptom, read.address)) ??
    (context.page === undefined ? undefined : readAt(context.page.replace(/^https?:\/\/[^/]+/, '')))
  )
}

interface Beginning {
  readonly request: FoundRequest | undefined
  readonly at: AtDesk | undefined
}

async function beginningOf(db: Database, given: URLSearchParams): Promise<Beginning> {
  const id = given.get('request') ?? ''
  const request = id === '' ? undefined : await findRequest(db, id)
  const symptom = given.get('symptom')
  const at =
    readAt(given.get('at') ?? '') ??
    (request && diagnosisIn(request)) ??
    (symptom === null ? undefined : readKnown(symptom, []))
  return { request, at }
}

function newCasePage(
  { request, at }: Beginning,
  form: URLSearchParams | undefined,
  fault?: string,
): StaffAnswer {
  const verdict = at && verdictOf(at)
  return {
    kind: 'page',
    title: 'New case',
    ...(fault !== undefined && { status: 422 }),
    body: createElement(NewCasePage, {
      id: form?.get('id') ?? randomUUID(),
      at: at ? addressAt(at) : '',
      request: request && { id: request.id, reference: request.reference },
      verdict,
      symptoms: SYMPTOMS,
      typed: form
        ? Object.fromEntries(form)
        : request
          ? { name: request.name ?? '', email: request.address, note: request.question }
          : {},
      fault,
    }),
  }
}

/** What is about to be kept: of the desk (`at`), of a support request, or begun here. */
export const showNewCase = async ({ db, query, may }: AskedBy): Promise<StaffAnswer> => {
  // Who may not read requests is shown none of one.
  const given = new URLSearchParams(query)
  if (!may('requests.read')) given.delete('request')
  return newCasePage(await beginningOf(db, given), undefined)
}

/** Keeps a new case. */
export async function keepNewCase(asked: AskedBy): Promise<StaffAnswer> {
  const { db, form, me, now, may } = asked
  if (!may('requests.read')) form.delete('request')
  const beginning = await beginningOf(db, form)
  const { request, at } = beginning
  const id = z.uuid().toLowerCase().safeParse(form.get('id'))
  if (!at) return newCasePage(beginning, form, 'Say what the caller sees.')
  if (!id.success) return newCasePage(beginning, undefined, 'Send what this form has.')
  await keepCase(
    db,
    {
      ...{ id: id.data, symptom: at.symptom, account: accountOf(at), ...customerIn(form) },
      ...{ answers: answersOf(at, form), verdict: confirmedBy(at), policy: policy.version },
      request: request?.id,
      outcome: oneOf(OUTCOMES, form.get('outcome')) ?? 'open',
      note: textIn(form, 'note'),
      told: textIn(form, 'told'),
    },
    { by: me.id, now },
  )
  return goTo(`${staffCaseRoute(id.data)}?done=kept`)
}

/** What is to be shown beside a case: what was typed, and why it was not done. */
export interface TypedInCase {
  readonly typed?: Readonly<Record<string, string>>
  readonly fault?: string
  readonly status?: number
}

const DONE: Readonly<Record<string, string>> = {
  kept: 'The case is kept.',
  outcome: 'It is written down.',
  'hand-over': 'It is handed over.',
  told: 'It is written down.',
  note: 'The note is kept.',
  customer: 'It is kept.',
  answers: 'The answers are kept.',
}

/** The diagnosis of a case whose symptom is gone: its answers as they were kept. */
const goneVerdict = ({ symptom, answers, policy: version }: FoundCase) => ({
  ...{ title: symptom, causes: [], possible: [], questions: [], account: 'Not known' },
  policy: version,
  answers: answers.map(({ fact, value }) => ({ fact, value, question: fact, answer: value })),
})

/** A case by the id in the address. */
export async function casePage(
  asked: AskedBy,
  { typed = {}, fault, status }: TypedInCase = {},
): Promise<StaffAnswer> {
  const { db, named, me, may, query, now } = asked
  const found = await findCase(db, named['id'] ?? '')
  if (!found) return refusal(404, 'No such case', 'It is not there, or was deleted.')
  const subject = { kind: 'case', id: found.id }
  await recordPresence(db, subject, { staff: me.id, now })
  const at = diagnosisOf(found)
  const changed = readAt(query.get('at') ?? '')
  const request =
    found.request !== undefined && may('requests.read')
      ? await findRequest(db, found.request)
      : undefined
  const isOther = at && changed?.symptom === at.symptom && addressAt(changed) !== addressAt(at)
  return {
    kind: 'page',
    title: found.reference,
    ...(status !== undefined && { status }),
    body: createElement(CasePage, {
      found,
      verdict: at ? verdictOf(at) : goneVerdict(found),
      replay: at ? replayOf(found, at) : { from: found.policy, gone: [], come: [] },
      desk: at ? `${addressAt(at)}#case=${found.id}` : DESK_PAGE,
      changed: isOther ? { at: addressAt(changed), verdict: verdictOf(changed) } : undefined,
      people: (await findPeople(db))
        .filter(({ role, state }) => state === 'active' && roleMay(role, 'cases.write'))
        .map(({ id, name, email }) => ({ id, name: name === '' ? email : name })),
      present: (await findPresent(db, subject, { but: me.id, now })).map(({ name }) => name),
      others: await findCasesOf(db, found, found.id),
      request: request && { id: request.id, reference: request.reference },
      ...{ me: me.id, mayWrite: may('cases.write'), typed, fault, entry: randomUUID() },
      done: fault === undefined ? wordsOf(DONE, query.get('done')) : undefined,
    }),
  }
}

export const showCase = (asked: AskedBy): Promise<StaffAnswer> => casePage(asked)
