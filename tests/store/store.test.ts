import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { StoreUnavailable } from '@/lib/store/failure'
import { findDone, findPending, migrate } from '@/lib/store/migrate'
import { MIGRATIONS } from '@/lib/store/migrations/all'
import { databaseFile } from '@/lib/store/settings'
import { Store } from '@/lib/store/store'
import { ENGINES, PROGRAM } from './engines'
import { feedbackRow } from './rows'
import { scratches } from './scratches'

const scratchOf = scratches()

describe.each(ENGINES)('a store on %s', (engine) => {
  test('is made, migrated once by all who open it at the same time, and opened again', async () => {
    const scratch = await scratchOf(engine, 'empty')
    const stores = await Promise.all([scratch.store(), scratch.store(), scratch.store()])
    expect(stores.map(({ state }) => state)).toEqual(
      [1, 2, 3].map(() => ({ status: 'open', engine })),
    )
    const opened = await scratch.open()
    expect(await findDone(opened)).toEqual(Object.keys(MIGRATIONS))
    expect(await findPending(opened)).toEqual([])
  })

  test('gives back what it was given, numbers as numbers', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const row = feedbackRow()
    await db.insertInto('feedback').values(row).execute()
    expect(await db.selectFrom('feedback').selectAll().execute()).toEqual([row])
  })

  test('keeps a row once, however often it is written', async () => {
    const store = await (await scratchOf(engine)).store()
    const row = feedbackRow()
    const write = () =>
      store.run((db) =>
        db
          .insertInto('feedback')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute(),
      )
    await Promise.all(Array.from({ length: 8 }, write))
    expect(await store.run((db) => db.selectFrom('feedback').select('id').execute())).toEqual([
      { id: row.id },
    ])
  })

  test('writes together what is asked for together, and fails what is wrong alone', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const rows = Array.from({ length: 20 }, () => feedbackRow())
    const twice = feedbackRow({ id: rows[0]?.id ?? '' })
    const outcomes = await Promise.allSettled(
      [...rows, twice].map((row) => db.insertInto('feedback').values(row).execute()),
    )
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    const { count } = await db
      .selectFrom('feedback')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(20)
  })

  test('undoes a transaction that fails, and loses none that others write meanwhile', async () => {
    const scratch = await scratchOf(engine)
    const [one, other] = [await scratch.openMigrated(), await scratch.open()]
    const kept = feedbackRow()
    const failing = one.db.transaction().execute(async (db) => {
      await db.insertInto('feedback').values(feedbackRow()).execute()
      throw new Error('no more')
    })
    await Promise.all([
      expect(failing).rejects.toThrow('no more'),
      other.db.insertInto('feedback').values(kept).execute(),
    ])
    expect(await one.db.selectFrom('feedback').select('id').execute()).toEqual([{ id: kept.id }])
  })

  test('counts right where four connections count at once', async () => {
    const scratch = await scratchOf(engine)
    const first = await scratch.openMigrated()
    const others = [first, await scratch.open(), await scratch.open(), await scratch.open()]
    const add = (db: typeof first.db) =>
      sql`
      insert into rate (id, count, expires_at) values ('one', 1, 1)
      on conflict (id) do update set count = rate.count + 1
    `.execute(db)
    await Promise.all(others.flatMap(({ db }) => Array.from({ length: 25 }, () => add(db))))
    expect(await first.db.selectFrom('rate').selectAll().execute()).toEqual([
      { id: 'one', count: 100, expires_at: 1 },
    ])
  })

  test('is as it was where a migration fails, and is backed up before one', async () => {
    const scratch = await scratchOf(engine)
    const opened = await scratch.openMigrated()
    await opened.db.insertInto('feedback').values(feedbackRow()).execute()
    const migrations: typeof MIGRATIONS = {
      ...MIGRATIONS,
      '9999-broken': {
        up: async (db) => {
          await db.schema.alterTable('feedback').addColumn('more', 'text').execute()
          throw new Error('broken')
        },
      },
    }
    let backups = 0
    const before = () => Promise.resolve(void (backups += 1))
    await expect(migrate(opened, { before, migrations })).rejects.toThrow('broken')
    expect(backups).toBe(1)
    expect(await findDone(opened)).toEqual(Object.keys(MIGRATIONS))
    const [row] = await opened.db.selectFrom('feedback').selectAll().execute()
    expect(row).not.toHaveProperty('more')
  })

  test('goes on where a later release has added to it', async () => {
    const scratch = await scratchOf(engine, 'empty')
    const later: typeof MIGRATIONS = {
      ...MIGRATIONS,
      '9999-later': {
        up: (db) => db.schema.alterTable('feedback').addColumn('more', 'text').execute(),
      },
    }
    await migrate(await scratch.open(), {
      before: () => Promise.resolve(),
      migrations: later,
    })
    const faults: unknown[] = []
    const store = await scratch.store(faults)
    await store.run((db) => db.insertInto('feedback').values(feedbackRow()).execute())
    expect(faults).toEqual([])
  })

  test('counts the events that an earlier release kept as those of this one', async () => {
    const opened = await (await scratchOf(engine, 'empty')).open()
    const before = () => Promise.resolve()
    const earlier = Object.fromEntries(
      Object.entries(MIGRATIONS).filter(([name]) => name < '0006-event-columns'),
    )
    await migrate(opened, { before, migrations: earlier })
    const told = [
      { kind: 'search', query: ' Fax  machine', outcome: 'refused', results: 0 },
      { kind: 'fix-answer', symptom: 'user-not-ringing', question: 'status', known: false },
      { kind: 'fix-outcome', symptom: 'user-not-ringing', fixed: true },
      { kind: 'fix-start', symptom: 'user-not-ringing' },
    ]
    for (const [at, { kind, ...data }] of told.entries())
      await sql`insert into event (id, kind, data, at)
        values (${String(at)}, ${kind}, ${JSON.stringify(data)}, ${at})`.execute(opened.db)
    await migrate(opened, { before })
    expect(
      await opened.db
        .selectFrom('event')
        .select(['query', 'outcome', 'question'])
        .orderBy('id')
        .execute(),
    ).toEqual([
      { query: 'fax machine', outcome: 'refused', question: null },
      { query: null, outcome: 'unknown', question: 'status' },
      { query: null, outcome: 'fixed', question: null },
      { query: null, outcome: null, question: null },
    ])
  })

  test('waits for npm run db migrate where the settings say so', async () => {
    const scratch = await scratchOf(engine, 'empty')
    const settings = { ...scratch.settings, migrates: false }
    const faults: unknown[] = []
    const store = new Store({ settings, program: PROGRAM, report: (error) => faults.push(error) })
    await store.begin()
    await expect(store.run(() => Promise.resolve(1))).rejects.toThrow(StoreUnavailable)
    expect(String(faults[0])).toContain('npm run db migrate')
    await store.close()
  })
})

