// What npm run announce does: puts a notice on reader pages, lists those there are, takes one down.
import { parseArgs } from 'node:util'
import { CommandError } from '../command/command-error.mjs'
import { inDatabase } from '../db/in-database'
import { suggestion } from '@/lib/core/suggest'
import type { Opened } from '@/lib/store/open'
import type { StoreSettings } from '@/lib/store/settings'
import {
  announcementShape,
  findAnnouncements,
  putUp,
  standing,
  takeDown,
  type Announcement,
} from '@/lib/support/announcements/announcement'

const USAGE = `npm run announce -- --severity incident --title "Calls do not connect" [more]
                              puts up a notice; until it ends, or is taken down
npm run announce list         those that stand, and those that will
npm run announce down ID      takes one down; the beginning of its id is enough

  --severity   incident, maintenance or news
  --title      one line of at most 120 characters
  --text       one or two sentences more
  --from       when it begins: now, +2h, or 2026-11-30T10:00+05:30
  --until      when it ends, as above: +24h unless told
  --category   where it stands: ids with commas between them; everywhere unless told
  --query      what readers search for when it concerns them, with ; between`

const OPTIONS = {
  severity: { type: 'string' },
  title: { type: 'string' },
  text: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  category: { type: 'string' },
  query: { type: 'string' },
} as const

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const
const LATER = /^\+(\d{1,4})([mhd])$/

/** A time in milliseconds, from words. Throws a CommandError where they say none. */
export function readTime(words: string, now: number): number {
  if (words === 'now') return now
  const [, count, unit] = LATER.exec(words) ?? []
  if (count !== undefined && (unit === 'm' || unit === 'h' || unit === 'd'))
    return now + Number(count) * UNITS[unit]
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(words) ? Date.parse(words) : NaN
  if (!Number.isNaN(time)) return time
  throw new CommandError(
    `'${words}' is no time: give now, +2h, +30m, +1d or 2026-11-30T10:00+05:30.`,
  )
}

const listOf = (text: string | undefined, between: string): readonly string[] =>
  (text ?? '')
    .split(between)
    .map((each) => each.trim())
    .filter(Boolean)

/** What a command announces. Throws a CommandError that says what is wrong. */
export function readAnnouncement(
  args: readonly string[],
  categories: readonly string[],
  now: number,
): ReturnType<typeof announcementShape.parse> {
  const { values } = parseOptions(args)
  const from = readTime(values.from ?? 'now', now)
  const { severity, title, text = '' } = values
  if (severity === undefined || title === undefined) throw new CommandError(USAGE)
  const chosen = listOf(values.category, ',')
  const unknown = chosen.find((id) => !categories.includes(id))
  if (unknown !== undefined)
    throw new CommandError(`There is no category '${unknown}': ${suggestion(unknown, categories)}.`)
  const read = announcementShape.safeParse({
    ...{ severity, title, text, from, categories: chosen },
    until: readTime(values.until ?? '+24h', values.until?.startsWith('+') === false ? now : from),
    queries: listOf(values.query, ';'),
  })
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new CommandError(`--${issue?.path.join(' ')} is wrong: ${issue?.message}\n\n${USAGE}`)
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true })
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

const isoOf = (time: number): string => `${new Date(time).toISOString().slice(0, 16)}Z`

function lineOf(one: Announcement, now: number): string {
  const { id, severity, title, from, until, categories, takenDown } = one
  const state =
    takenDown !== null ? 'taken down' : standing([one], now).length > 0 ? 'stands' : 'waits'
  const where = categories.length === 0 ? 'everywhere' : categories.join(', ')
  const time = `${isoOf(from)} to ${isoOf(until)}`
  return [id.slice(0, 8), state, severity, time, where, title].join('  ')
}

/** Does it, and gives what is printed. Throws a CommandError where it cannot be done. */
export async function announce(
  { folder, url }: StoreSettings,
  args: readonly string[],
  categories: readonly string[],
  now: number,
): Promise<string> {
  const [act, id = ''] = args
  const given =
    act === 'list' || act === 'down' ? undefined : readAnnouncement(args, categories, now)
  const doIt = async ({ db }: Opened): Promise<string> => {
    if (given) {
      const made = await putUp(db, given, now)
      return `${made.slice(0, 8)} is up until ${isoOf(given.until)}: ${given.title}`
    }
    if (act === 'list') {
      const lines = (await findAnnouncements(db, now)).map((one) => lineOf(one, now))
      return lines.length > 0 ? lines.join('\n') : 'Nothing is announced.'
    }
    if (await takeDown(db, id, now)) return `${id} is down.`
    throw new CommandError(`'${id}' is not one notice that stands: npm run announce list.`)
  }
  return inDatabase({ folder, url }, doIt)
}
