import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  caseOutcomes,
  countCases,
  findCase,
  findCases,
  findCasesFrom,
  findCasesOf,
  OUTCOMES,
} from '@/lib/staff/cases/find'
import {
  endCase,
  handOver,
  keepCase,
  noteCase,
  setAnswers,
  setCustomer,
  tellCase,
  type Acting,
  type NewCase,
} from '@/lib/staff/cases/keep'
import { erase, purge } from '@/lib/store/retention'
import type { WholeDatabase } from '@/lib/store/schema'
import { placeOf } from '@/tests/staff/place'
import { ENGINES } from '@/tests/store/engines'
import { putRequest, SOME_TIME } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()
const DAY = 24 * 60 * 60 * 1000
const ALL = { outcomes: OUTCOMES }

const caseOf = (given: Partial<NewCase> = {}): NewCase => ({
  ...{ id: randomUUID(), symptom: 'user-not-ringing', account: '', policy: '1' },
  ...{ name: 'Farida Lonkar', number: '+91 98765 43210', email: '', ticket: 'Z-1187' },
  ...{ verdict: ['availability-off'], request: undefined, outcome: 'open', note: '', told: '' },
  answers: [
    { fact: 'status', value: 'active', origin: 'panel' },
    { fact: 'availability', value: 'off', origin: 'caller' },
  ],
  ...given,
})

