import { request as httpRequest } from 'node:http'
import { describe, expect, inject, test } from 'vitest'
import { siteIndex as publishedIndex } from '@/lib/search/results/published'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { hostileQueries } from '../search/hostile'
import { useBrowser } from './visit'

const siteIndex = publishedIndex()
const origin = inject('origin')
const open = useBrowser()

/** What no form sends: the bytes after `q=` as they are. */
const RAW = [
  '%',
  '%%',
  '%2',
  '%00',
  '%FF',
  '%FE%FF',
  '%ED%A0%80',
  '%ED%B0%80call',
  '%C0%AE%C0%AE%2F',
  '%E0%A4%A',
  '%F8%88%80%80%80',
  '%u0041',
  '%25%25%25',
  '+',
  '&q=',
  '&q[]=a',
  '=&=&=',
  'a&q=b&q=c',
  'a;b',
  'a%26kind=x',
  'a#b',
  '%0D%0ASet-Cookie:%20a=b',
  '%E2%80%AEabc',
  `${'%2525'.repeat(200)}`,
]
/** Beyond 16 KiB it is 431. */
const CALM = [200, 400, 422, 431]
// Longer than the server reads an address: what is sent then is no page with results.
const LONGEST_PAGE = 8000

interface Got {
  readonly status: number
  readonly type: string
  readonly text: string
}

/** Asks with the address exactly as given: fetch would tidy it up. */
function ask(path: string): Promise<Got> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

const encoded = (query: string): string =>
  new URLSearchParams({ q: query }).toString().slice('q='.length)
const queries = [...hostileQueries.map(encoded), ...RAW]
const shown = (query: string): string =>
  query.length > 60 ? `${query.slice(0, 60)}… (${query.length} characters)` : query
const rows = queries.map((query) => [shown(query), query] as const)

const textsOf = (slug: string): string[] =>
  siteIndex.documents
    .flatMap(({ document }) =>
      document.slug === slug
        ? [document.summary, ...document.sections.map(({ text }) => text)]
        : [],
    )
    .map((text) => siteIndex.analysedTextOf(text).text)

test('there are more than a hundred of them', () => {
  expect(queries.length).toBeGreaterThan(100)
})

describe('a hostile query to the API', () => {
  test.each(rows)(
    '%s is answered calmly, and every excerpt is a piece of its page',
    async (_, query) => {
      const { status, type, text } = await ask(`/api/search?q=${query}`)
      expect(CALM).toContain(status)
      expect(text).not.toMatch(/node_modules|at \w+ \(|Internal Server Error/)
      if (status !== 200) return
      expect(type).toContain('application/json')
      for (const { slug, excerpt } of (JSON.parse(text) as SearchAnswer).results) {
        const joined = excerpt
          .map((piece) => piece.text)
          .join('')
          .replace(/…$/, '')
        expect(textsOf(slug).some((source) => source.includes(joined))).toBe(true)
      }
    },
  )
})

describe('a hostile query to the results page', () => {
  test.each(rows)('%s is a page', async (_, query) => {
    const { status, text } = await ask(`/search?q=${query}`)
    expect(CALM).toContain(status)
    expect(text).not.toMatch(/node_modules|at \w+ \(|Internal Server Error/)
    expect(text.length).toBeGreaterThan(20)
  })

  test('adds no element, whatever it holds, and what looks like markup runs nothing', async () => {
    const { page } = await open('/search')
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    for (const query of queries.filter(({ length }) => length < LONGEST_PAGE)) {
      const address = `/search?q=${query}`
      const { status, text } = await ask(address)
      const isRead = status === 200 && !MARKUP.test(query)
      if (!isRead) await page.goto(address)
      const found = await page.evaluate(foundIn, isRead ? text : undefined)
      expect([shown(query), found]).toEqual([shown(query), { ...NOTHING, title: found.title }])
      expect(found.title).toContain('Search')
    }
    expect(dialogs).toEqual([])
  })
})

/** Signs that stand in markup, as an address has them, and what no form sends: that is opened. */
const MARKUP = /%(?:3C|3E|22|27|26|60|3D)|script|[&=]|%(?![\dA-F]{2})/i
const NOTHING = { foreign: [], handlers: [], scripts: 0, addresses: [] }

/** Runs in the page: what does not belong to a page of results, in the text of one or in itself. */
function foundIn(html: string | undefined) {
  const page = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html')
  return {
    foreign: [...page.querySelectorAll('#search-results *')]
      .map(({ localName }) => localName)
      .filter(
        (name) =>
          !/^(?:a|p|ol|ul|li|h2|strong|mark|div|span|nav|section|details|summary|dl|dt|dd|bdi)$/.test(
            name,
          ),
      ),
    handlers: [...page.querySelectorAll('*')]
      .flatMap((element) => element.getAttributeNames())
      .filter((name) => /^on|^style$/.test(name)),
    scripts: [...page.scripts].filter(
      ({ src, type }) =>
        !new URL(src || 'x:', location.href).pathname.startsWith('/assets/') && type === '',
    ).length,
    addresses: [...page.querySelectorAll<HTMLAnchorElement>('#search-results a')]
      .map(({ protocol }) => protocol)
      .filter((protocol) => !/^https?:$/.test(protocol)),
    title: page.title,
  }
}
