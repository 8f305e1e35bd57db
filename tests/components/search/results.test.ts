import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { announcement } from '@/components/search/type-ahead/hits'
import { refusalHtml, unreachableHtml } from '@/components/search/results/failure'
import { resultsHtml as drawResults } from '@/components/search/results/results'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { search, type SearchRequest } from '@/lib/search/results/search'
import { buildIndex } from '@/lib/search/indexing/build'
import { buildCallCenter, buildDocument } from '../../search/builders'
import { hostileQueries } from '../../search/hostile'
import { withoutLooks } from '../../markup'

const resultsHtml = (...asked: Parameters<typeof drawResults>): string =>
  withoutLooks(drawResults(...asked))
const index = buildCallCenter()
const answerTo = (q: string): SearchAnswer => ({ ...search(index, { q }), answer: null })
const show = (q: string): string => resultsHtml(answerTo(q))

interface Node {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string }[]
  readonly childNodes?: readonly Node[]
}
const nodesOf = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodesOf)]
const ALLOWED = new Set([
  '#document-fragment',
  '#text',
  'ol',
  'ul',
  'li',
  'a',
  'p',
  'h2',
  'strong',
  'mark',
  'div',
  'span',
  'nav',
  'section',
  'details',
  'summary',
  'bdi',
])

