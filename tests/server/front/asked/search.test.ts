import { describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/search/route'
import { refusalHtml } from '@/components/search/results/failure'
import { resultsHtml } from '@/components/search/results/results'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { createSearch, warmSearch } from '@/server/front/asked/search'
import { curledMarkup } from '@/lib/policy/prose/curled-quotes'
import { siteOf } from './site-of'

const page = Buffer.from(
  '<!DOCTYPE html><title>Search</title><body><input name="q"><div id="search-results"></div></body>',
)
const site = siteOf(['/search'], page)
const search = createSearch(site, (error) => {
  throw error
})

function asked(query: string): { status: number; html: string } {
  const answer = search(query)
  if (!answer) throw new Error(`${query} is no question`)
  const [, html = ''] = /<div id="search-results">(.*)<\/div>/s.exec(
    answer.bodies.identity.toString('utf8'),
  )!
  return { status: answer.status, html }
}

const api = (query: string): Response =>
  GET(new Request(`http://127.0.0.1/api/search${query}&counts=1`))

describe('a search without script', () => {
  it.each(['?q=phone+not+ringing', '?q=call&kind=article&page=2', '?q=zzzz+qqqq', '?q=फोन'])(
    'for %s shows what the API answers',
    async (query) => {
      const answer = (await api(query).json()) as SearchAnswer
      expect(asked(query)).toEqual({ status: 200, html: curledMarkup(resultsHtml(answer, query)) })
    },
  )
  it.each([
    ['?q=call&page=0', 400],
    ['?q=call&q=transfer', 400],
    ['?q=call&kind=artcle', 422],
    [`?q=${'a'.repeat(1001)}`, 400],
  ])('is refused for the reasons of the API: %s', async (query, status) => {
    const response = api(query)
    const { detail } = (await response.json()) as { detail: string }
    expect(response.status).toBe(status)
    const words = new URLSearchParams(query).get('q') ?? ''
    expect(asked(query)).toEqual({ status, html: curledMarkup(refusalHtml(words, detail)) })
  })
  it('asks nobody but this process', () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no connection'))
    warmSearch(search)
    expect(asked('?q=phone+not+ringing').status).toBe(200)
    expect(fetched).not.toHaveBeenCalled()
  })
  it('is made ready by twenty questions that pages answer', () => {
    const warmed: string[] = []
    warmSearch((query) => void warmed.push(query))
    const answered = [...new Set(warmed)].filter((query) => asked(query).status === 200)
    expect(answered.length).toBeGreaterThanOrEqual(20)
    expect(answered.filter((query) => asked(query).html.includes('data-refused'))).toEqual([])
  })
  it.each(['', '?q=', '?q=+'])('is none where nothing is asked: %j', (query) => {
    expect(search(query)).toBeUndefined()
  })
})
