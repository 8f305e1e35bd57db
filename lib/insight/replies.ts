// How long support requests wait for their first reply.
import type { Database } from '@/lib/store/schema'
import type { Range } from './range'
import { buildTable, type Table } from './table'

const HOUR = 60 * 60 * 1000

const hours = (milliseconds: number): number => Math.round(milliseconds / (HOUR / 10)) / 10

/** The value below which this share of sorted values lies (nearest rank); null of none. */
function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

/** By topic: how many requests were written, how many answered, and after how many hours. */
export async function replyTables(db: Database, { from, until }: Range): Promise<readonly Table[]> {
  const rows = await db
    .selectFrom('request')
    .leftJoin('request_message', (join) =>
      join
        .onRef('request_message.request', '=', 'request.id')
        .on('request_message.author', '=', 'support'),
    )
    .select((eb) => [
      'request.id',
      'request.topic',
      'request.created_at',
      eb.fn.min('request_message.created_at').as('replied'),
    ])
    .where('request.created_at', '>=', from)
    .where('request.created_at', '<', until)
    .groupBy(['request.id', 'request.topic', 'request.created_at'])
    .execute()
  const waits = rows.map(({ topic, created_at: at, replied }) => ({
    topic,
    wait: replied === null ? undefined : Number(replied) - Number(at),
  }))
  const topics = [...new Set(waits.map(({ topic }) => topic))].toSorted()
  return [
    buildTable(
      {
        id: 'replies',
        title: 'Support requests and their first reply',
        counted: 'Requests written in this time; hours from then until the first reply.',
        columns: [
          { id: 'topic', title: 'Topic' },
          { id: 'answered', title: 'Answered' },
          { id: 'median', title: 'Half within, hours' },
          { id: 'most', title: 'Nine in ten within, hours' },
        ],
      },
      topics.map((topic) => {
        const all = waits.filter((each) => each.topic === topic)
        const answered = all.flatMap(({ wait }) => (wait === undefined ? [] : [wait]))
        const sorted = answered.toSorted((one, other) => one - other).map(hours)
        return [
          topic,
          { part: answered.length, whole: all.length },
          quantile(sorted, 0.5),
          quantile(sorted, 0.9),
        ]
      }),
    ),
  ]
}