describe('the results page', () => {
  it('lists what was found, its kind, and the matched words', () => {
    const html = show('forgot password')
    expect(html).toContain('<a href="/articles/forgot-password">Forgot password</a>')
    expect(html).toContain('Article · Calls')
    expect(html).toContain('<mark>password</mark>')
    expect(html).toMatch(/role="status">\d+ results?</)
  })
  it('marks a guided fix as one', () => {
    expect(show('user not ringing')).toMatch(
      /<li data-kind="wizard"><a href="\/fix\/user-not-ringing">.*Guided fix/,
    )
  })
  it('says what it searched for and offers what was typed', () => {
    const html = show('forgt pasword')
    expect(html).toContain('Showing results for <strong><bdi>forgot password</bdi></strong>')
    expect(html).toContain(
      '<a href="/search?q=forgt+pasword&amp;literal=1"><bdi>forgt pasword</bdi></a>',
    )
  })
  it('offers the nearest pages, a guided fix and contact when nothing answers', () => {
    const html = show('best pizza & more')
    expect(html).toContain('No article answers “')
    expect(html).toContain('href="/contact?q=best%20pizza%20%26%20more"')
    expect(html).toContain('href="/fix')
  })
  it('puts a guided fix apart when nothing answers', () => {
    const { results, ...rest } = answerTo('best pizza')
    const [wizard, article] = [
      answerTo('user not ringing').results[0]!,
      answerTo('forgot password').results[0]!,
    ]
    const html = resultsHtml({ ...rest, results: [article, wizard], answerable: false })
    expect(results).toEqual([])
    expect(html).toMatch(
      /A guided fix that may help<\/h2>.*\/fix\/user-not-ringing.*The nearest pages<\/h2>.*\/articles\/forgot-password/s,
    )
    expect(html).not.toContain('find the cause step by step')
  })
  it('says what it is that no page answers, and asks those who know', () => {
    const elsewhere = { title: 'Prices', line: 'No <prices> here.', url: '/contact?topic=a&q=b#a' }
    const html = resultsHtml({ ...answerTo('best pizza'), answerable: false, elsewhere })
    expect(html).toContain('<p>No &lt;prices&gt; here.</p>')
    expect(html).toContain('href="/contact?topic=a&amp;q=b#a">Ask support about it</a>')
    expect(html).not.toContain('Check the spelling')
    const { url: _, ...greeting } = elsewhere
    expect(
      resultsHtml({ ...answerTo('best pizza'), answerable: false, elsewhere: greeting }),
    ).not.toContain('Ask support')
  })
  it('tells Hindi words to whoever reads aloud', () => {
    expect(show('फोन पिज़्ज़ा pizza')).toContain(
      '“<bdi><span lang="hi">फोन ' + 'पिज़्ज़ा</span> pizza</bdi>”',
    )
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
  const many = buildIndex(
    Array.from({ length: 75 }, (_, at) =>
      buildDocument(at < 25 ? `Phone ${at} stays silent` : `Letter ${at}`),
    ),
  )
  const page = (number: number): string =>
    resultsHtml(
      { ...search(many, { q: 'silent phone', offset: (number - 1) * 10 }), answer: null },
      `?q=silent+phone&literal=1&page=${number}`,
    )

  it('come in pages that lead to each other and keep what was asked', () => {
    expect(page(1)).toContain('Results 1 to 10 of 25')
    expect(page(1)).toContain(
      '<a rel="next" href="/search?q=silent+phone&amp;literal=1&amp;page=2">',
    )
    expect(page(1)).not.toContain('rel="prev"')
    expect(page(2)).toMatch(/start="11".*rel="prev".*page=1.*rel="next".*page=3/s)
    expect(page(3)).toContain('Results 21 to 25 of 25')
    expect(page(3)).not.toContain('rel="next"')
  })
  it('are each on one page', () => {
    const titles = [1, 2, 3].flatMap((number) =>
      [...page(number).matchAll(/href="\/articles\/([^"]+)"/g)].map(([, slug]) => slug),
    )
    expect(new Set(titles).size).toBe(25)
  })
})

describe('a list that can be narrowed', () => {
  const mixed = buildIndex([
    buildDocument('A phone is silent', {
      kind: 'wizard',
      category: { id: '', title: 'Guided fix' },
    }),
    ...['Phone stays silent', 'Silent phone at night'].map((title) => buildDocument(title)),
    buildDocument('Phone silent after an update', {
      category: { id: 'apps', title: 'Apps & phones' },
    }),
  ])
  const narrowed = (asked: string, request: Partial<SearchRequest> = {}): string =>
    resultsHtml(
      { ...search(mixed, { q: 'silent phone', counts: true, ...request }), answer: null },
      asked,
    )

  it(
    'offers each kind and category with its count, as a link that keeps the words and ' +
      'forgets the page',
    () => {
      const html = narrowed('?q=silent+phone&page=1')
      expect(html).toContain(
        '<a href="/search?q=silent+phone" aria-current="true">All</a> <span>4</span>',
      )
      expect(html).toContain(
        '<a href="/search?q=silent+phone&amp;kind=article">Articles</a> <span>' + '3</span>',
      )
      expect(html).toContain(
        '<a href="/search?q=silent+phone&amp;kind=wizard">Guided fixes</a> <span>' + '1</span>',
      )
      expect(html).toContain(
        '<a href="/search?q=silent+phone&amp;category=apps">Apps &amp; phones</a> <span>' +
          '1</span>',
      )
    },
  )
  it('leaves as many as it counted', () => {
    const html = narrowed('?q=silent+phone&kind=article', { kind: 'article' })
    expect(html.match(/<li data-kind="article">/g)).toHaveLength(3)
    expect(html).not.toContain('<li data-kind="wizard">')
    expect(html).toContain('kind=article" aria-current="true">Articles</a>')
  })
  it('counts kinds within the chosen category, and categories within the chosen kind', () => {
    expect(
      search(mixed, { q: 'silent phone', counts: true, category: 'apps' }).counts,
    ).toMatchObject({
      all: 4,
      kinds: [{ id: 'article', count: 1 }],
      categories: [
        { id: 'calls', count: 2 },
        { id: 'apps', count: 1 },
      ],
    })
  })
  it('leads back when it is empty', () => {
    expect(narrowed('?q=silent+phone&kind=contact', { kind: 'contact' })).toContain(
      'None of the results is of this kind or category. <a href="/search?q=silent+phone">',
    )
    expect(narrowed('?q=silent+phone&page=7', { offset: 60 })).toContain(
      'There is no page 7 of these results. <a href="/search?q=silent+phone">',
    )
  })
})

describe('a search that cannot be made', () => {
  it('says how many characters are too many, and searches for the first of them', () => {
    const html = refusalHtml(`<b>${'a'.repeat(1500)}`, 'q: at most 1,000 characters')
    expect(html).toContain('That is 1,503 characters; a search reads at most 1,000.')
    expect(html).toContain(`href="/search?q=%3Cb%3E${'a'.repeat(997)}"`)
  })
  it('says what is wrong with an address, and searches for the words alone', () => {
    expect(refusalHtml('otp', 'kind: there is no kind "wizzard"; did you mean "wizard"?')).toMatch(
      /did you mean &quot;wizard&quot;\?<\/p>.*href="\/search\?q=otp"/,
    )
  })
  it('keeps the words when it cannot be reached', () => {
    expect(unreachableHtml('otp "now"')).toContain('href="/search?q=otp+%22now%22"')
  })
})

describe('a question the rules answer', () => {
  const cell = {
    role: 'Owner',
    words: 'Yes',
    status: 'yes',
    url: '/roles#users.add.owner',
  } as const
  const answer = {
    text: 'No, by <b>default</b>',
    reason: 'Only the Owner may.',
    url: '/roles#users',
    differs: true,
    figure: { action: 'Add a user', cells: [cell] },
  }

  it('says how far a Yes reaches', () => {
    const reaches = { ...cell, status: 'limited', limit: 'own <departments>' } as const
    const figure = { action: 'Add a user', cells: [reaches] }
    expect(
      resultsHtml({ ...answerTo('forgot password'), answer: { ...answer, figure } }),
    ).toContain('>Yes <small>own &lt;departments&gt;</small></a>')
  })

  it('is answered above the results, as text, with the row of the matrix it is read from', () => {
    const html = resultsHtml({ ...answerTo('forgot password'), answer })
    expect(html).toContain('<strong>No, by &lt;b&gt;default&lt;/b&gt;</strong>')
    expect(html.indexOf('Only the Owner may.')).toBeLessThan(html.indexOf('data-results'))
    expect(html).toContain('href="/roles#users"')
    expect(html).toContain('<dl')
    expect(html).toContain('<a data-status="yes" href="/roles#users.add.owner">Yes</a>')
    expect(html).toContain('href="/roles#differs"')
  })
})

describe('a guided fix that comes first', () => {
  it('can be begun in the list', () => {
    const question = {
      text: 'Is the user active?',
      answers: [{ label: 'Yes', url: '/fix/user-not-ringing?status=active' }],
    }
    const guided = buildIndex([
      buildDocument('A user is not ringing', { kind: 'wizard', question }),
      buildDocument('Ringing'),
    ])
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
    const elsewhere = { title: 'Prices', line: 'No prices here.' }
    expect(announcement({ ...answer, answerable: false, elsewhere })).toBe('No prices here.')
  })
})
