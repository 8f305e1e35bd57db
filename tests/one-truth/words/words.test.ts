// What is refused, why, what to do and who can do it: in the same words on the guided fix, at the
// desk and from the API, of every symptom that is a refused permission.
import { expect, it } from 'vitest'
import { drawRefusals } from '../draws'
import { policy } from '../rows'
import { wordFaults } from './word-faults'

const DRAWS_EACH = 40

const refused = policy.symptoms.filter(
  ({ permission, causes }) =>
    permission !== undefined || causes.some(({ rule }) => rule === 'role_grant'),
)

it('covers every symptom that rests on what a role may do', () => {
  expect(refused.map(({ id }) => id)).toContain('panel-access-column-missing')
  expect(refused.length).toBeGreaterThanOrEqual(8)
})

it.each(refused)('$id is told in the same words everywhere', async ({ id }) => {
  const found = new Map<string, unknown>()
  for (const draw of drawRefusals(id, DRAWS_EACH, 20261130))
    for (const what of await wordFaults(draw)) if (!found.has(what)) found.set(what, draw)
  expect([...found]).toEqual([])
})
