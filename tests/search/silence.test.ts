import { describe, expect, it } from 'vitest'
import { frozenIndex, searchFrozen } from './frozen/site'
import { judgedIn, linesOf } from './judged'

// One hand wrote both halves before it saw an answer, another the questions called fresh, after
// topics and threshold stood. What is asked of search: eight in ten questions that nobody answers
// are refused, and three in a hundred of the others at most, in each set.
const REFUSED = 0.8
const REFUSED_WRONGLY = 0.03
const HALVES = ['development', 'held'] as const

const refusals = new Map<string, boolean>()
/** Whether a question is refused; each is asked once. */
function isRefused(q: string): boolean {
  const known = refusals.get(q) ?? !searchFrozen({ q }).answerable
  refusals.set(q, known)
  return known
}
const shareOf = (refused: readonly string[], all: readonly unknown[]): number =>
  refused.length / all.length

describe.each(HALVES)('questions that no page answers, the half called %s', (half) => {
  const asked = linesOf(`silence/unanswered-${half}.tsv`)
    .slice(1)
    .map((line) => line.split('\t'))

  it.each(['english', 'hinglish', 'hindi'])('are refused in %s', (language) => {
    const inLanguage = asked.flatMap(([q = '', , spoken]) => (spoken === language ? [q] : []))
    const answered = inLanguage.filter((q) => !isRefused(q))
    expect(inLanguage.length).toBeGreaterThan(20)
    expect(shareOf(answered, inLanguage), answered.join('\n')).toBeLessThanOrEqual(1 - REFUSED)
  })
  it('are refused, all in all', () => {
    const answered = asked.flatMap(([q = '']) => (isRefused(q) ? [] : [q]))
    expect(shareOf(answered, asked), answered.join('\n')).toBeLessThanOrEqual(1 - REFUSED)
  })
})

describe('questions that no page answers, called fresh', () => {
  it('are refused', () => {
    const asked = linesOf('silence/unanswered-fresh.tsv')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? '')
    const answered = asked.filter((q) => !isRefused(q))
    expect(asked.length).toBeGreaterThan(50)
    expect(shareOf(answered, asked), answered.join('\n')).toBeLessThanOrEqual(1 - REFUSED)
  })
})

describe('questions that a page answers', () => {
  it.each([
    'queries.tsv',
    'judged.tsv',
    ...[...HALVES, 'fresh'].map((half) => `silence/answered-${half}.tsv`),
  ])('are seldom refused in %s', (file) => {
    const asked = judgedIn(file, frozenIndex).map(({ query }) => query)
    const refused = asked.filter(isRefused)
    expect(shareOf(refused, asked), refused.join('\n')).toBeLessThanOrEqual(REFUSED_WRONGLY)
  })
})

describe('what people ask and no page answers', () => {
  it.each([
    ['how much does a licence cost', 'Prices, plans and trials', 'account_manager'],
    ['where is my gst invoice', 'Invoices, taxes and refunds', 'base'],
    ['number port karna hai', 'New numbers and porting', 'account_manager'],
  ])('“%s” is told that it is about %s, and where to ask', (q, title, topic) => {
    const { elsewhere } = searchFrozen({ q })
    expect(elsewhere).toMatchObject({ title })
    expect(elsewhere?.line).toBeTruthy()
    expect(elsewhere?.url).toBe(`/contact?topic=${topic}&q=${encodeURIComponent(q)}#${topic}`)
  })
  it('a greeting is sent to nobody', () => {
    const { answerable, elsewhere } = searchFrozen({ q: 'hello' })
    expect(answerable).toBe(false)
    expect(elsewhere).toMatchObject({ title: 'A greeting' })
    expect(elsewhere).not.toHaveProperty('url')
  })
})
