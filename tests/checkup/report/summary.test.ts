import { expect, test } from 'vitest'
import { summarise } from '@/lib/checkup/report/summary'
import { policy } from '@/tests/builders'
import { done } from '../account'

const HEADER = 'Name,Email,Role,Status,Panel Access,Invite,SSO,Department,Call Availability'
const FINE = 'asha@example.com,Manager,Active,On,Accepted,No,Sales,On'
/** Rung, and with Panel Access they cannot use. */
const LOCKED_OUT = 'binod@example.com,Manager,Active,On,Pending,No,Sales,On'
/** Neither rung nor anybody who signs in. */
const SILENT = 'chitra@example.com,Call Agent,Inactive,Off,Accepted,No,Sales,On'
const UNSAID = 'dev@example.com,Manager,Active,On,Accepted,No,Sales,'

const summaryOf = async (...people: readonly string[]) => {
  const rows = people.map((person, at) => `Person ${at + 1},${person}`)
  return summarise(policy, await done([HEADER, ...rows].join('\n')))
}

test.each([
  ['one who is not rung', [SILENT, FINE], '1 of 2 people will not get calls.'],
  ['one who cannot sign in', [LOCKED_OUT, FINE], '1 Pro user cannot sign in.'],
  [
    'both',
    [SILENT, LOCKED_OUT, FINE],
    '1 of 3 people will not get calls. 1 Pro user cannot sign in.',
  ],
  ['nobody but one person', [SILENT], '1 of 1 person will not get calls.'],
  [
    'nothing that is wrong',
    [FINE],
    'Nothing in this file keeps any of 1 person from being rung or, with Pro, from signing in.',
  ],
  [
    'nothing that is wrong, and something that is not said',
    [FINE, UNSAID],
    'Nothing in this file keeps any of 2 people from being rung or, with Pro, from signing in. ' +
      'For 1 person the file does not say enough.',
  ],
])('a file with %s is summed up', async (_, people, headline) => {
  expect((await summaryOf(...people)).headline).toBe(headline)
})

test('causes that are trouble come first, and of these what most people have', async () => {
  const { causes } = await summaryOf(SILENT, SILENT, LOCKED_OUT, LOCKED_OUT, LOCKED_OUT, FINE)
  const order = causes.map(({ trouble, people }) => [trouble, people] as const)
  expect(order.length).toBeGreaterThan(1)
  expect(order).toEqual(
    [...order].sort((one, other) => Number(other[0]) - Number(one[0]) || other[1] - one[1]),
  )
  expect(order[0]).toEqual([true, 3])
})
