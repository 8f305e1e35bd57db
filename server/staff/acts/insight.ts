// What behind /staff tells what customers ask and do not find: a page, and files of it.
import { createElement } from 'react'
import { INSIGHT_DAYS, InsightPage } from '@/components/staff/insight/insight-page'
import { readInsight } from '@/lib/insight/insight'
import { lastDays } from '@/lib/insight/range'
import { tableAsCsv } from '@/lib/insight/written'
import type { AskedBy, StaffAnswer } from '@/server/staff/asked'
import { refusal } from '@/server/staff/read-form'

const USUAL = 28

/** The days that an address names; those of the page where it names none that there are. */
const daysOf = (query: URLSearchParams): number =>
  INSIGHT_DAYS.find((days) => String(days) === query.get('days')) ?? USUAL

/** The page. */
export async function showInsight({ db, query, now }: AskedBy): Promise<StaffAnswer> {
  const days = daysOf(query)
  const tables = await readInsight(db, lastDays(days, now))
  return { kind: 'page', title: 'Insight', body: createElement(InsightPage, { tables, days }) }
}

/** A table for a spreadsheet, or all of them for a program. */
export async function downloadInsight({ db, query, named, now }: AskedBy): Promise<StaffAnswer> {
  const { from, until } = lastDays(daysOf(query), now)
  const tables = await readInsight(db, { from, until })
  const day = new Date(until).toISOString().slice(0, 10)
  const { table = '' } = named
  if (table === 'all') {
    const times = { from: new Date(from).toISOString(), until: new Date(until).toISOString() }
    const body = Buffer.from(JSON.stringify({ ...times, tables }, null, 2))
    return { kind: 'file', name: `insight-${day}.json`, type: 'application/json', body }
  }
  const found = tables.find(({ id }) => id === table)
  if (!found)
    return refusal(
      404,
      'There is no such table',
      `There are ${tables.map(({ id }) => id).join(', ')}, and all.`,
    )
  const body = Buffer.from(tableAsCsv(found))
  return { kind: 'file', name: `${table}-${day}.csv`, type: 'text/csv; charset=utf-8', body }
}
