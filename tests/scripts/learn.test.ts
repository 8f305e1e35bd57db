// What npm run learn prints, and what it keeps; what accepting writes is tests/learn/propose.test.ts.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { findDecisions } from '@/lib/learn/decisions'
import { proposalSchema } from '@/lib/learn/proposal'
import { learn } from '@/scripts/learn/acts'
import { eventRow } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const NOW = Date.UTC(2026, 10, 30)
const scratchOf = scratches()

test('proposals are printed; what is decided is kept, and not proposed again', async () => {
  const { settings, openMigrated } = await scratchOf('sqlite')
  const { db } = await openMigrated()
  const refused = (query: string) =>
    eventRow({ query, outcome: 'refused', visit: randomUUID(), at: NOW - 1000 })
  await db
    .insertInto('event')
    .values(['fax machine', 'fax machine', 'send a fax', 'send a fax', 'fax of ravi'].map(refused))
    .execute()
  const run = (...args: string[]) => learn(settings, args, NOW)
  // Each wording was typed in two visits at most.
  expect(await run()).toBe('Nothing is proposed.')
  const more = ['fax machine', 'fax machine', 'send a fax'].map(refused)
  await db.insertInto('event').values(more).execute()
  expect(await run()).toMatch(
    /^Articles that are missing\n\n[\da-f]{12} {2}Write about “fax machine”\n {4}8 visits were told/,
  )
  const [proposal] = z.array(proposalSchema).parse(JSON.parse(await run('--json')))
  const id = proposal?.id ?? ''
  await expect(run('dismiss', id)).rejects.toThrow('Say why')
  await expect(run('dismiss', 'nothing', '--why', 'no')).rejects.toThrow("'nothing' is no proposal")
  expect(await run('ask', id, '--why', 'Do we sell fax?')).toBe('Kept.')
  expect(await run()).toBe('Nothing is proposed.')
  expect(await run('accept', id)).toBe(
    'To be written by hand: Write about “fax machine”\nKept as accepted.',
  )
  expect(await findDecisions(db)).toMatchObject([{ state: 'accepted', who: undefined }])
})

test.each([
  [['--days', '0'], "'0' days cannot be counted"],
  [['forget', 'x'], "'forget' is nothing that it does"],
  [['accept'], 'Name a proposal by its id'],
  [['accept', '--file', 'nowhere.json'], "There is no file 'nowhere.json'"],
  [['accept', '--file', 'package.json'], "'package.json' is no accepted proposal"],
  [['--weeks', '2'], 'npm run learn -- accept ID'],
])('%j is told with what may be given', async (args, message) => {
  const { settings, openMigrated } = await scratchOf('sqlite')
  await openMigrated()
  await expect(learn(settings, args, NOW)).rejects.toThrow(message)
})
