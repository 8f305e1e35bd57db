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

/** Every number of the matches of a pattern, one list for each match. */
const numbersOf = (svg: string, pattern: RegExp): readonly (readonly number[])[] =>
  [...svg.matchAll(pattern)].map(([, ...groups]) => groups.map(Number))

describe.each(published.wizards.map((wizard) => [wizard.symptom, wizard] as const))(
  'on the drawing of %s',
  (_, wizard) => {
    const words = 'The person is set to Inactive, and calls do not ring an Inactive person.'
    const svg = drawWizard(wizard, { title: '', causeWords: () => words, address: () => '' })
    const [[width = 0, height = 0] = []] = numbersOf(svg, /viewBox="0 0 (\d+) (\d+)"/g)
    const boxes = numbersOf(
      svg,
      /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
    ).map(([x = 0, y = 0, wide = 0, high = 0]) => ({ x, y, right: x + wide, bottom: y + high }))
    const texts = [...svg.matchAll(/<tspan x="([\d.]+)" y="([\d.]+)">([^<]*)/g)].map(
      ([, x, y, text = '']) => ({ x: Number(x), y: Number(y), text }),
    )
    const boxAt = (y: number) => boxes.find((box) => box.y <= y && y <= box.bottom)

    it('boxes stand one below the other, and the drawing ends where they do', () => {
      expect(boxes).toHaveLength(Object.keys(wizard.steps).length)
      const gaps = boxes.slice(1).map(({ y }, at) => y - (boxes[at]?.bottom ?? 0))
      expect(new Set(gaps)).toEqual(new Set(gaps.length > 0 ? [28] : []))
      const [first, last] = [boxes[0], boxes.at(-1)]
      expect([first?.y, height - (last?.bottom ?? 0), width - (last?.right ?? 0)]).toEqual([
        12, 12, 12,
      ])
      expect(width).toBe(760)
    })

    it('words stand in a box, a line apart, and no wider than their column', () => {
      // A character of a system font is about 0.54 of its height wide, 14 here.
      const outside = texts.filter(({ x, y, text }) => {
        const box = boxAt(y)
        const column = texts.find((other) => other.y === y && other.x > x)?.x ?? box?.right ?? 0
        const first = boxAt(y - 20)
        const longest = Math.max(0, ...text.split(' ').map(({ length }) => length)) === text.length
        return !box || !first || x < box.x + 12 || (!longest && x + text.length * 7.56 > column)
      })
      expect(outside).toEqual([])
      const close = texts.filter(({ x, y }) =>
        texts.some((other) => other.x === x && other.y > y && other.y - y < 20),
      )
      expect(close).toEqual([])
    })

    it('a line leaves the foot of one box and ends at the head of a later one', () => {
      const lines = numbersOf(svg, /<path d="M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H/g)
      expect(lines.length > 0).toBe(Object.keys(wizard.steps).length > 1)
      for (const [start = 0, from = 0, lane = 0, to = 0] of lines) {
        const [above, below] = [boxAt(from), boxAt(to)]
        expect([above && above.bottom - from, below && to - below.y]).toEqual([12, 12])
        expect(from).toBeLessThan(to)
        expect(start).toBe(above?.x)
        expect(lane).toBeGreaterThanOrEqual(12)
        expect(lane).toBeLessThan(start)
      }
    })
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
