// The databases that tests of the store run on: SQLite in a folder of its own, and PostgreSQL where
// SIGNPOST_TEST_DATABASE_URL names a server (npm test starts one where one is installed).
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openDatabase, type Engine, type Opened } from '@/lib/store/open'
import { migrate } from '@/lib/store/migrate'
import { Store } from '@/lib/store/store'
import { databaseFile, type StoreSettings } from '@/lib/store/settings'

/** The thread of a checkout. */
export const PROGRAM = path.resolve('lib/store/sqlite/thread.mjs')

/** A database for one test, gone with it. */
export interface Scratch {
  readonly settings: StoreSettings
  /** Opens it, as another process would. */
  readonly open: () => Promise<Opened>
  /** Opens it with the tables of this release, whatever it had. */
  readonly openMigrated: () => Promise<Opened>
  /** A store of it that is open; what fails is told to `faults`. */
  readonly store: (faults?: unknown[]) => Promise<Store>
  /** What a server does by itself within a minute of many rows; benches don't wait for it. */
  readonly settle: () => Promise<void>
  readonly remove: () => Promise<void>
}

const SERVER = process.env['SIGNPOST_TEST_DATABASE_URL']

/** Those that tests can run on here. */
export const ENGINES: readonly Engine[] = SERVER ? ['sqlite', 'postgresql'] : ['sqlite']

/** What a database of a test begins with: the tables of this release, or nothing. */
export type Begun = 'tables' | 'empty'

// Each is made once and copied: to migrate takes longer than most tests, and every one asks.
let file: Promise<Uint8Array> | undefined
let template: Promise<string> | undefined

const makeTables = async (settings: Pick<StoreSettings, 'folder' | 'url'>): Promise<void> => {
  const opened = await openDatabase(settings, PROGRAM)
  await migrate(opened, { before: () => Promise.resolve() })
  await opened.close()
}

/** The bytes of a file with the tables of this release. */
async function makeFile(): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-store-'))
  try {
    await makeTables({ folder, url: undefined })
    return readFileSync(databaseFile(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Puts a file with the tables of this release into a folder. */
async function putFile(folder: string): Promise<void> {
  file ??= makeFile()
  const bytes = await file
  const place = databaseFile(folder)
  mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 })
  writeFileSync(place, bytes, { mode: 0o600 })
}

/** The programs that make the tables: a template of the server is named by what they are. */
const PROGRAMS = path.resolve('lib/store/migrations')
/** Held while a template is made; any number that nobody else uses there. */
const LOCK = 7_446_775_164

/**
 * The name of a database of the server with the tables of this release. It is made by the first
 * process that asks, and stays for the next.
 */
async function makeTemplate(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of readdirSync(PROGRAMS).toSorted())
    hash.update(readFileSync(path.join(PROGRAMS, name)))
  const name = `signpost_tables_${hash.digest('hex').slice(0, 12)}`
  await whileConnected(SERVER ?? '', async (client) => {
    await client.query(`select pg_advisory_lock(${LOCK}::bigint)`)
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rows.length > 0) return
    // A process that dies leaves no half of it under its name.
    const half = `${name}_half`
    await client.query(`drop database if exists ${half} with (force)`)
    await client.query(`create database ${half}`)
    await makeTables({ folder: '', url: addressOf(SERVER ?? '', half) })
    await client.query(`alter database ${half} rename to ${name}`)
  })
  return name
}

/** Makes a database of an engine; what it has of files is in a folder of its own below `root`. */
export async function makeScratch(
  engine: Engine,
  begun: Begun = 'tables',
  root = tmpdir(),
): Promise<Scratch> {
  const folder = mkdtempSync(path.join(root, 'signpost-store-'))
  const name = `signpost_${randomBytes(6).toString('hex')}`
  const url = engine === 'postgresql' ? addressOf(SERVER ?? '', name) : undefined
  if (url !== undefined) {
    if (begun === 'tables') template ??= makeTemplate()
    await makeDatabase(SERVER ?? '', name, begun === 'tables' ? await template : undefined)
  } else if (begun === 'tables') await putFile(folder)
  const settings: StoreSettings = { folder, url, migrates: true }
  const closing: (() => Promise<void>)[] = []
  const open = async (): Promise<Opened> => {
    const opened = await openDatabase(settings, PROGRAM)
    closing.push(opened.close)
    return opened
  }
  return {
    settings,
    open,
    openMigrated: async () => {
      const opened = await open()
      await migrate(opened, { before: () => Promise.resolve() })
      return opened
    },
    store: async (faults = []) => {
      const store = new Store({ settings, program: PROGRAM, report: (error) => faults.push(error) })
      closing.push(() => store.close())
      await store.begin()
      return store
    },
    settle: async () => {
      if (url !== undefined) await askServer(url, 'vacuum analyze')
    },
    remove: async () => {
      for (const close of closing) await close()
      if (url !== undefined)
        await askServer(SERVER ?? '', `drop database if exists ${name} with (force)`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The address of a database of a PostgreSQL server. */
function addressOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Makes a database of a PostgreSQL server, empty or as a template is, and gives its address. */
export async function makeDatabase(server: string, name: string, from?: string): Promise<string> {
  // Copying the files of a small one is cheaper than writing a log of what they hold.
  const copied = from === undefined ? '' : ` template ${from} strategy file_copy`
  await askServer(server, `create database ${name}${copied}`)
  return addressOf(server, name)
}

const askServer = (server: string, command: string): Promise<void> =>
  whileConnected(server, async (client) => void (await client.query(command)))

async function whileConnected(
  server: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
