import { describe, expect, it } from 'vitest'
import { GET } from '@/app/api/search/route'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { hostileQueries } from '@/tests/search/hostile'

const ask = (parameters: Record<string, string>, headers: Record<string, string> = {}): Response =>
  GET(new Request(`http://localhost/api/search?${new URLSearchParams(parameters)}`, { headers }))

describe('GET /api/search', () => {
  it('answers in the shape of the contract, and may be cached', async () => {
    const response = ask({ q: 'phone not ringing', limit: '3' })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+/)
    const answer = (await response.json()) as SearchAnswer
    expect(answer).toMatchObject({ query: 'phone not ringing', corrected: null, answerable: true })
    expect(answer.total).toBeGreaterThanOrEqual(3)
    expect(answer.results).toHaveLength(3)
    expect(Object.keys(answer.results[0]!)).toEqual(
      expect.arrayContaining(['kind', 'slug', 'url', 'title', 'section', 'excerpt', 'score']),
    )
  })
  it('gives one page after the other', async () => {
    const page = async (number: number): Promise<SearchAnswer> =>
      (await ask({ q: 'call', limit: '4', page: `${number}` }).json()) as SearchAnswer
    const [first, second, all] = [
      await page(1),
      await page(2),
      (await ask({ q: 'call', limit: '8' }).json()) as SearchAnswer,
    ]
    expect(second).toMatchObject({ offset: 4, total: first.total })
    expect([...first.results, ...second.results].map(({ url }) => url)).toEqual(
      all.results.map(({ url }) => url),
    )
    expect(await page(20)).toMatchObject({ results: [], total: first.total })
  })
  it('keeps one category', async () => {
    const { results } = (await ask({
      q: 'call',
      category: 'getting-calls-to-ring',
    }).json()) as SearchAnswer
    expect(results.length).toBeGreaterThan(0)
    expect(results.filter(({ category }) => category !== results[0]!.category)).toEqual([])
  })
  it('keeps one kind', async () => {
    const { results } = (await ask({
      q: 'phone not ringing',
      kind: 'wizard',
    }).json()) as SearchAnswer
    expect(results.map(({ kind }) => kind)).toContain('wizard')
    expect(results.map(({ kind }) => kind)).not.toContain('article')
  })
  it.each([
    ['q=call&q=transfer', 'q'],
    ['q=call&q=', 'q'],
    ['q=call&kind=article&kind=wizard', 'kind'],
  ])('refuses %s, since two programs could read two things in it', async (query, path) => {
    const response = GET(new Request(`http://localhost/api/search?${query}`))
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { detail: `${path}: given twice; keep one`, errors: [{ path }] },
    ])
  })
  it('takes no offence at what is given twice and means nothing here', () => {
    const query = 'q=call&utm_source=a&utm_source=b&kind=&kind=article'
    expect(GET(new Request(`http://localhost/api/search?${query}`)).status).toBe(200)
  })
  it.each<Record<string, string>>([{}, { q: '' }, { q: '  ' }])(
    'has no results for %j',
    async (parameters) => {
      const response = ask(parameters)
      expect([response.status, await response.json()]).toMatchObject([
        200,
        { answerable: false, total: 0, results: [] },
      ])
    },
  )
  it.each([
    [{ q: 'a'.repeat(1001) }, 'q'],
    [{ q: 'a', limit: '0' }, 'limit'],
    [{ q: 'a', limit: '51' }, 'limit'],
    [{ q: 'a', limit: '2.5' }, 'limit'],
    [{ q: 'a', limit: 'many' }, 'limit'],
    [{ q: 'a', page: '0' }, 'page'],
    [{ q: 'a', page: '101' }, 'page'],
    [{ q: 'a', limit: '1e1' }, 'limit'],
    [{ q: 'a', literal: 'yes' }, 'literal'],
    [{ q: 'a', counts: '2' }, 'counts'],
    [{ q: 'a', brief: 'true' }, 'brief'],
    [{ q: 'a', kind: 'x'.repeat(101) }, 'kind'],
    [{ q: 'a', category: 'x'.repeat(101) }, 'category'],
  ])('refuses %j and names %s', async (parameters: Record<string, string>, name: string) => {
    const response = ask(parameters)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(await response.json()).toMatchObject({ status: 400, errors: [{ path: name }] })
  })
  it.each([
    [{ q: 'a', kind: 'artcle' }, 'there is no kind "artcle"; did you mean "article"?'],
    [
      { q: 'a', category: 'getting-call-to-ring' },
      'there is no category "getting-call-to-ring"; did you mean "getting-calls-to-ring"?',
    ],
  ])(
    'does not know %j, and names the nearest',
    async (parameters: Record<string, string>, message) => {
      const response = ask(parameters)
      expect(response.status).toBe(422)
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expect(await response.json()).toMatchObject({ status: 422, errors: [{ message }] })
    },
  )
  it('takes an empty parameter as none', async () => {
    expect(await ask({ q: 'invite', kind: '', category: '', page: '' }).json()).toEqual(
      await ask({ q: 'invite' }).json(),
    )
  })
  it('answers 304 to who has the same already, and 200 to who has another', async () => {
    const tag = ask({ q: 'invite' }).headers.get('etag')!
    const again = ask({ q: 'invite' }, { 'if-none-match': `"other", ${tag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    expect(ask({ q: 'invites please' }, { 'if-none-match': tag }).status).toBe(200)
  })
  it('counts the kinds and categories only when asked', async () => {
    expect(await ask({ q: 'call' }).json()).not.toHaveProperty('counts')
    const { counts, total } = (await ask({ q: 'call', counts: '1' }).json()) as SearchAnswer
    expect(counts?.all).toBe(total)
    expect(counts?.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  })
  it('leaves out, when asked to be brief, what a list of titles does not show', async () => {
    const [whole, brief] = (await Promise.all(
      ['', '1'].map((value) => ask({ q: 'can a manager delete templates', brief: value }).json()),
    )) as [SearchAnswer, SearchAnswer]
    expect(brief.results.map(({ url }) => url)).toEqual(whole.results.map(({ url }) => url))
    expect(brief.results.map(({ excerpt }) => excerpt.length > 0)).toEqual(
      brief.results.map((_, at) => at === 0),
    )
    expect(brief.results[0]).toEqual(whole.results[0])
    expect([brief.answer?.text, brief.answer?.figure.cells]).toEqual([whole.answer?.text, []])
    expect(whole.answer?.figure.cells).toHaveLength(4)
  })
  it(
    'finds support and the table of roles beside articles, and takes the words along to ' +
      'support',
    async () => {
      const first = async (q: string) => ((await ask({ q }).json()) as SearchAnswer).results[0]
      expect(await first('talk to support')).toMatchObject({
        kind: 'contact',
        url: '/contact?q=talk%20to%20support',
      })
      expect(await first('email address of support')).toMatchObject({ kind: 'contact' })
      expect(await first('raise a ticket')).toMatchObject({ kind: 'contact' })
      expect(await first('role matrix')).toMatchObject({ kind: 'roles', url: '/roles' })
    },
  )
  it('never fails, whatever is asked', async () => {
    for (const q of hostileQueries) {
      const response = ask({ q })
      expect([200, 400]).toContain(response.status)
      expect(await response.json()).toHaveProperty(response.status === 200 ? 'results' : 'errors')
    }
  })
})
