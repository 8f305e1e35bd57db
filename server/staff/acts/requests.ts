// Support requests: the queue, one of them with all that was said, its files, and what is done.
import { randomUUID } from 'node:crypto'
import { createElement } from 'react'
import type { Preview } from '@/components/staff/inbox/composer'
import { QueuePage, type QueueView } from '@/components/staff/inbox/queue-page'
import { RequestPage } from '@/components/staff/inbox/request-page'
import { site } from '@/lib/site/site'
import { mailConfigured } from '@/lib/support/outbox/of-process'
import { findFile, findRequest, type FoundRequest } from '@/lib/support/requests/find'
import { findParts, findWhole } from '@/lib/support/requests/merged'
import { promisedOf } from '@/lib/support/working-hours'
import { findPresent, recordPresence } from '@/lib/staff/presence'
import { findCasesFrom } from '@/lib/staff/cases/find'
import { findPeople } from '@/lib/staff/people'
import {
  countPromise,
  countQueue,
  findQueue,
  findTags,
  PAGE,
  STATES,
  workState,
  type QueueFilter,
} from '@/lib/staff/inbox/queue'
import { findWork } from '@/lib/staff/inbox/find-work'
import { articlesFor, offersFor, textOfOffer } from '@/server/staff/inbox/offers'
import { type AskedBy, type StaffAnswer, wordsOf } from '@/server/staff/asked'
import { roleMay } from '@/server/staff/decide'
import { refusal } from '@/server/staff/read-form'
import { pageOf } from './feedback'

const HOUR = 60 * 60 * 1000
const WEEK = 7 * 24 * HOUR
const LONGEST_WORDS = 200

const promised = promisedOf(site)
const { topics } = site.support

const oneOf = <Name extends string>(
  names: readonly Name[],
  given: string | null,
): Name | undefined => names.find((name) => name === given)

function readView(query: URLSearchParams): QueueView {
  return {
    state: oneOf(STATES, query.get('state')) ?? 'all',
    who: oneOf(['me', 'nobody'] as const, query.get('who')) ?? 'all',
    topic: topics.find(({ id }) => id === query.get('topic'))?.id ?? '',
    tag: (query.get('tag') ?? '').slice(0, LONGEST_WORDS),
    q: (query.get('q') ?? '').slice(0, LONGEST_WORDS),
    page: pageOf(query),
  }
}

/** What a view asks for. Who searches looks through what is solved, too. */
function filterOf({ state, who, topic, tag, q }: QueueView, me: string): QueueFilter {
  const unsolved = STATES.filter((each) => each !== 'solved')
  const words = q.trim()
  return {
    states: state === 'all' ? (words === '' ? unsolved : STATES) : [state],
    ...(who !== 'all' && { assignee: who === 'me' ? me : who }),
    ...(topic !== '' && { topic }),
    ...(tag !== '' && { tag }),
    ...(words !== '' && { words }),
  }
}

/** The queue as the address asks for it. */
export async function showQueue({ db, query, me, now }: AskedBy): Promise<StaffAnswer> {
  const view = readView(query)
  const filter = filterOf(view, me.id)
  const requests = await findQueue(db, filter, view.page)
  const isAll = view.page === 0 && requests.length < PAGE
  return {
    kind: 'page',
    title: 'Support requests',
    body: createElement(QueuePage, {
      view,
      requests,
      total: isAll ? requests.length : await countQueue(db, filter),
      pageSize: PAGE,
      topics,
      tags: await findTags(db),
      promise: await countPromise(db, { since: now - WEEK, promised, now }),
      ...{ promised, now },
    }),
  }
}

/** What is to be shown beside a request: what was typed, and why it was not done. */
export interface Typed {
  readonly text?: string
  readonly note?: string
  readonly fault?: string
  readonly errors?: readonly string[]
  readonly doubts?: readonly string[]
  readonly status?: number
  readonly preview?: Preview
}

const GONE = refusal(404, 'No such request', 'It is not there, or was deleted.')

const DONE: Readonly<Record<string, string>> = {
  assign: 'It is assigned.',
  note: 'The note is kept.',
  reply: 'The answer is sent.',
  tag: 'The tags are kept.',
  solve: 'It is solved.',
  reopen: 'It is open again.',
  merge: 'They are answered as one now: what was asked in both stands below.',
  split: 'It stands alone again, and waits for us.',
}

/** A request by the id in the address. */
export async function requestPage(asked: AskedBy, typed: Typed = {}): Promise<StaffAnswer> {
  const { db, named, me, may, query, now } = asked
  const request = await findRequest(db, named['id'] ?? '')
  if (!request) return GONE
  const ids = await findParts(db, request.id)
  const parts = await Promise.all(ids.map((part) => findRequest(db, part)))
  const whole = await findWhole(db, request.id)
  const work = await findWork(db, request.id, request.changedAt, ids)
  const people = (await findPeople(db)).filter(
    ({ role, state }) => state === 'active' && roleMay(role, 'requests.answer'),
  )
  const subject = { kind: 'request', id: request.id }
  await recordPresence(db, subject, { staff: me.id, now })
  const present = await findPresent(db, subject, { but: me.id, now })
  const { fault, errors = [], doubts = [], status, text, note = '', preview } = typed
  const before = await othersOf(asked, request)
  return {
    kind: 'page',
    title: request.reference,
    ...(status !== undefined && { status }),
    body: createElement(RequestPage, {
      ...{ request, work, promised, now, fault },
      topic: topics.find(({ id }) => id === request.topic)?.title ?? request.topic,
      state: workState(request.state, work.isTouched),
      people: people.map(({ id, name, email }) => ({ id, name: name === '' ? email : name })),
      me: me.id,
      present: present.map(({ name }) => name),
      mayAnswer: may('requests.answer'),
      articles: articlesFor(request.question),
      before,
      others: before.filter((each) => !each.isPart),
      parts: parts.filter((part) => part !== undefined),
      whole,
      cases: may('cases.read') ? await findCasesFrom(db, request.id) : [],
      mayKeepCases: may('cases.write'),
      done: fault === undefined ? wordsOf(DONE, query.get('done')) : undefined,
      composing: {
        id: randomUUID(),
        noteId: randomUUID(),
        text: text ?? textOfOffer(query.get('insert') ?? '') ?? '',
        note,
        offers: offersFor(request.question, request.context.page),
        ...{ errors, doubts, preview },
        sendsMail: mailConfigured(),
        address: request.address,
      },
    }),
  }
}

export const showRequest = (asked: AskedBy): Promise<StaffAnswer> => requestPage(asked)

/** What the same customer asked besides, the latest first. */
async function othersOf({ db }: AskedBy, { id, address }: FoundRequest) {
  const rows = await db
    .selectFrom('request')
    .leftJoin('request_merge', 'request_merge.request', 'request.id')
    .select(['request.id', 'request.reference', 'request_merge.request as part'])
    .where('address', '=', address)
    .where('request.id', '<>', id)
    .orderBy('created_at', 'desc')
    .limit(10)
    .execute()
  return rows.map(({ part, ...row }) => ({ ...row, isPart: part !== null }))
}

/** A file, as bytes to be saved: nothing of it is shown. */
export async function saveFile({ db, named }: AskedBy): Promise<StaffAnswer> {
  const file = await findFile(db, named['id'] ?? '', named['file'] ?? '')
  if (!file) return refusal(404, 'No such file', 'It is not there, or was deleted.')
  return { kind: 'file', name: file.name, type: 'application/octet-stream', body: file.content }
}