describe.each(ENGINES)('on %s', (engine) => {
  const place = async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const { join } = placeOf(db)
    const asha = await join('asha@example.com', 'agent')
    const meera = await join('meera@example.com', 'agent')
    const look = async (id: string, by: string, now = SOME_TIME + 1): Promise<Acting> => ({
      ...{ case: id, by, now, entry: randomUUID() },
      version: (await findCase(db, id))?.version ?? 0,
    })
    const keep = async (given: Partial<NewCase> = {}, now = SOME_TIME): Promise<string> => {
      const kept = caseOf(given)
      await keepCase(db, kept, { by: asha, now })
      return kept.id
    }
    return { db, asha, meera, look, keep }
  }
  const ids = async (db: WholeDatabase, words: string) =>
    (await findCases(db, { ...ALL, words })).map(({ id }) => id)

  test('a case sent many times at once is one, with each answer and its origin', async () => {
    const { db, asha } = await place()
    const kept = caseOf({ note: 'Second SIM', told: 'Switch it on' })
    const by = { by: asha, now: SOME_TIME }
    await Promise.all([1, 2, 3].map(() => keepCase(db, kept, by)))
    expect(await countCases(db, ALL)).toBe(1)
    const found = await findCase(db, kept.id)
    expect(found).toMatchObject({ ownerName: 'asha', version: 1, verdict: ['availability-off'] })
    expect(found?.answers).toEqual([
      { fact: 'status', value: 'active', origin: 'panel', by: 'asha', at: SOME_TIME },
      { fact: 'availability', value: 'off', origin: 'caller', by: 'asha', at: SOME_TIME },
    ])
    expect(found?.entries.map(({ kind }) => kind).toSorted()).toEqual(['kept', 'note', 'told'])
    const acts = await db.selectFrom('audit').select('act').where('subject', '=', kept.id).execute()
    expect(acts).toEqual([{ act: 'keep-case' }])
  })

  test('who called is found again by name, number, email, ticket, reference and words', async () => {
    const { db, asha, keep, look } = await place()
    const id = await keep({ email: 'farida@example.com' })
    const other = await keep({ name: 'Nikhil', number: '011 5555 0100', ticket: 'Z-2' })
    await noteCase(db, await look(id, asha), 'Her SECOND sim')
    const { reference = '' } = (await findCase(db, id)) ?? {}
    for (const words of [
      ...['farida lonkar', '98765-43210', '+91 98765 43210', '098765 43210', 'farida@example.com'],
      ...['z-1187', reference, reference.toLowerCase().replaceAll('-', ' '), 'second sim'],
    ])
      expect(await ids(db, words), words).toEqual([id])
    expect(await ids(db, '(11) 5555 0100')).toEqual([other])
    expect(await ids(db, 'nobody')).toEqual([])
    const again = await keep({ ticket: '', number: '9876543210', email: 'farida@example.com' })
    expect(
      await findCasesOf(db, { number: '', email: 'farida@example.com', ticket: '' }, again),
    ).toMatchObject([{ id }])
    expect(await findCasesOf(db, { number: '', email: '', ticket: '' })).toEqual([])
  })

  test('filters and pages hold together', async () => {
    const { db, asha, meera, keep, look } = await place()
    const [one, two] = [await keep(), await keep({ symptom: 'otp-not-received' }, SOME_TIME + 5)]
    await endCase(db, await look(one, asha), 'waiting')
    await handOver(db, await look(two, asha), { next: meera, reason: 'Night shift' })
    const found = async (filter: object) =>
      (await findCases(db, { ...ALL, ...filter })).map(({ id }) => id)
    expect(await found({ outcomes: ['waiting'] })).toEqual([one])
    expect(await found({ owner: meera })).toEqual([two])
    expect(await found({ owner: 'nobody' })).toEqual([])
    expect(await found({ symptoms: ['otp-not-received'] })).toEqual([two])
    expect(await found({ symptoms: ['otp-not-received', 'user-not-ringing'] })).toHaveLength(2)
    expect(await findCases(db, ALL, 1)).toEqual([])
  })

  test('of two who replace the same one is told, and what both add is kept', async () => {
    const { db, asha, meera, keep, look } = await place()
    const id = await keep()
    const [one, two] = [await look(id, asha), await look(id, meera)]
    const ended = await Promise.all([endCase(db, one, 'solved'), endCase(db, two, 'hung-up')])
    expect(ended.toSorted()).toEqual(['conflict', 'done'])
    const customer = { name: 'X', number: '', email: '', ticket: '' }
    expect(await setCustomer(db, { ...two, entry: 'other' }, customer)).toBe('conflict')
    const notes = await Promise.all(
      [one, two].map((each, at) => noteCase(db, { ...each, entry: `note-${at}` }, `Note ${at}`)),
    )
    expect(notes).toEqual(['done', 'done'])
    // The answer was lost, and it is sent again.
    expect(await noteCase(db, { ...one, entry: 'note-0' }, 'Note 0')).toBe('done')
    // With other words it is not what was done, and nothing says that it is.
    expect(await noteCase(db, { ...one, entry: 'note-0' }, 'Note 0, and more')).toBe('conflict')
    const found = await findCase(db, id)
    expect(found?.name).toBe('Farida Lonkar')
    expect(found?.entries.filter(({ kind }) => kind === 'note')).toHaveLength(2)
    expect(await noteCase(db, { ...one, case: 'x', entry: 'y' }, 'Z')).toBe('unknown')
  })

  test('a case that is sent again is one, and has what was typed meanwhile', async () => {
    const { db, asha } = await place()
    const kept = caseOf({ note: 'Second SIM' })
    const by = { by: asha, now: SOME_TIME }
    await keepCase(db, kept, by)
    for (let again = 0; again < 2; again += 1)
      await keepCase(db, { ...kept, note: 'Second SIM is out', told: 'Switch it on' }, by)
    const found = await findCase(db, kept.id)
    expect(found?.entries.map(({ kind, text }) => `${kind} ${text}`.trim()).toSorted()).toEqual([
      ...['kept', 'note Second SIM', 'note Second SIM is out', 'told Switch it on'],
    ])
  })

  test('it is handed over with a reason, and goes to nobody without access', async () => {
    const { db, asha, meera, keep, look } = await place()
    const id = await keep()
    await tellCase(db, await look(id, asha), 'Switch it on')
    expect(
      await handOver(db, await look(id, asha, SOME_TIME + 2), {
        next: meera,
        reason: 'She calls at six',
      }),
    ).toBe('done')
    expect(await findCase(db, id)).toMatchObject({ ownerName: 'meera' })
    expect((await findCase(db, id))?.entries.at(-1)).toMatchObject({
      ...{ kind: 'hand-over', text: 'She calls at six', by: 'asha', next: 'meera' },
    })
    await db.updateTable('staff').set({ ended_at: 1 }).where('id', '=', meera).execute()
    expect(await handOver(db, await look(id, asha), { next: meera, reason: 'x' })).toBe('unknown')
  })

  test('other answers replace those before, and who gave what stays is not forgotten', async () => {
    const { db, meera, keep, look } = await place()
    const id = await keep()
    const answers = [
      { fact: 'status', value: 'active', origin: 'panel' },
      { fact: 'availability', value: 'on', origin: 'caller' },
    ] as const
    const diagnosed = { account: '', answers, verdict: [], policy: '2' }
    expect(await setAnswers(db, await look(id, meera), diagnosed)).toBe('done')
    const found = await findCase(db, id)
    expect(found?.answers.map(({ value, by }) => [value, by])).toEqual([
      ['active', 'asha'],
      ['on', 'meera'],
    ])
    expect(found).toMatchObject({ verdict: [], policy: '2' })
  })

  test('outcomes tell which cause it was where it was one alone', async () => {
    const { db, asha, keep, look } = await place()
    const one = await keep()
    const two = await keep({ verdict: ['a', 'b'] })
    await keep()
    for (const id of [one, two]) await endCase(db, await look(id, asha), 'solved')
    const range = { from: SOME_TIME, until: SOME_TIME + DAY }
    expect(await caseOutcomes(db, range)).toEqual([
      { symptom: 'user-not-ringing', cause: 'availability-off', isSolved: true },
    ])
    expect(await caseOutcomes(db, { ...range, until: SOME_TIME })).toEqual([])
  })

  test('a case outlives its request, goes after a year, and when its caller asks', async () => {
    const { db, keep } = await place()
    const request = await putRequest(db)
    const [old, young] = [
      await keep({}, SOME_TIME - 366 * DAY),
      await keep({ request: request.id }),
    ]
    expect(await findCasesFrom(db, request.id)).toMatchObject([{ id: young }])
    expect(await purge(db, SOME_TIME)).toMatchObject({ desk_case: 1 })
    expect(await findCase(db, old)).toBeUndefined()
    await erase(db, request.id, SOME_TIME)
    expect((await findCase(db, young))?.request).toBeUndefined()
    expect(await erase(db, '98765 43211', SOME_TIME)).toMatchObject({ desk_case: 0 })
    expect(await erase(db, '+91-98765-43210', SOME_TIME)).toMatchObject({ desk_case: 1 })
    for (const table of ['desk_case_answer', 'desk_case_entry'] as const)
      expect(await db.selectFrom(table).select('id').execute()).toEqual([])
  })
})
