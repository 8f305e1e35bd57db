import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawWizard, lanesOf, type Line } from '@/lib/wizard/draw'
import { published } from './published'

it.each(published.wizards.map((wizard) => ({ symptom: wizard.symptom, wizard })))(
  'the drawing of $symptom holds every question, once, and every cause it names',
  ({ wizard }) => {
    const svg = drawWizard(wizard, {
      title: wizard.title,
      causeWords: (id) => `because-${id}`,
      address: ({ id }) => `/fix/x?to=${id}`,
    })
    const questions = [...svg.matchAll(/<a href="\/fix\/x\?to=([^"]+)"/g)].map(([, id]) => id)
    expect(questions.toSorted()).toEqual(Object.keys(wizard.steps).toSorted())
    const named = Object.values(wizard.steps).flatMap(({ answers }) =>
      answers.flatMap(({ target }) => (target.kind === 'cause' ? target.causes : [])),
    )
    expect(named.filter((id) => !svg.includes(`because-${id}`))).toEqual([])
    expect(svg).toMatch(/^<svg [^>]*aria-labelledby="tree-title tree-description"/)
    expect(svg).not.toMatch(/style=|<style|<script/)
  },
)

describe('the lines of a drawing', () => {
  const share = (one: Line, other: Line) =>
    one.lane === other.lane && one.from < other.to && other.from < one.to

  it('are one for each box and each box that it leads to, short ones nearest to the boxes', () => {
    expect(lanesOf([[1, 2], [2], []])).toEqual([
      { from: 0, to: 1, lane: 0 },
      { from: 1, to: 2, lane: 0 },
      { from: 0, to: 2, lane: 1 },
    ])
  })

  it('that run beside each other are in lanes of their own', () => {
    expect(lanesOf([[3], [3], [3], []]).map(({ from, lane }) => [from, lane])).toEqual([
      [2, 0],
      [1, 1],
      [0, 2],
    ])
    const downwards = fc
      .array(fc.array(fc.nat(8), { maxLength: 3 }), { maxLength: 8 })
      .map((boxes) =>
        boxes.map((places, from) => [...new Set(places.map((place) => from + 1 + place))]),
      )
    fc.assert(
      fc.property(downwards, (next) => {
        const lines = lanesOf(next)
        expect(lines).toHaveLength(next.flat().length)
        lines.forEach((line, at) =>
          expect(lines.slice(at + 1).filter((other) => share(line, other))).toEqual([]),
        )
      }),
    )
  })
})
