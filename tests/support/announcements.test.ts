import { describe, expect, test } from 'vitest'
import {
  findAnnouncements,
  putUp,
  standing,
  takeDown,
  type Announcement,
} from '@/lib/support/announcements/announcement'
import { concerning } from '@/lib/support/announcements/concerns'
import { announce, readAnnouncement, readTime } from '@/scripts/announce/acts'
import { ENGINES } from '@/tests/store/engines'
import { SOME_TIME } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const HOUR = 3_600_000
const CATEGORIES = ['calls', 'users']
const notice = (given: Partial<Announcement> = {}): Announcement => ({
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  severity: 'news',
  title: 'News',
  text: '',
  categories: [],
  queries: [],
  from: 0,
  until: 10,
  takenDown: null,
  ...given,
})

test('an announcement stands from its beginning to its end, unless it is taken down', () => {
  const [one, down] = [notice(), notice({ takenDown: 3 })]
  expect(standing([one, down], -1)).toEqual([])
  expect(standing([one, down], 0)).toEqual([one])
  expect(standing([one, down], 9)).toEqual([one])
  expect(standing([one, down], 10)).toEqual([])
})

test('it stands on the pages of its categories, and on searches that it explains', () => {
  const everywhere = notice({ id: 'a' })
  const calls = notice({ id: 'b', categories: ['calls'], queries: ['calls not connecting'] })
  const on = (category: string | undefined, query = '') =>
    concerning([everywhere, calls], { category, query }).map(({ id }) => id)
  expect(on(undefined)).toEqual(['a'])
  expect(on('users')).toEqual(['a'])
  expect(on('calls')).toEqual(['a', 'b'])
  expect(on(undefined, 'Why are my calls NOT connecting?')).toEqual(['b', 'a'])
  expect(on(undefined, 'calls connecting')).toEqual(['a'])
})

test('times are said in words', () => {
  expect(readTime('now', SOME_TIME)).toBe(SOME_TIME)
  expect(readTime('+2h', SOME_TIME)).toBe(SOME_TIME + 2 * HOUR)
  expect(readTime('2026-11-30T10:00+05:30', SOME_TIME)).toBe(Date.parse('2026-11-30T04:30Z'))
  expect(() => readTime('tomorrow', SOME_TIME)).toThrow('give now')
  expect(() => readTime('2026-13-30T10:00', SOME_TIME)).toThrow('give now')
})

const SAID = ['--severity', 'incident', '--title', 'Calls do not connect']

test.each([
  [['--title', 'x'], 'npm run announce --'],
  [[...SAID, '--category', 'cals'], 'calls'],
  [[...SAID, '--until', '2020-01-01T00:00Z'], '--until'],
  [[...SAID, '--colour', 'red'], '--colour'],
  [['--severity', 'bad', '--title', 'x'], '--severity'],
  [['--severity', 'news', '--title', 'x'.repeat(121)], '--title'],
])('%j is told what is wrong', (args, expected) => {
  expect(() => readAnnouncement(args, CATEGORIES, SOME_TIME)).toThrow(expected)
})

const scratchOf = scratches()

describe.each(ENGINES)('on %s', (engine) => {
  test('what is put up is found, the gravest first, and taken down once', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const given = { text: 'text', queries: ['a b'], categories: ['calls'] }
    const times = { from: SOME_TIME, until: SOME_TIME + HOUR }
    const news = await putUp(db, { severity: 'news', title: 'N', ...given, ...times }, 1)
    await putUp(db, { severity: 'incident', title: 'I', ...given, ...times }, 0)
    const found = await findAnnouncements(db, SOME_TIME)
    expect(found.map(({ title }) => title)).toEqual(['I', 'N'])
    expect(found[1]).toEqual({
      severity: 'news',
      title: 'N',
      ...given,
      ...times,
      id: news,
      takenDown: null,
    })
    expect(await takeDown(db, '', 5)).toBe(false)
    expect(await takeDown(db, news.slice(0, 8), 5)).toBe(true)
    expect(await takeDown(db, news, 6)).toBe(false)
    expect(standing(await findAnnouncements(db, SOME_TIME), SOME_TIME)).toHaveLength(1)
    expect(await findAnnouncements(db, SOME_TIME + HOUR)).toEqual([])
  })

  test('the command puts up, lists and takes down', async () => {
    const scratch = await scratchOf(engine)
    await scratch.openMigrated()
    const run = (...args: string[]) => announce(scratch.settings, args, CATEGORIES, SOME_TIME)
    expect(await run('list')).toBe('Nothing is announced.')
    const [id = ''] = (await run(...SAID, '--query', 'calls not connecting; no dial tone')).split(
      ' ',
    )
    expect(await run('list')).toContain(`${id}  stands  incident`)
    expect(await run('down', id)).toBe(`${id} is down.`)
    await expect(run('down', id)).rejects.toThrow('not one notice')
    expect(await run('list')).toContain('taken down')
  })
})
