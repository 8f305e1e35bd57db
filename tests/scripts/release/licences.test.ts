import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAllowed, readLocked, refusedLicences } from '@/scripts/release/licence-check'

const allowed = readAllowed(readFileSync('scripts/release/allowed-licences.json', 'utf8'))
const locked = readLocked(readFileSync('package-lock.json', 'utf8'), allowed)

test('every locked package may be used where it is', () => {
  expect(refusedLicences(locked, allowed)).toEqual([])
})

test('what is allowed is used: nothing is allowed for nobody', () => {
  const stated = locked.map(({ licence }) => licence).join(' ')
  expect(
    [...allowed.shipped, ...allowed.building].filter((licence) => !stated.includes(licence)),
  ).toEqual([])
  const ids = new Set(locked.map(({ id }) => id))
  expect(Object.keys(allowed.unstated).filter((id) => !ids.has(id))).toEqual([])
})

test.each([
  ['MIT', true, false],
  ['(AGPL-3.0-or-later OR MIT)', true, false],
  ['(MIT AND AGPL-3.0-or-later)', true, true],
  ['AGPL-3.0-or-later', false, true],
  ['MPL-2.0', true, true],
  ['MPL-2.0', false, false],
  ['Apache-2.0+', true, true],
  ['SEE LICENSE IN LICENSE.txt', false, true],
  ['UNLICENSED', false, true],
  [undefined, false, true],
])('%s, shipped: %s, is refused: %s', (licence, isShipped, isRefused) => {
  const one = { id: 'a@1.0.0', licence, isShipped }
  expect(refusedLicences([one], allowed)).toEqual(isRefused ? [one] : [])
})
