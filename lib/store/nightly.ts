// What is done once a night by one of all processes: rows that were kept long enough go, and the
// rest is backed up.
import { writeBackup, type Backup } from './copies/write'
import { openDatabase } from './open'
import { purge, type Purged } from './retention'
import { backupFolder } from './settings'
import type { WholeDatabase } from './schema'
import type { Store, StoreParts } from './store'
import { claimTask } from './task'

/** When: half past two, UTC, in milliseconds since midnight. */
const HOUR = 2.5 * 60 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000
/** How often it is looked whether it is time. */
const LOOK_EVERY = 10 * 60 * 1000

/** The next half past two after a time, in milliseconds. */
export const nextNight = (now: number): number => Math.floor((now - HOUR) / DAY) * DAY + DAY + HOUR

/** What else is done then, by rooms above; `db` is a connection of its own. */
export type Nightly = (db: WholeDatabase, now: number) => Promise<unknown>

/** Does it where it is due and no other process has; undefined otherwise. */
export async function doNightly(
  store: Store,
  program: string,
  now: number,
  also: Nightly = () => Promise.resolve(),
): Promise<{ readonly purged: Purged; readonly backup: Backup } | undefined> {
  const isDue = await store.run((db) => claimTask(db, 'nightly', { now, next: nextNight(now) }))
  if (!isDue) return undefined
  // Apart from the connection that readers wait for.
  const opened = await openDatabase(store.settings, program)
  try {
    const purged = await purge(opened.db, now)
    await also(opened.db, now)
    return { purged, backup: await writeBackup(opened, backupFolder(store.settings.folder)) }
  } finally {
    await opened.close()
  }
}

/** Looks now and then whether it is due. */
export function keepNightly(
  store: Store,
  { program, report, also }: Omit<StoreParts, 'settings'> & { readonly also: Nightly },
): void {
  setInterval(() => {
    // What the store says of itself was told already.
    if (store.state.status === 'open') doNightly(store, program, Date.now(), also).catch(report)
  }, LOOK_EVERY).unref()
}
