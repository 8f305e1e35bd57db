// A notice on reader pages: what it says, how grave it is, when and on which pages it stands.
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { AnnouncementTable, Database } from '@/lib/store/schema'
import { plainText } from '@/lib/support/protection/text'

/** The gravest first; with the word that readers see before the title. */
export const SEVERITIES = [
  { id: 'incident', word: 'Incident' },
  { id: 'maintenance', word: 'Maintenance' },
  { id: 'news', word: 'News' },
] as const

const ids = SEVERITIES.map(({ id }) => id)
const nonEmpty = (longest: number) => plainText(longest).refine((text) => text !== '', 'some words')

/** What is put up. Times in milliseconds; no categories are every page. */
export const announcementShape = z
  .strictObject({
    severity: z.enum(ids),
    title: nonEmpty(120),
    text: plainText(600).default(''),
    categories: z.array(z.string()).max(50).default([]),
    /** What readers search for when it concerns them. */
    queries: z.array(nonEmpty(100)).max(50).default([]),
    from: z.number(),
    until: z.number(),
  })
  .refine(({ from, until }) => from < until, { path: ['until'], message: 'a time after from' })

type Given = z.infer<typeof announcementShape>

/** One that was put up. `takenDown` is when, where it was. */
export interface Announcement extends Given {
  readonly id: string
  readonly takenDown: number | null
}

/** Puts one up, and gives its id. */
export async function putUp(db: Database, given: Given, now: number): Promise<string> {
  const { categories, queries, from, until, ...said } = given
  const id = randomUUID()
  await db
    .insertInto('announcement')
    .values({
      ...said,
      id,
      categories: JSON.stringify(categories),
      queries: JSON.stringify(queries),
      from_at: from,
      until_at: until,
      created_at: now,
      taken_down_at: null,
    })
    .execute()
  return id
}

/** Takes one down by its id or the beginning of it; whether there was exactly one to take down. */
export async function takeDown(db: Database, begin: string, now: number): Promise<boolean> {
  const found = await db
    .selectFrom('announcement')
    .select('id')
    .where('taken_down_at', 'is', null)
    .execute()
  const [one, other] = found.filter(({ id }) => begin !== '' && id.startsWith(begin))
  if (!one || other) return false
  await db
    .updateTable('announcement')
    .set({ taken_down_at: now })
    .where('id', '=', one.id)
    .execute()
  return true
}

/** Those that end after a time, taken down or not, the gravest and then the newest first. */
export async function findAnnouncements(
  db: Database,
  now: number,
): Promise<readonly Announcement[]> {
  const rows = await db
    .selectFrom('announcement')
    .selectAll()
    .where('until_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute()
  return rows
    .flatMap((row) => read(row) ?? [])
    .sort((one, other) => ids.indexOf(one.severity) - ids.indexOf(other.severity))
}

/** Those that stand at a time. */
export const standing = (
  announcements: readonly Announcement[],
  now: number,
): readonly Announcement[] =>
  announcements.filter(
    ({ from, until, takenDown }) => from <= now && now < until && takenDown === null,
  )

const list = z.array(z.string())

/** A row that a later release wrote in another way is passed over. */
function read(row: AnnouncementTable): Announcement | undefined {
  const { id, severity, title, text, from_at: from, until_at: until } = row
  const given = announcementShape.safeParse({
    ...{ severity, title, text, from, until },
    categories: parseList(row.categories),
    queries: parseList(row.queries),
  })
  return given.success ? { ...given.data, id, takenDown: row.taken_down_at } : undefined
}

function parseList(text: string): readonly string[] {
  try {
    return list.parse(JSON.parse(text))
  } catch {
    return []
  }
}
