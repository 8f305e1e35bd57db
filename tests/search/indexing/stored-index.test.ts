import { mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/search/indexing/build'
import { readRecords, writeRecords } from '@/lib/search/indexing/record-file'
import type { SearchIndex } from '@/lib/search/indexing/search-index'
import { indexRecords, loadIndex } from '@/lib/search/indexing/stored-index'
import { search } from '@/lib/search/results/search'
import { buildCallCenter, buildDocument } from '../builders'
import { hostileQueries } from '../hostile'

const folder = mkdtempSync(path.join(tmpdir(), 'stored-index-'))
afterAll(() => rmSync(folder, { recursive: true }))

function throughFile(index: SearchIndex): SearchIndex {
  const file = path.join(folder, 'index.v8')
  writeRecords(file, indexRecords(index))
  return loadIndex(readRecords(file))
}
function throughMemory(index: SearchIndex): SearchIndex {
  const records = [...indexRecords(index)].map((record): unknown => deserialize(serialize(record)))
  return loadIndex(records.values())
}
const built = buildCallCenter()
const loaded = throughFile(built)

describe('an index that was stored', () => {
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
  it('is what it was, whatever the documents are', () => {
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
        const again = throughMemory(index)
        for (const [q] of all) expect(search(again, { q })).toEqual(search(index, { q }))
      }),
      { numRuns: 60 },
    )
  })
  it('may be empty', () => {
    expect(search(throughFile(buildIndex([])), { q: 'anything' })).toMatchObject({
      total: 0,
    })
  })
  it('of more documents than one record holds is whole again', () => {
    const many = Array.from({ length: 1100 }, (_, at) => buildDocument(`Page ${at}`))
    const again = throughFile(buildIndex(many))
    expect(again.documents).toHaveLength(1100)
    expect(search(again, { q: 'page 1099' }).results[0]?.title).toBe('Page 1099')
  })
  it('is refused when its file was cut short, or is of another version', () => {
    const file = path.join(folder, 'cut.v8')
    writeRecords(file, indexRecords(built))
    truncateSync(file, 2000)
    expect(() => loadIndex(readRecords(file))).toThrow('it ends in the middle of a record')
    writeRecords(file, [...indexRecords(built)].slice(0, 2))
    expect(() => loadIndex(readRecords(file))).toThrow('end before it is whole')
    writeRecords(file, [{ format: 'another', documents: 0 }])
    expect(() => loadIndex(readRecords(file))).toThrow('signpost search index')
  })
})
