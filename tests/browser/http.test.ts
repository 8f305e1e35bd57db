import { describe, expect, inject, test } from 'vitest'
import redirects from '@/.generated/redirects.json'
import { articles, categories } from '@/lib/articles/collection'
import { wizards } from '@/lib/wizard/published'

const origin = inject('origin')
const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(origin + path, { redirect: 'manual', ...init })

const PAGES = [
  '/',
  '/fix',
  '/roles',
  '/check-up',
  '/contact',
  '/search',
  ...categories().map(({ id }) => `/categories/${id}`),
  ...wizards.map(({ symptom }) => `/fix/${symptom}`),
  ...articles().map(({ url }) => url),
]

describe.each(PAGES)('%s', (path) => {
  test('is a sealed document under a strict policy', async () => {
    const response = await get(path)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'sha256-[^']+';/,
    )
    expect(html).not.toMatch(/__next|_next\/static|react|\son[a-z]+=|\sstyle=/)
    expect(
      html
        .match(/<script\b[^>]*>/g)
        ?.every((tag) => /src="\/assets\/|type="application\/(?:ld\+)?json"/.test(tag)),
    ).toBe(true)
  })

  test('takes the theme from the cookie', async () => {
    const response = await get(path, { headers: { cookie: 'theme=dark' } })
    expect(await response.text()).toMatch(/^<!DOCTYPE html><html data-theme="dark" lang="en"/)
    expect(response.headers.get('cache-control')).toContain('private')
  })
})

test.each(articles().map(({ slug, title }) => [slug, title] as const))(
  '/articles/%s.md is the article as Markdown',
  async (slug, title) => {
    const response = await get(`/articles/${slug}.md`)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/markdown; charset=utf-8',
    ])
    expect(await response.text()).toContain(title)
  },
)

test.each(Object.entries(redirects))('%s leads to %s', async (from, to) => {
  const response = await get(from)
  expect([response.status, response.headers.get('location')]).toEqual([308, to])
  expect((await get(to)).status).toBe(200)
})

test('the hash in the policy is the hash of the stylesheet in the page', async () => {
  const response = await get('/')
  const css = /<style>([\s\S]*?)<\/style>/.exec(await response.text())?.[1] ?? ''
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(css))).toString(
    'base64',
  )
  expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`)
})

test.each([
  '/nowhere',
  '/articles/nowhere',
  '/articles/nowhere.md',
  '/fix/nowhere',
  '/categories/nowhere',
  '/_next/static/nowhere.js',
  '/_next/image',
])('%s is the not-found document', async (path) => {
  const response = await get(path)
  const html = await response.text()
  expect(response.status).toBe(404)
  expect(html).toContain('data-page="document"')
  expect(html).not.toContain('__next')
})

test('a document is sent compressed with brotli', async () => {
  const response = await get('/', { headers: { 'accept-encoding': 'br' } })
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(Number(response.headers.get('content-length'))).toBeLessThan(
    (await response.text()).length / 2,
  )
})

test('the speculation rules have their own media type and are valid', async () => {
  const response = await get('/speculation-rules.json')
  expect(response.headers.get('content-type')).toBe('application/speculationrules+json')
  expect(Object.keys((await response.json()) as object)).toEqual(['prerender'])
})

test.each(['/sitemap.xml', '/robots.txt'])('%s is served', async (path) => {
  expect((await get(path)).status).toBe(200)
})

test('the sitemap names every article', async () => {
  const xml = await (await get('/sitemap.xml')).text()
  expect(
    articles()
      .filter(({ url }) => !xml.includes(`${url}</loc>`))
      .map(({ slug }) => slug),
  ).toEqual([])
})

test('health and readiness are told', async () => {
  expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
  expect(await (await get('/readyz')).json()).toMatchObject({
    status: 'ready',
    articles: articles().length,
    wizards: wizards.length,
  })
})

test('a search without script has its results in the page', async () => {
  const html = await (await get('/search?q=agent+phone+not+ringing')).text()
  expect(html).toMatch(/<input[^>]*value="agent phone not ringing"/)
  expect(html).toContain('href="/fix/user-not-ringing"')
})

test('a search that is far too long is still a page', async () => {
  const response = await get(`/search?q=${'a'.repeat(4000)}`)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('role="alert"')
})
