// What npm run learn prints, and what it keeps; what accepting writes is tests/learn/propose.test.ts.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { findDecisions } from '@/lib/learn/decisions'
import { proposalSchema } from '@/lib/learn/proposal'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import { site } from '@/lib/site/site'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { learn } from '@/scripts/learn/acts'
import { draftArticle } from '@/scripts/learn/draft'
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
    'To be written: Write about “fax machine” (--as CATEGORY/SLUG begins a draft)\n' +
      'Kept as accepted.',
  )
  expect(await findDecisions(db)).toMatchObject([{ state: 'accepted', who: undefined }])
})

test('a missing article is begun as a draft that has the wordings as its aliases', () => {
  const files = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
  const wordings = ['fax machine', 'send: a fax']
  const proposal = proposalSchema.parse({
    ...{ id: 'x', kind: 'article', title: 'Write about “fax machine”', evidence: 8 },
    ...{ because: [], wordings },
  })
  const today = '2026-11-30'
  const category = site.categories[0]?.id ?? ''
  const [draft, ...others] = draftArticle(files, proposal, { as: `${category}/send-a-fax`, today })
  expect([draft?.path, others]).toEqual([`content/articles/${category}/send-a-fax.mdx`, []])
  expect(readFrontMatter(draft?.text ?? '').data).toMatchObject({
    ...{ aliases: wordings, draft: true, category },
  })
  for (const as of ['nowhere/send-a-fax', `${category}/Send A Fax`, `${category}/add-a-user`])
    expect(() => draftArticle(files, proposal, { as, today })).toThrow(`cannot be begun as '${as}'`)
})

test.each([
  [['accept', '--file', 'package.json', '--as', 'x/y'], "'package.json' is no accepted"],
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
