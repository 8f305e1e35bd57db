import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/search/indexing/build'
import { pairsIn, pairsOf } from '@/lib/search/ranking/headings'
import { queryTerms } from '@/lib/search/ranking/match'
import { VIEWS } from '@/lib/search/ranking/rank'
import { rankedDocuments } from '@/lib/search/ranking/ranked-documents'
import { readQuery } from '@/lib/search/spelling/query'
import { buildDocument } from '../builders'

const withHeading = (title: string, heading: string, aliases: readonly string[] = []) =>
  buildDocument(title, {
    aliases,
    sections: [{ id: 'a', title: heading, text: 'Press the button and wait until it is done.' }],
  })
const collection = [
  withHeading('Tea in the kitchen', 'Boil the red kettle'),
  withHeading('Coffee in the kitchen', 'The kettle, and what is red in it'),
  withHeading('Juice in the kitchen', 'Squeeze an orange'),
]
const index = buildIndex(collection)

function shareOf(number: number, q: string): number {
  const words = readQuery(index, q)
  const { sections, document } = index.documents[number] ?? expect.fail('no such document')
  return pairsIn(
    index.sections.titles,
    { from: sections + 1, to: sections + 1 + document.sections.length },
    queryTerms(index.vocabulary, words),
    pairsOf(Float64Array.from(words, ({ weight }) => weight)),
  )
}
const firstFor = (q: string, headings: number, of = index): string | undefined => {
  const [first] = rankedDocuments(of, readQuery(of, q), { ...VIEWS, headings })
  return first && of.documents[first.number]?.document.title
}

describe('words that stand side by side in a heading', () => {
  it('are all of a question that the heading says word by word', () => {
    expect(shareOf(0, 'red kettle ')).toBe(1)
    expect(shareOf(0, 'boil the red kettle ')).toBe(1)
  })
  it('are part of a question that says more', () => {
    const share = shareOf(0, 'red kettle orange ')
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(1)
  })
  it('are none where the heading has the words apart, or turned around', () => {
    expect(shareOf(1, 'red kettle ')).toBe(0)
    expect(shareOf(0, 'kettle red ')).toBe(0)
  })
  it('are none across two headings', () => {
    const two = buildIndex([
      buildDocument('Cups', {
        sections: [
          { id: 'a', title: 'Blue', text: '' },
          { id: 'b', title: 'Spoon', text: '' },
        ],
      }),
    ])
    const words = readQuery(two, 'blue spoon ')
    expect(
      pairsIn(
        two.sections.titles,
        { from: 1, to: 3 },
        queryTerms(two.vocabulary, words),
        pairsOf(Float64Array.from(words, ({ weight }) => weight)),
      ),
    ).toBe(0)
  })
  it('are none of a single word, and of a question without one', () => {
    expect(shareOf(0, 'kettle ')).toBe(0)
    expect(shareOf(0, '')).toBe(0)
  })
  it('count as likely as a misspelt word was meant', () => {
    const share = shareOf(0, 'red ketle ')
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(1)
  })
})

describe('the view of headings', () => {
  it('puts first the page with such a heading', () => {
    const twins = buildIndex([collection[1], collection[0]].flatMap((document) => document ?? []))
    expect(firstFor('red kettle ', VIEWS.headings, twins)).toBe('Tea in the kitchen')
  })
  it('counts less the more other wordings a page has', () => {
    const gain = (aliases: readonly string[]): number => {
      const one = buildIndex([
        withHeading('Tea in the kitchen', 'Boil the red kettle', aliases),
        ...collection.slice(1),
      ])
      const words = readQuery(one, 'red kettle ')
      const scoreWith = (headings: number): number =>
        rankedDocuments(one, words, { ...VIEWS, headings }).find(({ number }) => number === 0)
          ?.score ?? 0
      return scoreWith(VIEWS.headings) - scoreWith(0)
    }
    expect(gain([])).toBeCloseTo(VIEWS.headings, 1)
    expect(gain(['hot drink'])).toBeCloseTo(gain([]) / 2, 1)
    expect(gain(['hot drink', 'morning cup', 'tea bag'])).toBeLessThan(gain(['hot drink']))
  })
})
