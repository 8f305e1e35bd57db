import { describe, expect, it } from 'vitest'
import { analyse } from '@/lib/search/text/analyse'
import type { Found } from '@/lib/search/results/search-answer'
import { search } from '@/lib/search/results/search'
import { frozenDocuments, frozenIndex, frozenWordings } from './frozen/site'
import { isRight, judgedIn, linesOf } from './judged'

const index = frozenIndex
const pages = frozenDocuments.filter(({ elsewhere }) => !elsewhere)
const articles = pages.filter(({ kind }) => kind === 'article')
// The recorded scores: the shares of judged queries with a right page first, among the first three,
// and not told that nothing answers. They may rise, not fall.
const RECORDED = [
  { file: 'queries.tsv', first: 0.89, firstThree: 0.95, accepted: 0.98 },
  { file: 'judged.tsv', first: 0.85, firstThree: 0.96, accepted: 0.99 },
] as const
// Of questions that nobody can answer, the share that must be refused.
const REFUSED = 0.9
/** What was found for a title or a wording, excerpts left out: each is searched for once. */
const found = new Map<string, Found>()
function findBriefly(q: string): Found {
  const known = found.get(q) ?? search(index, { q, brief: true })
  found.set(q, known)
  return known
}
const shareOf = (held: number, all: number): number => held / all

describe.each(RECORDED)('the judged queries of $file', ({ file, first, firstThree, accepted }) => {
  const judged = judgedIn(file, index)
  const answers = judged.map(({ query }) => search(index, { q: query }))
  const places = judged.map((row, at) =>
    answers[at]!.results.findIndex((result) => isRight(result, row)),
  )
  const report = (isMissed: (place: number) => boolean): string =>
    judged
      .flatMap(({ query, slugs }, at) =>
        isMissed(places[at]!)
          ? [
              `${query} -> ${answers[at]!.results[0]?.slug ?? 'nothing'}, wanted ` +
                `${slugs.join(' or ')}`,
            ]
          : [],
      )
      .join('\n')

  it('put a right page first at least as often as recorded', () => {
    expect(
      shareOf(places.filter((place) => place === 0).length, judged.length),
      report((place) => place !== 0),
    ).toBeGreaterThanOrEqual(first)
  })
  it('put a right page among the first three at least as often as recorded', () => {
    expect(
      shareOf(places.filter((place) => place >= 0 && place < 3).length, judged.length),
      report((place) => place < 0 || place > 2),
    ).toBeGreaterThanOrEqual(firstThree)
  })
  it('are not aliases: a search that is told the answer is not judged', () => {
    const wording = (text: string): string =>
      analyse(text)
        .map(({ word }) => word)
        .join(' ')
    const aliases = new Map(frozenWordings.map(([alias, slug]) => [wording(alias), slug] as const))
    expect(
      judged
        .filter(({ query }) => aliases.has(wording(query)))
        .map(({ query }) => `${query} is an alias of ${aliases.get(wording(query))}`),
    ).toEqual([])
  })
  it('are seldom told that nothing answers', () => {
    expect(
      shareOf(answers.filter(({ answerable }) => answerable).length, judged.length),
    ).toBeGreaterThanOrEqual(accepted)
  })
})

describe('questions nobody can answer', () => {
  it('are told so', () => {
    const questions = linesOf('unanswerable.txt')
    const answered = questions.filter((q) => search(index, { q }).answerable)
    expect(
      shareOf(questions.length - answered.length, questions.length),
      answered.join('\n'),
    ).toBeGreaterThanOrEqual(REFUSED)
  })
})

describe('what people come with most', () => {
  it.each([
    'phone not ringing',
    'agent phone not ringing',
    'user not ringing',
    'call nahi aa rahi',
    'usr not ringng',
    'phone not rining',
  ])('%s leads to the guided fix first', (q) => {
    expect(search(index, { q }).results[0]).toMatchObject({
      kind: 'wizard',
      slug: 'user-not-ringing',
    })
  })
  it.each(articles.map(({ title, slug }) => [title, slug] as const))(
    'the title “%s” finds its article',
    (title, slug) => {
      expect(
        findBriefly(title)
          .results.slice(0, 2)
          .map((result) => result.slug),
      ).toContain(slug)
    },
  )
  it.each(frozenWordings.filter(([, slug]) => articles.some((article) => article.slug === slug)))(
    'the wording “%s” finds its article',
    (alias, slug) => {
      expect(
        findBriefly(alias)
          .results.slice(0, 3)
          .map((result) => result.slug),
      ).toContain(slug)
    },
  )
  it('is never told that no page answers, where it is a title or a wording of one', () => {
    const refused = pages
      .flatMap(({ title, aliases }) => [title, ...aliases])
      .filter((q) => !findBriefly(q).answerable)
    expect(refused).toEqual([])
  })
})
