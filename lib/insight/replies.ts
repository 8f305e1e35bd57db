// How long support requests wait for their first reply, in hours in which Support works.
import type { Database } from '@/lib/store/schema'
import { workingTime, type Promised } from '@/lib/support/working-hours'
import type { Range } from './range'
import { buildTable, type Table } from './table'

const HOUR = 60 * 60 * 1000

const inHours = (milliseconds: number): number => Math.round(milliseconds / (HOUR / 10)) / 10

/** The value below which this share of sorted values lies (nearest rank); null of none. */
function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

interface Wait {
  readonly topic: string
  readonly isAnswered: boolean
  /** Working time until the first reply; of what nobody answered until now. */
  readonly wait: number
}

async function waits(
  db: Database,
  { from, until }: Range,
  { hours }: Promised,
  now: number,
): Promise<readonly Wait[]> {
  const rows = await db
    .selectFrom('request')
    .leftJoin('request_work', 'request_work.request', 'request.id')
    .select(['topic', 'created_at', 'first_reply_at', 'state'])
    .where('created_at', '>=', from)
    .where('created_at', '<', until)
    .execute()
  return rows
    .filter(({ state, first_reply_at: replied }) => replied !== null || state !== 'closed')
    .map(({ topic, created_at: at, first_reply_at: replied }) => ({
      topic,
      isAnswered: replied !== null,
      wait: workingTime(hours, at, replied ?? now),
    }))
}

/** By topic: how many requests were answered, how many in time, and after how many hours. */
export async function replyTables(
  db: Database,
  range: Range,
  promised: Promised,
  now: number,
): Promise<readonly Table[]> {
  const all = await waits(db, range, promised, now)
  const topics = [...new Set(all.map(({ topic }) => topic))].toSorted()
  return [
    buildTable(
      {
        id: 'replies',
        title: 'Support requests and their first reply',
        counted:
          `Requests written in this time, but those solved without a reply; in time is within ` +
          `${inHours(promised.within)} working hours, of those answered or late by now.`,
        columns: [
          { id: 'topic', title: 'Topic' },
          { id: 'answered', title: 'Answered' },
          { id: 'kept', title: 'In time' },
          { id: 'median', title: 'Half within, working hours' },
          { id: 'most', title: 'Nine in ten within, working hours' },
        ],
      },
      topics.map((topic) => {
        const of = all.filter((each) => each.topic === topic)
        const answered = of.filter(({ isAnswered }) => isAnswered)
        const due = of.filter(({ isAnswered, wait }) => isAnswered || wait > promised.within)
        const kept = answered.filter(({ wait }) => wait <= promised.within)
        const sorted = answered.map(({ wait }) => wait).toSorted((one, other) => one - other)
        const quantiles = [0.5, 0.9].map((share) => quantile(sorted.map(inHours), share))
        return [
          topic,
          { part: answered.length, whole: of.length },
          { part: kept.length, whole: due.length },
          ...quantiles,
        ]
      }),
    ),
  ]
}
