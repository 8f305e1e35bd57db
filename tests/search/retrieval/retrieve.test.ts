import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/search/indexing/build'
import type { SearchIndex } from '@/lib/search/indexing/search-index'
import { embedQuery } from '@/lib/search/retrieval/query-embedding'
import { CANDIDATES, NEAREST, retrieve } from '@/lib/search/retrieval/retrieve'
import { COMPARED } from '@/lib/search/retrieval/embedding-cells'
import { search } from '@/lib/search/results/search'
import { readQuery } from '@/lib/search/spelling/query'
import { buildDocument } from '../builders'
import { frozenDocuments, frozenIndex } from '../frozen/site'
import { madeUpDocuments } from '../made-up-collection'

const { vectors } = frozenIndex
const published = frozenDocuments.filter(({ elsewhere }) => !elsewhere)

// Its wordings share no word with the query "lawn irrigation", its text alone holds "zyzzyva".
const planted = buildDocument('Water the garden', {
  slug: 'planted',
  sections: [{ id: 'text', title: 'Text', text: 'Then the zyzzyva is gone.' }],
})

function candidatesOf(index: SearchIndex, q: string): readonly string[] {
  const asked = readQuery(index, q)
  return retrieve(index, asked, embedQuery(index.embed, asked)).map(
    (number) => index.documents[number]!.document.slug,
  )
}

const firstFor = (index: SearchIndex, q: string): string | undefined =>
  search(index, { q }).results[0]?.slug

// Made-up words point nowhere: what is near is told apart among the published documents.
describe.each([300, 5000])('the candidates among %i documents', (size) => {
  const madeUp = madeUpDocuments(size - 1 - published.length)
  const index = buildIndex([...madeUp, planted, ...published], vectors)
  const withoutFind: SearchIndex = {
    ...index,
    postings: { ...index.postings, find: () => [] },
  }
  const withoutEmbeddings: SearchIndex = {
    ...index,
    embed: (words) => new Int8Array(index.embed(words).length),
  }

  it('are, of FlexSearch, the documents that hold a word anywhere', () => {
    expect(candidatesOf(index, 'zyzzyva')).toContain('planted')
    expect(firstFor(index, 'zyzzyva')).toBe('planted')
  })
  it('are, of the embeddings, the documents that say it in other words', () => {
    expect(candidatesOf(index, 'lawn irrigation')).toContain('planted')
  })
  it('want both: without find() what a text alone holds is lost, and nothing else', () => {
    expect(candidatesOf(withoutFind, 'zyzzyva')).not.toContain('planted')
    expect(candidatesOf(withoutFind, 'lawn irrigation')).toContain('planted')
  })
  it('want both: without embeddings what shares no word is lost, and nothing else', () => {
    expect(candidatesOf(withoutEmbeddings, 'lawn irrigation')).not.toContain('planted')
    expect(candidatesOf(withoutEmbeddings, 'zyzzyva')).toContain('planted')
  })
  it('are at most 200, of which the embeddings bring at most 50', () => {
    const commonest = [...index.vocabulary.words].sort(([, one], [, other]) => other - one)
    const q = commonest
      .slice(0, 10)
      .map(([word]) => word)
      .join(' ')
    const both = new Set(candidatesOf(index, q)).size
    expect(both).toBeLessThanOrEqual(CANDIDATES)
    // What both retrievers bring is one candidate.
    expect(both).toBeGreaterThanOrEqual(CANDIDATES - NEAREST)
    expect(candidatesOf(withoutEmbeddings, q)).toHaveLength(CANDIDATES)
    expect(candidatesOf(withoutFind, q).length).toBeLessThanOrEqual(NEAREST)
    expect(index.documents).toHaveLength(size)
  })
  it('are those whose words weigh most, wherever they stand', () => {
    // Without FlexSearch, from the texts: how much of the question each document holds.
    const q = `${madeUp[7]!.title} ${madeUp.at(-9)!.title}`
    const asked = readQuery(index, q)
    const weights = index.documents.map(({ document: { title, aliases, sections } }) => {
      const texts = [title, ...aliases, ...sections.map(({ text }) => text)]
      const held = new Set(texts.flatMap((text) => index.analyse(text).map(({ term }) => term)))
      return asked.reduce((sum, { readings, weight }) => {
        const likelihoods = readings.map(({ term, likelihood }) =>
          held.has(term) ? likelihood : 0,
        )
        return sum + weight * Math.max(0, ...likelihoods)
      }, 0)
    })
    const least = [...weights].sort((a, b) => b - a)[CANDIDATES - NEAREST]!
    const found = new Set(candidatesOf(index, q))
    expect(
      index.documents
        .filter(({ document }, at) => weights[at]! > 1.01 * least && !found.has(document.slug))
        .map(({ document }) => document.slug),
    ).toEqual([])
  })
  it('of a wording are its own document, though not all wordings are compared', () => {
    if (size === 5000) expect(index.wordings.owners.length).toBeGreaterThan(5 * COMPARED)
    for (const { title, slug } of madeUp.filter((_, at) => at % 97 === 0))
      expect(candidatesOf(withoutFind, title), title).toContain(slug)
  })
})

describe('the candidates of a whole site', () => {
  const index = frozenIndex
  const wordsOf = (text: string): readonly string[] => index.analyse(text).map(({ word }) => word)
  // The words of a page that stand in its text alone, and on no other page.
  const rareWords = index.documents.flatMap(({ document }) => {
    const named = new Set([document.title, ...document.aliases].flatMap(wordsOf))
    const rare = document.sections
      .flatMap(({ text }) => wordsOf(text))
      .filter((word) => index.vocabulary.words.get(word) === 1 && !named.has(word))
    return rare.slice(0, 1).map((word) => [word, document.slug] as const)
  })

  it('are many to be found by their text alone', () => {
    expect(rareWords.length).toBeGreaterThan(30)
  })
  it.each(rareWords)('FlexSearch finds the word “%s” in the text of %s', (word, slug) => {
    expect(candidatesOf(index, `${word} `)).toContain(slug)
  })
})
