// An upgrade while both releases run: the earlier one writes on, before, during and after the later
// one changes the tables.
import { setTimeout as wait } from 'node:timers/promises'
import { writeBackup } from '@/lib/store/copies/write'
import { migrate } from '@/lib/store/migrate'
import { MIGRATIONS } from '@/lib/store/migrations/all'
import { openDatabase } from '@/lib/store/open'
import { backupFolder, type StoreSettings } from '@/lib/store/settings'
import { PROGRAM } from '@/tests/store/engines'
import { runWriter } from './writers'

/** The tables that the earlier release knows: all but those of the last migration. */
const EARLIER = Object.fromEntries(Object.entries(MIGRATIONS).slice(0, -1))

/** `codes` are how the writers of both releases ended; 0 is well. */
export interface Upgraded {
  readonly kept: number
  readonly lost: number
  readonly done: readonly string[]
  readonly codes: readonly (number | null)[]
}

/** Upgrades a database under writers that each write so many rows. */
export async function upgradeUnderWriters(
  program: string,
  place: Pick<StoreSettings, 'folder' | 'url'>,
  rows: number,
): Promise<Upgraded> {
  const before = await openDatabase(place, PROGRAM)
  await migrate(before, { before: () => Promise.resolve(), migrations: EARLIER })
  const earlier = [1, 2].map(() => runWriter(program, place, { most: rows, isEarlier: true }))
  const isWriting = async (): Promise<boolean> =>
    (await before.db.selectFrom('feedback').select('id').limit(1).execute()).length > 0
  while (!(await isWriting())) await wait(20)
  const later = await openDatabase(place, PROGRAM)
  const done = await migrate(later, {
    before: async () => void (await writeBackup(later, backupFolder(place.folder))),
  })
  const written = await Promise.all([...earlier, runWriter(program, place, { most: rows })])
  const found = new Set(
    (await later.db.selectFrom('feedback').select('id').execute()).map(({ id }) => id),
  )
  await later.close()
  await before.close()
  const kept = written.flatMap((each) => each.kept)
  return {
    kept: kept.length,
    lost: kept.filter((id) => !found.has(id)).length,
    done,
    codes: written.map(({ code }) => code),
  }
}
