// The page of insight as a mail a week, to staff who are to have it: figures beside those of the
// week before, and what most asked and did not find. Whom it goes to the caller says.
import type { Database } from '@/lib/store/schema'
import { buildMailText, type Part } from '@/lib/support/outbox/layout'
import { postMail } from '@/lib/support/outbox/mail'
import { mailIdOf } from '@/lib/support/outbox/mail-id'
import type { Promised } from '@/lib/support/working-hours'
import { DAY, dayName, dayOf } from './counted/days'
import { readInsight } from './insight'
import type { Range } from './range'
import type { Cell, Table } from './table'
import { cellInWords } from './written'

const WEEK = 7
/** 1970-01-05 was a Monday. */
const MONDAY = 4
/** Of each table, so many rows. */
const MOST = 5
/** A mail leaves the site: what fewer visits typed stays on the page. */
const LEAST_VISITS = 3

/** The last week that is over, Monday to Sunday (UTC), in milliseconds. */
export function lastWeek(now: number): Range {
  const day = dayOf(now)
  const until = day - ((((day - MONDAY) % WEEK) + WEEK) % WEEK)
  return { from: (until - WEEK) * DAY, until: until * DAY }
}

/** What the mail says of the site, and where the page is, in full. */
export interface WeeklyParts {
  readonly name: string
  readonly siteUrl: string
  readonly promised: Promised
  /** The page of some days, both included, each such as 2026-11-30. */
  readonly pageOf: (from: string, until: string) => string
}

const visitsOf = (cell: Cell | undefined): number =>
  typeof cell === 'object' && cell !== null ? cell.whole : 0

const listed = (table: Table | undefined, words: (row: readonly Cell[]) => string): Part[] => {
  const rows = (table?.rows ?? []).slice(0, MOST)
  return table && rows.length > 0 ? [`${table.title}:`, { list: rows.map(words) }] : []
}

/** The subject and the parts of the mail of a week. */
async function write(
  db: Database,
  range: Range,
  { promised, pageOf }: WeeklyParts,
): Promise<{ readonly subject: string; readonly parts: readonly Part[] }> {
  const { tables } = await readInsight(db, range, { promised, now: range.until })
  const find = (id: string): Table | undefined => tables.find((table) => table.id === id)
  const named = (cell: Cell | undefined): string => cellInWords(cell ?? null)
  const unanswered = find('unanswered')
  const typed = unanswered && {
    ...unanswered,
    rows: unanswered.rows.filter(([, missed]) => visitsOf(missed) >= LEAST_VISITS),
  }
  const articles = find('articles')
  const unhelpful = articles && {
    ...articles,
    title: 'Articles that did not help',
    rows: articles.rows.filter(([, helped]) => {
      return typeof helped === 'object' && helped !== null && helped.part < helped.whole
    }),
  }
  const [from, until] = [dayName(dayOf(range.from)), dayName(dayOf(range.until - 1))]
  const figures = (find('figures')?.rows ?? []).map(
    ([name, now, then]) => `${named(name)}: ${named(now)} (the week before: ${named(then)})`,
  )
  return {
    subject: `What customers asked, ${from} to ${until}`,
    parts: [
      `What customers asked and did not find, ${from} to ${until} (UTC). A share stands with its ` +
        'counts, and where it lies with 95 % certainty.',
      { list: figures },
      ...listed(typed, ([query, missed]) => `“${named(query)}”: ${named(missed)}`),
      ...listed(unhelpful, ([article, helped]) => `${named(article)}: helped ${named(helped)}`),
      ...listed(find('replies'), ([topic, answered, kept]) => {
        return `${named(topic)}: answered ${named(answered)}, in time ${named(kept)}`
      }),
      { words: 'All of it, for who signs in:', link: pageOf(from, until) },
    ],
  }
}

/**
 * Posts the mail of the last week to each address that has not had it: asked every night by every
 * process, it is still one mail. Gives how many were posted. `now` in milliseconds.
 */
export async function postWeekly(
  db: Database,
  to: readonly string[],
  { now, ...parts }: WeeklyParts & { readonly now: number },
): Promise<number> {
  if (to.length === 0) return 0
  const range = lastWeek(now)
  const idOf = (address: string): string =>
    mailIdOf(`insight of the week of ${dayName(dayOf(range.from))} to ${address.toLowerCase()}`)
  const known = await db.selectFrom('mail').select('id').where('id', 'in', to.map(idOf)).execute()
  const due = to.filter((address) => known.every(({ id }) => id !== idOf(address)))
  if (due.length === 0) return 0
  const { subject, parts: said } = await write(db, range, parts)
  const text = buildMailText(said, [parts.name, parts.siteUrl])
  for (const address of due)
    await postMail(db, { id: idOf(address), to: address, subject, text, language: 'en' }, now)
  return due.length
}
