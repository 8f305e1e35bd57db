// The databases that tests of the store run on: SQLite in a folder of its own, and PostgreSQL where
// SIGNPOST_TEST_DATABASE_URL names a server (npm test starts one where one is installed).
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openDatabase, type Engine, type Opened } from '@/lib/store/open'
import { migrate } from '@/lib/store/migrate'
import { Store } from '@/lib/store/store'
import { databaseFile, type StoreSettings } from '@/lib/store/settings'

/** The thread of a checkout. */
export const PROGRAM = path.resolve('lib/store/sqlite/thread.mjs')

/** An empty database for one test, gone with it. */
export interface Scratch {
  readonly settings: StoreSettings
  /** Opens it, as another process would. */
  readonly open: () => Promise<Opened>
  /** Opens it with the tables of this release. */
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

let migrated: Promise<Uint8Array> | undefined

/** The bytes of a file with the tables of this release: made once, since every test asks for one. */
async function makeMigrated(): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-store-'))
  try {
    const opened = await openDatabase({ folder, url: undefined }, PROGRAM)
    await migrate(opened, { before: () => Promise.resolve() })
    await opened.close()
    return readFileSync(databaseFile(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Puts a file with the tables of this release where there is none yet. */
async function putMigrated(folder: string): Promise<void> {
  migrated ??= makeMigrated()
  const bytes = await migrated
  const file = databaseFile(folder)
  if (existsSync(file)) return
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, bytes, { mode: 0o600 })
}

/** Makes an empty database of an engine. */
export async function makeScratch(engine: Engine): Promise<Scratch> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-store-'))
  const name = `signpost_${randomBytes(6).toString('hex')}`
  const url = engine === 'postgresql' ? await makeDatabase(SERVER ?? '', name) : undefined
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
      if (url === undefined) await putMigrated(folder)
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

/** Makes an empty database of a PostgreSQL server, and gives its address. */
export async function makeDatabase(server: string, name: string): Promise<string> {
  await askServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function askServer(server: string, command: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(command)
  await client.end()
}
