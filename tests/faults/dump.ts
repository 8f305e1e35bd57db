// Everything in a database, table by table, so that two can be compared row for row.
import { sql } from 'kysely'
import type { Opened } from '@/lib/store/open'
import { TABLES } from '@/lib/store/schema'
import { putUp } from '@/lib/support/announcements/announcement'
import { postMail } from '@/lib/support/outbox/mail'
import { seed } from '@/scripts/db/seed'

/** Every row of every table as JSON, in the order of its key. */
export async function dump({ db }: Opened): Promise<readonly string[]> {
  const lines: string[] = []
  for (const { name, key } of TABLES) {
    const { rows } = await sql<object>`
      select * from ${sql.table(name)} order by ${sql.ref(key)}
    `.execute(db)
    lines.push(
      ...rows.map((row) => `${name} ${JSON.stringify(Object.entries(row).toSorted(byName))}`),
    )
  }
  return lines.toSorted()
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  one < other ? -1 : 1

/** Puts something of most kinds into a database. */
export async function fill({ db }: Opened, now: number): Promise<void> {
  await seed(db, now)
  const times = { from: now, until: now + 1000 }
  const notice = { severity: 'news', title: 'एक सूचना', text: 'It is "here".' } as const
  await putUp(db, { ...notice, ...times, categories: ['calls'], queries: ['otp'] }, now)
  const id = '00000000-0000-4000-8000-000000000001'
  await postMail(db, { id, to: 'a@example.net', subject: 'Mended', text: 'line\nline' }, now)
}
