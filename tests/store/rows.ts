// Rows of the tables, for tests: each valid, what matters to a test given by it.
import { randomUUID } from 'node:crypto'
import { makeReference } from '@/lib/store/reference'
import type { AnnouncementTable, Database, EventTable, FeedbackTable } from '@/lib/store/schema'
import type { RequestMessageTable, RequestTable } from '@/lib/store/tables/requests'

/** 2026-09-21, in milliseconds. */
export const SOME_TIME = 1_790_000_000_000

export const feedbackRow = (given: Partial<FeedbackTable> = {}): FeedbackTable => ({
  id: randomUUID(),
  article: 'add-user',
  step: null,
  helpful: 1,
  reason: null,
  comment: 'It’s clear, शुक्रिया',
  created_at: SOME_TIME,
  changed_at: SOME_TIME,
  taken_back_at: null,
  ...given,
})

export const eventRow = (given: Partial<EventTable> = {}): EventTable => ({
  id: randomUUID(),
  kind: 'search',
  visit: randomUUID(),
  subject: null,
  query: 'otp',
  outcome: 'answered',
  question: null,
  data: '{"query":"otp","outcome":"answered"}',
  at: SOME_TIME,
  ...given,
})

export const announcementRow = (given: Partial<AnnouncementTable> = {}): AnnouncementTable => ({
  id: randomUUID(),
  severity: 'incident',
  title: 'Calls do not connect',
  text: 'We are on it.',
  categories: '[]',
  queries: '[]',
  from_at: SOME_TIME,
  until_at: SOME_TIME + 1000,
  created_at: SOME_TIME,
  taken_down_at: null,
  ...given,
})

export const requestRow = (given: Partial<RequestTable> = {}): RequestTable => ({
  id: randomUUID(),
  reference: makeReference(),
  topic: 'calls',
  question: 'Calls do not ring',
  details: '[{"label":"Number dialled","text":"+91 11 5555 0100"}]',
  context: '{"query":"calls"}',
  name: null,
  address: 'a@example.com',
  state: 'open',
  digest: 'digest',
  page: null,
  words: '',
  created_at: SOME_TIME,
  changed_at: SOME_TIME,
  ...given,
})

/** Puts a request in, with a link, a message, and a file of so many bytes. */
export async function putRequest(
  db: Database,
  given: Partial<RequestTable> = {},
  bytes = 3,
): Promise<RequestTable> {
  const row = requestRow(given)
  const [message, attachment] = [randomUUID(), randomUUID()]
  const at = { request: row.id, created_at: SOME_TIME }
  await db.insertInto('request').values(row).execute()
  const link = { ...at, hash: randomUUID(), expires_at: SOME_TIME + 1 }
  await db.insertInto('request_link').values(link).execute()
  const said = { ...at, id: message, author: 'customer', text: 'And another thing' } as const
  await db.insertInto('request_message').values(said).execute()
  const file = { ...at, id: attachment, message, name: 'text-1.txt', type: 'text/plain', bytes }
  await db.insertInto('request_attachment').values(file).execute()
  const content = Buffer.alloc(bytes, 'a').toString('base64')
  await db.insertInto('request_file').values({ attachment, content }).execute()
  return row
}

/** What somebody said in a request. */
export const messageRow = (given: Partial<RequestMessageTable> = {}): RequestMessageTable => ({
  id: randomUUID(),
  request: randomUUID(),
  author: 'customer',
  text: 'It still does not ring.',
  created_at: SOME_TIME,
  ...given,
})
