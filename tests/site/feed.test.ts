import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeId } from '@/lib/site/feed'
import { faultsOfFeeds } from '@/tests/input/feeds'
import { site } from '../articles/library'

test('the feeds of the published changes are valid', () => {
  expect(faultsOfFeeds(site.changes)).toEqual([])
})

test('the feeds are valid whatever is written of a change, in any script', () => {
  const sign = fc.constantFrom(
    'a',
    'B',
    '7',
    ' ',
    '<',
    '&',
    '>',
    '"',
    "'",
    ']]>',
    'क',
    'ी',
    '日',
    'é',
  )
  const what = fc
    .oneof(fc.string({ unit: sign, minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }))
    // What YAML holds of a sentence: no control signs, and something to read.
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').trim())
    .filter((text) => text !== '')
  const change = fc.record({
    on: fc.constantFrom('2026-12-03', '2026-11-23'),
    what,
    pages: fc.subarray(['/roles', '/fix/user-not-ringing', '/articles/add-a-user']),
  })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      expect(faultsOfFeeds(changes)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('an id keeps the words of a script that is written with marks', () => {
  const change = { on: '2026-12-03', what: 'फोन नहीं बजने का लेख।', pages: [] }
  expect(changeId(change, [change])).toBe('2026-12-03-फोन-नहीं-बजने-का')
})