describe('a file', () => {
  test('that is damaged is told of, and left as it is', async () => {
    const scratch = await scratchOf('sqlite', 'empty')
    const file = databaseFile(scratch.settings.folder)
    writeFileSync(file, 'no database '.repeat(1000))
    const faults: unknown[] = []
    const store = await scratch.store(faults)
    expect(store.state).toEqual({
      status: 'unavailable',
      why: expect.stringContaining('npm run db restore') as string,
    })
    await expect(store.run(() => Promise.resolve())).rejects.toThrow(StoreUnavailable)
    expect(faults).toHaveLength(1)
    expect(statSync(file).size).toBe(12_000)
  })

  test('whose place is no folder is told of', async () => {
    const scratch = await scratchOf('sqlite', 'empty')
    const folder = path.join(scratch.settings.folder, 'taken')
    writeFileSync(folder, '')
    const faults: unknown[] = []
    const store = new Store({
      settings: { ...scratch.settings, folder },
      program: PROGRAM,
      report: (error) => faults.push(error),
    })
    await store.begin()
    expect(String(faults[0])).toContain('SIGNPOST_DATA')
    await store.close()
  })

  test('and its folder are for their owner alone', async () => {
    const scratch = await scratchOf('sqlite', 'empty')
    const folder = path.join(scratch.settings.folder, 'new')
    const store = new Store({
      settings: { ...scratch.settings, folder },
      program: PROGRAM,
      report: () => undefined,
    })
    await store.begin()
    await store.run((db) => db.insertInto('feedback').values(feedbackRow()).execute())
    expect(statSync(folder).mode & 0o077).toBe(0)
    for (const name of readdirSync(folder))
      expect([name, statSync(path.join(folder, name)).mode & 0o077]).toEqual([name, 0])
    await store.close()
  })

  test('that could not be opened is opened once that is mended', async () => {
    const scratch = await scratchOf('sqlite', 'empty')
    const folder = path.join(scratch.settings.folder, 'taken')
    writeFileSync(folder, '')
    const store = new Store({
      settings: { ...scratch.settings, folder },
      program: PROGRAM,
      report: () => undefined,
    })
    await store.begin()
    expect(await store.answers()).toBe(false)
    rmSync(folder)
    await store.begin()
    expect(await store.answers()).toBe(true)
    await store.close()
  })
})
