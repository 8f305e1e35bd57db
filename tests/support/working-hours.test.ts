import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterWorkingTime, workingTime, type WorkingHours } from '@/lib/support/working-hours'

const HOUR = 60 * 60 * 1000
/** Monday to Saturday, half past nine to half past six of India. */
const HOURS: WorkingHours = {
  ...{ offset: 330, days: [1, 2, 3, 4, 5, 6], from: 570, until: 1110 },
  free: ['2026-12-25'],
}
const at = (time: string): number => Date.parse(`${time}+05:30`)
const until = (from: string, to: string): number => workingTime(HOURS, at(from), at(to)) / HOUR

test('nights, Sundays and free days are no working time', () => {
  // 2026-11-28 is a Saturday.
  expect(until('2026-11-28T17:30', '2026-11-30T10:30')).toBe(2)
  expect(until('2026-11-29T00:00', '2026-11-30T00:00')).toBe(0)
  expect(until('2026-12-24T18:00', '2026-12-26T10:00')).toBe(1)
  expect(until('2026-11-30T09:30', '2026-12-01T09:30')).toBe(9)
  expect(until('2026-11-30T12:00', '2026-11-30T11:00')).toBe(0)
})

test('one working day after Saturday evening is Monday evening', () => {
  expect(afterWorkingTime(HOURS, at('2026-11-28T18:30'), 9 * HOUR)).toBe(at('2026-11-30T18:30'))
  expect(afterWorkingTime(HOURS, at('2026-11-28T17:30'), 9 * HOUR)).toBe(at('2026-11-30T17:30'))
  expect(afterWorkingTime({ ...HOURS, days: [] }, at('2026-11-28T17:30'), HOUR)).toBe(Infinity)
})

test('so much working time passes until it has passed, whatever the hours', () => {
  const hours = fc.record({
    offset: fc.integer({ min: -720, max: 840 }),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    from: fc.integer({ min: 0, max: 600 }),
    until: fc.integer({ min: 720, max: 1440 }),
    free: fc.constant([]),
  })
  fc.assert(
    fc.property(
      hours,
      fc.integer({ min: 1e12, max: 2e12 }),
      fc.integer({ min: 1, max: 100 * HOUR }),
      (given, from, time) => {
        const end = afterWorkingTime(given, from, time)
        expect(workingTime(given, from, end)).toBe(time)
        expect(workingTime(given, from, end - 1)).toBe(time - 1)
      },
    ),
    { numRuns: 100 },
  )
})
