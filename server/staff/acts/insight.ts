// What behind /staff tells what customers ask and do not find: a page, and files of it.
import { createElement } from 'react'
import { InsightPage } from '@/components/staff/insight/insight-page'
import { INSIGHT_DAYS, type InsightView } from '@/components/staff/insight/view'
import { readInsight } from '@/lib/insight/insight'
import { lastDays, parseDays, type Range } from '@/lib/insight/range'
import { promisedOf } from '@/lib/support/working-hours'
import { tableAsCsv } from '@/lib/insight/written'
import { site } from '@/lib/site/site'
import type { AskedBy, StaffAnswer } from '@/server/staff/asked'
import { refusal } from '@/server/staff/read-form'

const USUAL = 28
const promised = promisedOf(site)

/** What an address asks for, and the time that is shown. */
interface Chosen {
  readonly view: InsightView
  readonly range: Range
}

/** The days or the time that an address names; those of the page where it names none. */
function choose(query: URLSearchParams, now: number): Chosen {
  const days = INSIGHT_DAYS.find((each) => String(each) === query.get('days')) ?? USUAL
  const [from, until] = [query.get('from') ?? '', query.get('until') ?? '']
  const given = parseDays(from, until)
  const isWrong = !given && from + until !== ''
  return {
    view: { days, ...(given && { from, until }), isWrong },
    range: given ? { ...given, until: Math.min(given.until, now) } : lastDays(days, now),
  }
}

/** The page. */
export async function showInsight({ db, query, now }: AskedBy): Promise<StaffAnswer> {
  const { view, range } = choose(query, now)
  const insight = await readInsight(db, range, { promised, now })
  return {
    kind: 'page',
    title: 'Insight',
    body: createElement(InsightPage, { ...insight, view }),
  }
}

/** A table for a spreadsheet, or all of them for a program. */
export async function downloadInsight({ db, query, named, now }: AskedBy): Promise<StaffAnswer> {
  const { range } = choose(query, now)
  const { tables } = await readInsight(db, range, { promised, now })
  const [from, until] = [range.from, range.until].map((time) => new Date(time).toISOString())
  const day = until?.slice(0, 10) ?? ''
  const { table = '' } = named
  if (table === 'all') {
    const body = Buffer.from(JSON.stringify({ from, until, tables }, null, 2))
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
