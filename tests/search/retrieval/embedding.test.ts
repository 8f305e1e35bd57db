import { deserialize, serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/search/indexing/build'
import { dot } from '@/lib/search/retrieval/principal-component'
import { buildEmbed, cosineOf, principalComponentOf } from '@/lib/search/retrieval/embedding'
import { siteIndex as publishedIndex } from '@/lib/search/results/published'
import { search } from '@/lib/search/results/search'
import {
  NO_WORD_VECTORS,
  loadWordVectors,
  storeWordVectors,
} from '@/lib/search/retrieval/word-vectors'
import { buildDocument } from '../builders'

const siteIndex = publishedIndex()
const { vectors } = siteIndex
const nearness = (one: string, other: string): number =>
  dot(vectors.vectorOf(one), vectors.vectorOf(other))

describe('general words', () => {
  it.each([
    ['phone', 'telephone', 'garden'],
    ['remove', 'delete', 'river'],
    ['buy', 'purchase', 'sleep'],
  ])('%s is nearer to %s than to %s', (word, alike, other) => {
    expect(nearness(word, alike)).toBeGreaterThan(nearness(word, other) + 0.2)
  })
  it('stand in order of how common they are', () => {
    expect(vectors.rankOf('phone')).toBeLessThan(vectors.rankOf('telephony')!)
  })
  it('are of length 1, and so is a word that is not general', () => {
    for (const word of ['phone', 'callflow', 'नहीं', ''])
      expect(dot(vectors.vectorOf(word), vectors.vectorOf(word))).toBeCloseTo(1, 1)
  })
  it(
    'leave a word that is not general with a direction of its own, its other forms with ' +
      'the same',
    () => {
      expect(nearness('callflow', 'callflows')).toBeCloseTo(1)
      expect(Math.abs(nearness('callflow', 'zzyzx'))).toBeLessThan(0.4)
    },
  )
  it('survive being stored', () => {
    const stored = storeWordVectors(
      2,
      ['one', 'two'],
      [Float32Array.of(1, 0), Float32Array.of(0, -1)],
    )
    const again = loadWordVectors(deserialize(serialize(stored)) as typeof stored)
    expect([...again.vectorOf('one'), ...again.vectorOf('two')]).toEqual([1, 0, 0, -1])
    expect([again.rankOf('two'), again.rankOf('three')]).toEqual([1, undefined])
  })
})

describe('the embedding of a text', () => {
  const embed = buildEmbed(vectors, principalComponentOf(vectors, []), (word) =>
    word === 'the' ? 0.1 : 1,
  )
  const likeness = (one: string, other: string): number =>
    cosineOf(embed(one.split(' ')), embed(other.split(' ')))

  it('is told by the words that are rare', () => {
    expect(likeness('the invoice', 'invoice')).toBeGreaterThan(likeness('the invoice', 'the') + 0.2)
  })
  it('is told by the words that are rare in its collection too', () => {
    const among = buildEmbed(vectors, principalComponentOf(vectors, []), (word) =>
      word === 'phone' ? 0.01 : 1,
    )
    const near = (direction: number): number =>
      cosineOf(among(['phone', 'invoice']), among(['invoice']), direction)
    expect(near(1)).toBeGreaterThan(near(0) + 0.05)
  })
  it('is the same for the same words', () => {
    expect(likeness('call a customer', 'customer call a')).toBeCloseTo(1, 1)
  })
  it('of nothing is like nothing', () => {
    expect(cosineOf(embed([]), embed(['call']))).toBe(0)
  })
  it('is told without what all texts share, once there are enough of them', () => {
    const texts = Array.from({ length: NO_WORD_VECTORS.dimensions }, (_, at) => [
      'always',
      `word${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10)]}`,
    ])
    const shared = principalComponentOf(NO_WORD_VECTORS, texts)
    expect(Math.abs(dot(shared, NO_WORD_VECTORS.vectorOf('always')))).toBeGreaterThan(0.9)
    expect(dot(principalComponentOf(NO_WORD_VECTORS, texts.slice(1)), shared)).toBe(0)
  })
})

describe('a search by embedding', () => {
  const pages = [
    buildDocument('Delete a contact'),
    buildDocument('Buy more seats'),
    buildDocument('Change the greeting'),
    buildDocument('Export a report'),
  ]
  const firstFor = (q: string): string | undefined =>
    search(buildIndex(pages, vectors), { q }).results[0]?.title

  it.each([
    ['erase somebody from my list', 'Delete a contact'],
    ['purchasing extra licences', 'Buy more seats'],
    ['download statistics', 'Export a report'],
  ])('%s finds %s, though they share no word', (q, title) => {
    expect(firstFor(q)).toBe(title)
  })
  it('spells an everyday word right though no page holds it', () => {
    expect(firstFor('erasse sombody from my lsit')).toBe('Delete a contact')
  })
})
