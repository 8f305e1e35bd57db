import { describe, expect, it } from 'vitest'
import { GET } from '@/app/api/search/route'
import type { SearchAnswer } from '@/lib/search/document'
import { hostileQueries } from './hostile'

const ask = (parameters: Record<string, string>): Response => GET(new Request(`http://localhost/api/search?${new URLSearchParams(parameters)}`))

describe('GET /api/search', () => {
  it('answers in the shape of the contract, and may be cached', async () => {
    const response = ask({ q: 'phone not ringing', limit: '3' })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+/)
    const answer = (await response.json()) as SearchAnswer
    expect(answer).toMatchObject({ query: 'phone not ringing', corrected: null, answerable: true })
    expect(answer.total).toBeGreaterThanOrEqual(3)
    expect(answer.results).toHaveLength(3)
    expect(Object.keys(answer.results[0]!)).toEqual(expect.arrayContaining(['kind', 'slug', 'url', 'title', 'section', 'excerpt', 'score']))
  })
  it('gives one page after the other', async () => {
    const page = async (number: number): Promise<SearchAnswer> => (await ask({ q: 'call', limit: '4', page: `${number}` }).json()) as SearchAnswer
    const [first, second, all] = [await page(1), await page(2), (await ask({ q: 'call', limit: '8' }).json()) as SearchAnswer]
    expect(second).toMatchObject({ offset: 4, total: first.total })
    expect([...first.results, ...second.results].map(({ url }) => url)).toEqual(all.results.map(({ url }) => url))
    expect(await page(20)).toMatchObject({ results: [], total: first.total })
  })
  it('keeps one category', async () => {
    const { results } = (await ask({ q: 'call', category: 'getting-calls-to-ring' }).json()) as SearchAnswer
    expect(results.length).toBeGreaterThan(0)
    expect(results.filter(({ category }) => category !== results[0]!.category)).toEqual([])
  })
  it('keeps one kind', async () => {
    const { results } = (await ask({ q: 'phone not ringing', kind: 'wizard' }).json()) as SearchAnswer
    expect(results.map(({ kind }) => kind)).toContain('wizard')
    expect(results.map(({ kind }) => kind)).not.toContain('article')
  })
  it.each<Record<string, string>>([{}, { q: '' }, { q: '  ' }])('has no results for %j', async (parameters) => {
    const response = ask(parameters)
    expect([response.status, await response.json()]).toMatchObject([200, { answerable: false, total: 0, results: [] }])
  })
  it.each([
    [{ q: 'a'.repeat(1001) }, 'q'],
    [{ q: 'a', limit: '0' }, 'limit'],
    [{ q: 'a', limit: '51' }, 'limit'],
    [{ q: 'a', limit: '2.5' }, 'limit'],
    [{ q: 'a', limit: 'many' }, 'limit'],
    [{ q: 'a', kind: 'page' }, 'kind'],
    [{ q: 'a', page: '0' }, 'page'],
    [{ q: 'a', category: 'x'.repeat(101) }, 'category'],
  ])('refuses %j and names %s', async (parameters: Record<string, string>, name: string) => {
    const response = ask(parameters)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(await response.json()).toMatchObject({ status: 400, errors: [{ path: name }] })
  })
  it('never fails, whatever is asked', async () => {
    for (const q of hostileQueries) {
      const response = ask({ q })
      expect([200, 400]).toContain(response.status)
      expect(await response.json()).toHaveProperty(response.status === 200 ? 'results' : 'errors')
    }
  })
})
