import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/search/indexing/build'
import { packIndex, unpackIndex, type PackedIndex } from '@/lib/search/indexing/packed-index'
import { siteIndex as publishedIndex } from '@/lib/search/indexing/published'
import { search } from '@/lib/search/results/search'
import { buildCallCenter, buildDocument } from './builders'
import { hostileQueries } from './hostile'

const siteIndex = publishedIndex()
const throughJson = (packed: PackedIndex): PackedIndex =>
  JSON.parse(JSON.stringify(packed)) as PackedIndex
const built = buildCallCenter()
const loaded = unpackIndex(throughJson(packIndex(built)))

describe('an index that was packed', () => {
  it.each([
    ...hostileQueries.filter((q) => q.length < 100),
    'call nahi aa rahi',
    'forgot pasw',
    'unblok contct',
    'फोन नहीं बज रहा है',
    'wifi network',
  ])('answers %j as the built one does', (q) => {
    expect(search(loaded, { q })).toEqual(search(built, { q }))
  })
  it('is what was packed, whatever the documents are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 6 }), (all) => {
        const index = buildIndex(
          all.map(([title, alias, body], at) =>
            buildDocument(title, {
              slug: `${at}`,
              aliases: [alias],
              sections: [{ id: 'a', title: alias, text: body }],
            }),
          ),
        )
        const again = unpackIndex(throughJson(packIndex(index)))
        for (const [q] of all) expect(search(again, { q })).toEqual(search(index, { q }))
      }),
      { numRuns: 60 },
    )
  })
  it('may be empty', () => {
    expect(search(unpackIndex(packIndex(buildIndex([]))), { q: 'anything' })).toMatchObject({
      total: 0,
    })
  })
  it('of a thousand articles is loaded in less than a third of a second', () => {
    const documents = siteIndex.documents.map(({ document }) => document)
    const many = Array.from({ length: 1000 }, (_, at) => ({
      ...documents[at % documents.length]!,
      id: `${at}`,
      slug: `${at}`,
    }))
    const stored = JSON.stringify(packIndex(buildIndex(many)))
    const times = [1, 2, 3].map(() => {
      // Of the processor, not of the clock: this machine may have other things to do.
      const began = process.cpuUsage()
      unpackIndex(JSON.parse(stored) as PackedIndex)
      const { user, system } = process.cpuUsage(began)
      return (user + system) / 1000
    })
    expect(Math.min(...times)).toBeLessThan(300)
  }, 30_000)
})
