// What npm run db does, by name: each gives what is printed.
import path from 'node:path'
import { CommandError } from '../command/command-error.mjs'
import { countAnew } from '@/lib/insight/counted/keep'
import { checkDatabase, type Checked } from '@/lib/store/check'
import { findNewestBackup, restoreBackup } from '@/lib/store/copies/read'
import { writeBackup, writeBackupTo } from '@/lib/store/copies/write'
import { failureSentence } from '@/lib/store/failure'
import { migrate, requireMigrated } from '@/lib/store/migrate'
import { openDatabase, type Opened } from '@/lib/store/open'
import { seed } from './seed'
import { erase, purge } from '@/lib/store/retention'
import { backupFolder, type StoreSettings } from '@/lib/store/settings'

const USAGE = `npm run db migrate            makes or changes the tables; a backup is written first
npm run db backup [FILE]      writes a backup, unless told where among those of the data folder
npm run db restore [FILE]     puts a backup, unless told the newest, into an empty database
npm run db check              reads all of it and tells what is wrong
npm run db seed               puts samples in, for development
npm run db count              adds up the events of days that are over, all anew
npm run db purge              deletes what was kept long enough
npm run db erase REFERENCE    deletes what somebody asks for: an id or an email address`

/** The database that is looked after: open, where its backups are, and how it is called. */
interface Place {
  readonly opened: Opened
  readonly backups: string
  readonly where: string
}

type Act = (place: Place, argument: string | undefined) => Promise<string>

const countsInWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([table, count]) => `  ${table}: ${count}`)
    .join('\n')

function checkedInWords(where: string, checked: Checked): string {
  const { engine, wrong, rows, backedUpAt, mailsGivenUp } = checked
  const backup =
    backedUpAt === undefined ? 'never backed up' : `backed up ${new Date(backedUpAt).toISOString()}`
  const mails = mailsGivenUp === 0 ? [] : [`mails given up: ${mailsGivenUp} (npm run mail)`]
  return [`${where} (${engine}), ${backup}`, countsInWords(rows), ...mails, ...wrong].join('\n')
}

const ACTS: Readonly<Record<string, Act>> = {
  migrate: async ({ opened, backups, where }) => {
    const before = async () => void (await writeBackup(opened, backups))
    const done = await migrate(opened, { before })
    return done.length === 0 ? `${where}: nothing to do.` : `${where}: ${done.join(', ')}.`
  },
  backup: async ({ opened, backups }, argument) => {
    await requireMigrated(opened)
    const { file, rows } =
      argument === undefined
        ? await writeBackup(opened, backups)
        : await writeBackupTo(opened, path.resolve(argument))
    return `${file}: ${rows} rows.`
  },
  restore: async ({ opened, backups, where }, argument = findNewestBackup(backups)) => {
    if (argument === undefined)
      throw new CommandError(`There is no backup in ${backups}: name the file.`)
    return `${argument} is in ${where}:\n${countsInWords(await restoreBackup(opened, argument))}`
  },
  check: async ({ opened, backups, where }) => {
    const checked = await checkDatabase(opened, backups)
    if (checked.wrong.length > 0) throw new CommandError(checkedInWords(where, checked))
    return `${checkedInWords(where, checked)}\nNothing is wrong.`
  },
  seed: async ({ opened, where }) => {
    await requireMigrated(opened)
    return `${where}: ${await seed(opened.db, Date.now())} samples.`
  },
  count: async ({ opened: { db } }) => {
    const { days, months } = await countAnew(db, Date.now())
    return `Counted: ${days} days and ${months} months.`
  },
  purge: async ({ opened: { db } }) => `Deleted:\n${countsInWords(await purge(db, Date.now()))}`,
  erase: async ({ opened: { db } }, argument) => {
    if (argument === undefined) throw new CommandError('Name what to erase: its reference.')
    return `Erased:\n${countsInWords(await erase(db, argument, Date.now()))}`
  },
}

/** Looks after the database of the settings. Throws a CommandError where that cannot be done. */
export async function lookAfter(
  { folder, url }: StoreSettings,
  [name = '', argument]: readonly string[],
): Promise<string> {
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined
  if (!act) throw new CommandError(`Say what to do:\n\n${USAGE}`)
  try {
    const opened = await openDatabase({ folder, url }, path.resolve('lib/store/sqlite/thread.mjs'))
    try {
      const where = url === undefined ? folder : 'PostgreSQL'
      return await act({ opened, backups: backupFolder(folder), where }, argument)
    } finally {
      await opened.close()
    }
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(failureSentence(error))
  }
}
