import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '@/lib/search/text/analyse'
import { buildIndex } from '@/lib/search/indexing/build'
import { buildExcerpt } from '@/lib/search/results/excerpt'
import { readQuery } from '@/lib/search/spelling/query'
import { MOST_CHARACTERS, search } from '@/lib/search/results/search'
import { buildCallCenter, buildDocument } from '../builders'
import { hostileQueries } from '../hostile'

const index = buildCallCenter()
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(...hostileQueries),
)
const wordy = fc
  .array(
    fc.constantFrom(
      'user',
      'phone',
      'not',
      'ringing',
      'नहीं',
      'pasword',
      '24x7',
      'wi-fi',
      "can't",
      '<b>',
      '&',
      '+91 98765 43210',
      'ﬁ',
      '½',
      '.',
      '।',
      '\n',
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(' '))

const MOST_WORDS = 48
/** Itself or three corrections, and eight completions. */
const MOST_READINGS = 12

describe('whatever is typed', () => {
  it('is answered in the shape of the contract', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wordy), fc.integer({ min: 1, max: 50 }), (q, limit) => {
        const answer = search(index, { q, limit })
        expect(answer.results.length).toBeLessThanOrEqual(limit)
        expect(answer.total).toBeGreaterThanOrEqual(answer.results.length)
        for (const [at, { score }] of answer.results.entries()) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(answer.results[at - 1]?.score ?? Infinity)
        }
      }),
    )
  })
  it('is cut into words at places that exist', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wordy), (text) => {
        const elsewhere = analyse(text).filter(
          ({ start, end, word, term }) =>
            !(start >= 0 && end > start && end <= text.length && word !== '' && term !== ''),
        )
        expect(elsewhere).toEqual([])
      }),
    )
  })
  it('is shown in excerpts whose pieces, joined, are the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wordy), wordy, (source, q) => {
        const shown = buildExcerpt(index, source, readQuery(index, q))
          .map(({ text }) => text)
          .join('')
        expect(source.replace(/\s+/g, ' ')).toContain(shown.replace(/…$/, ''))
        expect(shown.length).toBeLessThanOrEqual(241)
      }),
    )
  })
  it('can be indexed', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const one = buildIndex([
          buildDocument('Other'),
          buildDocument(title, {
            summary: text,
            aliases: [text],
            sections: [{ id: 'a', title, text }],
          }),
        ])
        expect(() => search(one, { q: text })).not.toThrow()
      }),
      { numRuns: 60 },
    )
  })
  it('asks FlexSearch for no more than 48 words in their readings, however hostile', () => {
    for (const q of hostileQueries) {
      let asked = 0
      const find = (term: string): readonly number[] => {
        asked++
        return index.postings.find(term)
      }
      search({ ...index, postings: { ...index.postings, find } }, { q })
      expect(asked, q.slice(0, 40)).toBeLessThanOrEqual(MOST_WORDS * MOST_READINGS)
      const words = readQuery(index, q.slice(0, MOST_CHARACTERS))
      // A word that is two counts as one.
      expect(words.length).toBeLessThanOrEqual(2 * MOST_WORDS)
      for (const { readings } of words) expect(readings.length).toBeLessThanOrEqual(MOST_READINGS)
    }
  })
})
