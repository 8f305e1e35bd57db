import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { announcement } from '@/components/search/hits'
import { resultsHtml } from '@/components/search/results'
import type { SearchAnswer } from '@/lib/search/document'
import { search } from '@/lib/search/search'
import { buildIndex } from '@/lib/search/build'
import { buildCallCenter, buildDocument } from './builders'
import { hostileQueries } from './hostile'

const index = buildCallCenter()
const answerTo = (q: string): SearchAnswer => ({ ...search(index, { q }), answer: null })
const show = (q: string): string => resultsHtml(answerTo(q))

interface Node {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string }[]
  readonly childNodes?: readonly Node[]
}
const nodesOf = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodesOf)]
const ALLOWED = new Set(['#document-fragment', '#text', 'ol', 'ul', 'li', 'a', 'p', 'h2', 'strong', 'mark', 'div', 'span'])

describe('the results page', () => {
  it('lists what was found, its kind, and the matched words', () => {
    const html = show('forgot password')
    expect(html).toContain('<a href="/articles/forgot-password">Forgot password</a>')
    expect(html).toContain('Article · Calls')
    expect(html).toContain('<mark>password</mark>')
    expect(html).toMatch(/role="status">\d+ results?</)
  })
  it('marks a guided fix as one', () => {
    expect(show('user not ringing')).toMatch(/<li data-kind="wizard"><a href="\/fix\/user-not-ringing">.*Guided fix/)
  })
  it('says what it searched for and offers what was typed', () => {
    const html = show('forgt pasword')
    expect(html).toContain('Showing results for <strong>forgot password</strong>')
    expect(html).toContain('<a href="/search?q=forgt%20pasword&amp;literal=1">forgt pasword</a>')
  })
  it('offers the nearest pages, a guided fix and contact when nothing answers', () => {
    const html = show('best pizza & more')
    expect(html).toContain('No article answers this')
    expect(html).toContain('href="/contact?q=best%20pizza%20%26%20more"')
    expect(html).toContain('href="/fix')
  })
  it('does not boast of a correction that found nothing', () => {
    expect(show('pizza fone qqqq zzzz')).not.toContain('Showing results')
  })
  it('asks for words when there are none', () => {
    expect(show(' ')).toBe('<p>Type a question or a few words.</p>')
  })
  it.each(hostileQueries.filter((q) => q.length < 2000))('shows %j as text', (q) => {
    for (const node of nodesOf(parseFragment(show(q)))) {
      expect(ALLOWED).toContain(node.nodeName)
      for (const { name } of node.attrs ?? []) expect(name).not.toMatch(/^on|style/)
    }
  })
})

describe('many results', () => {
  const many = buildIndex(Array.from({ length: 75 }, (_, at) => buildDocument(at < 25 ? `Phone ${at} stays silent` : `Letter ${at}`)))
  const page = (number: number): string => resultsHtml({ ...search(many, { q: 'silent phone', offset: (number - 1) * 10 }), answer: null }, `?q=silent+phone&literal=1&page=${number}`)

  it('come in pages that lead to each other and keep what was asked', () => {
    expect(page(1)).toContain('Results 1 to 10 of 25')
    expect(page(1)).toContain('<a rel="next" href="/search?q=silent%20phone&amp;literal=1&amp;page=2">')
    expect(page(1)).not.toContain('rel="prev"')
    expect(page(2)).toMatch(/start="11".*rel="prev".*page=1.*rel="next".*page=3/s)
    expect(page(3)).toContain('Results 21 to 25 of 25')
    expect(page(3)).not.toContain('rel="next"')
  })
  it('are each on one page', () => {
    const titles = [1, 2, 3].flatMap((number) => [...page(number).matchAll(/href="\/articles\/([^"]+)"/g)].map(([, slug]) => slug))
    expect(new Set(titles).size).toBe(25)
  })
})

describe('a question the rules answer', () => {
  it('is answered above the results, as text', () => {
    const html = resultsHtml({ ...answerTo('forgot password'), answer: { text: 'No, by <b>default</b>', reason: 'Only the Owner may.', url: '/roles#users' } })
    expect(html).toContain('<strong>No, by &lt;b&gt;default&lt;/b&gt;</strong>')
    expect(html.indexOf('Only the Owner may.')).toBeLessThan(html.indexOf('class="results"'))
    expect(html).toContain('href="/roles#users"')
  })
})

describe('a guided fix that comes first', () => {
  it('can be begun in the list', () => {
    const question = { text: 'Is the user active?', answers: [{ label: 'Yes', url: '/fix/user-not-ringing?status=active' }] }
    const guided = buildIndex([buildDocument('A user is not ringing', { kind: 'wizard', question }), buildDocument('Ringing')])
    const html = resultsHtml({ ...search(guided, { q: 'user not ringing' }), answer: null })
    expect(html).toContain('<p>Is the user active?</p>')
    expect(html).toContain('href="/fix/user-not-ringing?status=active">Yes</a>')
  })
})

describe('the type-ahead', () => {
  it('announces the count, or that there is no answer', () => {
    const answer = answerTo('forgot password')
    expect(announcement({ ...answer, total: 1 })).toBe('1 result')
    expect(announcement({ ...answer, total: 3 })).toBe('3 results')
    expect(announcement({ ...answer, answerable: false })).toBe('No article answers this')
  })
})
