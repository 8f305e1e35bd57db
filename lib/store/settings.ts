// Where the data is kept, as the environment says: a file in a folder, or PostgreSQL.
import path from 'node:path'
import * as z from 'zod'

/** Where the database is, and whether it is brought up to date at the start. */
export interface StoreSettings {
  /** The folder of the file and of backups, absolute. */
  readonly folder: string
  /** The address of a PostgreSQL server; undefined where a file is used. */
  readonly url: string | undefined
  readonly migrates: boolean
}

/** A variable that cannot be used: one sentence with what it may be. */
export class StoreSettingsError extends Error {
  // Told as other settings are (scripts/command/serve.mjs).
  override readonly name = 'SettingsError'
}

const DATA = 'data'

const shape = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/, error: 'an address such as postgresql://user@host/name' })
    .optional(),
  SIGNPOST_DATA: z.string().default(DATA),
  SIGNPOST_MIGRATE: z.enum(['auto', 'manual'], 'auto or manual').default('auto'),
})

/** Every variable that is read. */
export const STORE_SETTING_NAMES: readonly string[] = Object.keys(shape.shape)

/**
 * Reads the settings of an environment; an empty variable is an absent one. Throws a
 * StoreSettingsError for the first that cannot be used, which never repeats an address.
 */
export function parseStoreSettings(
  env: Readonly<Record<string, string | undefined>>,
): StoreSettings {
  const given = Object.entries(env).filter(([name, value]) => name in shape.shape && value !== '')
  const read = shape.safeParse(Object.fromEntries(given))
  if (!read.success) {
    const [issue] = read.error.issues
    throw new StoreSettingsError(
      // There may be a password in it.
      `${String(issue?.path[0])} cannot be used: give ${issue?.message}, or leave it out.`,
    )
  }
  return {
    folder: path.resolve(read.data.SIGNPOST_DATA),
    url: read.data.DATABASE_URL,
    migrates: read.data.SIGNPOST_MIGRATE === 'auto',
  }
}

/** The SQLite file of a folder. */
export const databaseFile = (folder: string): string => path.join(folder, 'signpost.sqlite')

/** Where backups are. */
export const backupFolder = (folder: string): string => path.join(folder, 'backups')
