import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { announcement } from '@/components/search/hits'
import { resultsHtml } from '@/components/search/results'
import { search } from '@/lib/search/search'
import { buildCallCenter } from './builders'
import { hostileQueries } from './hostile'

const index = buildCallCenter()
const show = (q: string): string => resultsHtml(search(index, { q }))

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

describe('the type-ahead', () => {
  it('announces the count, or that there is no answer', () => {
    const answer = search(index, { q: 'forgot password' })
    expect(announcement({ ...answer, total: 1 })).toBe('1 result')
    expect(announcement({ ...answer, total: 3 })).toBe('3 results')
    expect(announcement({ ...answer, answerable: false })).toBe('No article answers this')
  })
})
