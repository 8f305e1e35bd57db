// Rows of the tables, for tests: each valid, what matters to a test given by it.
import { randomUUID } from 'node:crypto'
import type { AnnouncementTable, EventTable, FeedbackTable } from '@/lib/store/schema'

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
  data: '{"query":"otp"}',
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
