// What npm run insight prints: the tables of a time as text, or one of them as CSV, or all as JSON.
import { parseArgs } from 'node:util'
import { CommandError } from '../command/command-error.mjs'
import { inDatabase } from '../db/in-database'
import { suggestion } from '@/lib/core/suggest'
import { DAY } from '@/lib/insight/counted/days'
import { readInsight } from '@/lib/insight/insight'
import { lastDays, MOST_DAYS, parseDay, type Range } from '@/lib/insight/range'
import { LETTERS, pageIn, type Within } from '@/lib/insight/within'
import { promisedOf } from '@/lib/support/working-hours'
import { tableAsCsv, tableAsText } from '@/lib/insight/written'
import { site } from '@/lib/site/site'
import type { StoreSettings } from '@/lib/store/settings'

const USAGE = `npm run insight                      the last 28 days beside the 28 before
npm run insight -- --days 7 --until 2026-11-30
npm run insight -- --letters Devanagari, --page /articles/add-a-user
npm run insight -- --csv unanswered  one table, for a spreadsheet
npm run insight -- --json            all of it`

const OPTIONS = {
  days: { type: 'string' },
  until: { type: 'string' },
  letters: { type: 'string' },
  page: { type: 'string' },
  csv: { type: 'string' },
  json: { type: 'boolean' },
} as const

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values
  } catch (error) {
    const [said = ''] = error instanceof Error ? error.message.split('.') : []
    throw new CommandError(`${said}. It takes:\n\n${USAGE}`)
  }
}

/** The time that the options name; a day ends with the day, in UTC. */
function rangeOf({ days = '28', until }: { days?: string; until?: string }, now: number): Range {
  if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > MOST_DAYS)
    throw new CommandError(`'${days}' days cannot be shown: give 1 to ${MOST_DAYS}.`)
  if (until === undefined) return lastDays(Number(days), now)
  const day = parseDay(until)
  if (day === undefined)
    throw new CommandError(`'${until}' is no day: give one such as 2026-11-30.`)
  return lastDays(Number(days), day + DAY)
}

/** The part that the options name. */
function withinOf({ letters, page }: { letters?: string; page?: string }): Within {
  const found = LETTERS.find((each) => each.toLowerCase() === letters?.toLowerCase())
  if (letters !== undefined && !found)
    throw new CommandError(`'${letters}' are no letters: give ${LETTERS.join(', ')}.`)
  if (page !== undefined && Object.keys(pageIn({ page })).length === 0)
    throw new CommandError(`'${page}' is no page: give one such as /articles/add-a-user.`)
  return { ...(found && { letters: found }), ...(page !== undefined && { page }) }
}

/** What is printed. Throws a CommandError where an option cannot be used. */
export async function showInsight(
  settings: Pick<StoreSettings, 'folder' | 'url'>,
  args: readonly string[],
  now: number,
): Promise<string> {
  const { csv, json, ...given } = parseOptions(args)
  const range = rangeOf(given, now)
  const within = withinOf(given)
  return inDatabase(settings, async ({ db }) => {
    const { tables } = await readInsight(db, range, { promised: promisedOf(site), now, within })
    if (csv !== undefined) {
      const table = tables.find(({ id }) => id === csv)
      const ids = tables.map(({ id }) => id)
      if (!table)
        throw new CommandError(`'${csv}' is no table${suggestion(csv, ids)}: ${ids.join(', ')}.`)
      return tableAsCsv(table).trimEnd()
    }
    const [from, until] = [range.from, range.until].map((time) => new Date(time).toISOString())
    if (json) return JSON.stringify({ from, until, tables }, null, 2)
    return [`${from} to ${until}`, ...tables.map(tableAsText)].join('\n\n')
  })
}
