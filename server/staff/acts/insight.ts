// What behind /staff tells what customers ask and do not find: a page, and files of it.
import { createElement } from 'react'
import { InsightPage } from '@/components/staff/insight/insight-page'
import { INSIGHT_DAYS, type InsightPart, type InsightView } from '@/components/staff/insight/view'
import { articles } from '@/lib/articles/collection'
import { reviewOf } from '@/lib/articles/review'
import { articleRoute, fixRoute } from '@/lib/core/routes'
import { coverageTables } from '@/lib/insight/coverage'
import { readInsight, type Insight } from '@/lib/insight/insight'
import { LETTERS, type Within } from '@/lib/insight/within'
import { curled } from '@/lib/policy/prose/curled-quotes'
import { policy } from '@/lib/policy/published'
import { plainText } from '@/lib/policy/wording'
import { wizards } from '@/lib/wizard/published'
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

const pagesOf = (): readonly InsightPart[] => [
  ...wizards.map(({ symptom, title }) => ({ page: fixRoute(symptom), title: curled(title) })),
  ...articles().map(({ slug, title }) => ({ page: articleRoute(slug), title: curled(title) })),
]

/** The part that an address names, as far as there is such a one. */
function partIn(query: URLSearchParams): { readonly within: Within; readonly isWrong: boolean } {
  const named = { letters: query.get('letters') ?? '', page: query.get('page') ?? '' }
  const letters = LETTERS.find((each) => each === named.letters)
  const page = pagesOf().find((each) => each.page === named.page)?.page
  const isKnown = (given: string, found: string | undefined): boolean => given === (found ?? '')
  return {
    within: { ...(letters && { letters }), ...(page !== undefined && { page }) },
    isWrong: !isKnown(named.letters, letters) || !isKnown(named.page, page),
  }
}

/** The days or the time that an address names; those of the page where it names none. */
function choose(query: URLSearchParams, now: number): Chosen {
  const days = INSIGHT_DAYS.find((each) => String(each) === query.get('days')) ?? USUAL
  const [from, until] = [query.get('from') ?? '', query.get('until') ?? '']
  const given = parseDays(from, until)
  const { within, isWrong } = partIn(query)
  const isNoTime = !given && from + until !== ''
  return {
    view: { days, ...(given && { from, until }), within, isWrong: isWrong || isNoTime },
    range: given ? { ...given, until: Math.min(given.until, now) } : lastDays(days, now),
  }
}

/** What was counted, and of all of it what the pages do not cover today. */
async function readAll({ db, now }: AskedBy, { view, range }: Chosen): Promise<Insight> {
  const { within } = view
  const insight = await readInsight(db, range, { promised, now, within })
  if (within.letters !== undefined || within.page !== undefined) return insight
  const today = new Date(now).toISOString().slice(0, '2026-11-30'.length)
  const covering = articles().map((article) => ({
    ...article,
    review: reviewOf(article, site.editorial, today),
  }))
  const wording = { policy, supportAddress: site.supportAddress }
  const coverage = coverageTables(policy, covering, (text) => plainText(text, wording))
  return { ...insight, tables: [...insight.tables, ...coverage] }
}

/** The page. */
export async function showInsight(asked: AskedBy): Promise<StaffAnswer> {
  const chosen = choose(asked.query, asked.now)
  const insight = await readAll(asked, chosen)
  return {
    kind: 'page',
    title: 'Insight',
    body: createElement(InsightPage, { ...insight, view: chosen.view, parts: pagesOf() }),
  }
}

/** A table for a spreadsheet, or all of them for a program. */
export async function downloadInsight(asked: AskedBy): Promise<StaffAnswer> {
  const { query, named, now } = asked
  const chosen = choose(query, now)
  const { range } = chosen
  const { tables } = await readAll(asked, chosen)
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
