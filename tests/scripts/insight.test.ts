import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { keepEvents } from '@/lib/support/events/keep'
import { parseEvents } from '@/lib/support/events/read'
import { showInsight } from '@/scripts/insight/acts'
import { scratches } from '@/tests/store/scratches'

const NOW = Date.UTC(2026, 10, 30, 12)
const scratchOf = scratches()

test('the tables are printed, one for a spreadsheet, or all for a program', async () => {
  const { settings, openMigrated } = await scratchOf('sqlite')
  const { db } = await openMigrated()
  const event = { id: randomUUID(), kind: 'search', query: '=fax', outcome: 'refused', results: 0 }
  const read = parseEvents({ ...event, visit: randomUUID() })
  if (!read.ok) throw new Error('not read')
  await keepEvents(db, read.value, NOW - 1000)
  const show = (...args: string[]) => showInsight(settings, args, NOW)

  expect(await show()).toMatch(/^2026-11-02T12:00:00.000Z to 2026-11-30T12:00:00.000Z\n\n/)
  expect(await show()).toMatch(/Searches without an answer\n.*\n\n.*Query.*\n {2}=fax +1 of 1/)
  expect(await show('--until', '2026-11-29')).toMatch(/answer\n.*\n\n {2}Nothing yet\./)
  expect(await show('--csv', 'unanswered')).toContain(`"'=fax","1","1","0","0"`)
  const all = z
    .object({ from: z.string(), tables: z.array(z.object({ id: z.string(), rows: z.unknown() })) })
    .parse(JSON.parse(await show('--json', '--days', '7')))
  expect(all.from).toBe('2026-11-23T12:00:00.000Z')
  expect(all.tables.find(({ id }) => id === 'unanswered')?.rows).toEqual([
    ['=fax', { part: 1, whole: 1 }, 0, 0],
  ])
  expect(await show('--letters', 'latin')).toContain('=fax')
  expect(await show('--letters', 'Devanagari')).not.toContain('=fax')
  expect(await show('--page', '/fix/wrong-role')).toMatch(/Guided fixes\n.*\n\n {2}Nothing yet\./)
})

test.each([
  [['--days', '0'], "'0' days cannot be shown: give 1 to 395."],
  [['--days', 'week'], "'week' days cannot be shown"],
  [['--until', '2026-13-01'], "'2026-13-01' is no day"],
  [['--letters', 'Greek'], "'Greek' are no letters: give Latin, Devanagari, other."],
  [['--page', '/search'], "'/search' is no page"],
  [['--csv', 'unanswerd'], "'unanswerd' is no table"],
  [['--weeks', '2'], 'npm run insight -- --json'],
])('%j is told with what may be given', async (args, message) => {
  const { settings, openMigrated } = await scratchOf('sqlite')
  await openMigrated()
  await expect(showInsight(settings, args, NOW)).rejects.toThrow(message)
})
