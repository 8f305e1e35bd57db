// The page beside a text is at the same heading, and takes nothing else for what the studio says.
import { expect, test } from 'vitest'
import { parseShown, placeOfLine } from '@/components/studio/page/shown'

const text = [
  '---',
  'title: x',
  '---',
  'Intro',
  '## One',
  'a',
  'b',
  '```',
  '## no',
  '```',
  '### Two',
]
  .concat(['c', 'd', 'e'])
  .join('\n')

test.each([
  [1, { heading: -1, share: 0 }],
  [4, { heading: -1, share: 0.5 }],
  [5, { heading: 0, share: 0 }],
  [8, { heading: 0, share: 0.5 }],
  [9, { heading: 0, share: 4 / 6 }],
  [11, { heading: 1, share: 0 }],
  [13, { heading: 1, share: 0.5 }],
])('line %i', (line, place) => {
  expect(placeOfLine(text, line)).toEqual(place)
})

test('what is not the studio is passed over', () => {
  const shown = { studio: 'shown', role: 'manager', theme: 'dark' }
  expect(parseShown(shown)).toEqual(shown)
  for (const other of [undefined, 'x', {}, { ...shown, theme: 'x' }, { ...shown, role: '"><' }])
    expect(parseShown(other)).toBeUndefined()
})
