// Opens the database for one command, with the tables of this release, and closes it after.
import path from 'node:path'
import { CommandError } from '../command/command-error.mjs'
import { failureSentence } from '@/lib/store/failure'
import { requireMigrated } from '@/lib/store/migrate'
import { openDatabase, type Opened } from '@/lib/store/open'
import type { StoreSettings } from '@/lib/store/settings'

/** Rejects with a CommandError where the database cannot be used. */
export async function inDatabase<Value>(
  { folder, url }: Pick<StoreSettings, 'folder' | 'url'>,
  doIt: (opened: Opened) => Promise<Value>,
): Promise<Value> {
  try {
    const opened = await openDatabase({ folder, url }, path.resolve('lib/store/sqlite/thread.mjs'))
    try {
      await requireMigrated(opened)
      return await doIt(opened)
    } finally {
      await opened.close()
    }
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(failureSentence(error))
  }
}
