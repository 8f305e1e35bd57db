import { expect, test } from 'vitest'
import { RULED, SHOWN, shownTo, TINTED } from '@/components/look/my-role'
import { GRID, GRID_MINE } from '@/components/look/matrix'
import { policy } from '../builders'
import { compileStylesheet } from '@/server/names/stylesheet'
import { hasRule, STYLESHEETS } from './stylesheet'

/** Whether a rule asks for this value of an attribute, or for how it begins. */
const selected = (css: string, name: string, id: string): boolean =>
  [...css.matchAll(new RegExp(`\\[${name}(\\^?)="?(\\w+)"?\\]`, 'g'))].some(
    ([, begins, value = '']) => (begins ? id.startsWith(value) : id === value),
  )

test('every role of the policy can be marked and shown', async () => {
  const build = await compileStylesheet(STYLESHEETS.reader)
  const ids = policy.roles.map(({ id }) => id).sort()
  for (const looks of [RULED, SHOWN, TINTED]) expect(Object.keys(looks).sort()).toEqual(ids)
  for (const id of ids)
    for (const look of [RULED, SHOWN, TINTED]) {
      const name = look[id] ?? ''
      const css = build([name])
      expect(hasRule(css, name)).toBe(true)
      expect(selected(css, 'data-role', id)).toBe(true)
    }
})

test('every role has a column on a phone, and its own is tinted', async () => {
  const build = await compileStylesheet(STYLESHEETS.reader)
  const css = build([...GRID.split(' '), ...GRID_MINE.split(' ')])
  for (const { id } of policy.roles) {
    for (const name of ['value', 'data-role', 'data-of'])
      expect([id, name, selected(css, name, id)]).toEqual([id, name, true])
  }
})

test('what is for some roles is hidden from the others', () => {
  expect(shownTo(['owner', 'manager'])).toBe(
    'hidden in-data-[role=owner]:inline in-data-[role=manager]:inline',
  )
})
