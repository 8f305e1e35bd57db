import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articles } from '@/lib/articles/collection'
import type { Announcement } from '@/lib/support/announcements/announcement'
import {
  NOTICE_STYLE,
  noticeHeaders,
  withNotices,
  type Notice,
} from '@/server/front/reader/notices'
import { noticesAmong } from '@/server/front/reader/standing'
import { readDismissed } from '@/server/front/reader/preferences'
import { documentPolicy } from '@/server/front/headers'

const notice = (given: Partial<Notice> = {}): Notice => ({
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  severity: 'incident',
  title: 'Calls <fail> "now"',
  text: '</section><script>alert(1)</script> $& $1',
  ...given,
})
const PAGE = '<html><head><title>x</title></head><body><main id="main" class="a"><h1>x</h1></main>'

test('a notice stands at the head of what is read, and nothing in it is markup', () => {
  const html = withNotices(PAGE, [notice()])
  expect(html).toContain('<main id="main" class="a"><section data-notice="incident"')
  expect(html).toContain('Incident: Calls &lt;fail> "now"')
  expect(html).toContain('aria-label="Dismiss: Calls &#60;fail&#62; &#34;now&#34;"')
  expect(html).toContain('&lt;/section>&lt;script>alert(1)&lt;/script> $&amp; $1')
  expect(html).toContain('value="3f2504e0"')
  expect(withNotices(PAGE, [])).toBe(PAGE)
})

test('the policy of the document allows its stylesheet, and keeps that of the page', () => {
  const policy = documentPolicy("'sha256-page'")
  const { 'Content-Security-Policy': allowed } = noticeHeaders({
    'Content-Security-Policy': policy,
  })
  const hash = createHash('sha256').update(NOTICE_STYLE).digest('base64')
  expect(allowed).toBe(policy.replace("'sha256-page'", `'sha256-${hash}' 'sha256-page'`))
})

test('its colours are those of the site', () => {
  const tokens = readFileSync('app/tokens.css', 'utf8')
  const colours = [...NOTICE_STYLE.matchAll(/light-dark\(([^)]*)\)/g)].map(([, pair = '']) =>
    pair.replace(',', ', '),
  )
  expect(colours.length).toBeGreaterThan(3)
  expect(colours.filter((pair) => !tokens.includes(`light-dark(${pair})`))).toEqual([])
})

test('it is on the pages that it concerns until it is dismissed', () => {
  const [article] = articles()
  const announcement: Announcement = {
    ...notice(),
    ...{ categories: [article?.category ?? ''], queries: ['calls fail'] },
    ...{ from: 0, until: 10, takenDown: null },
  }
  let now = 5
  const noticesFor = noticesAmong(
    () => [announcement],
    () => now,
  )
  const on = (path: string, query = '', dismissed: readonly string[] = []) =>
    noticesFor({ path, query }, dismissed).length
  expect(on(article?.url ?? '')).toBe(1)
  expect(on(`/categories/${article?.category}`)).toBe(1)
  expect(on('/')).toBe(0)
  expect(on('/search', '?q=my+calls+fail')).toBe(1)
  expect(on('/contact', '?q=my+calls+fail')).toBe(0)
  expect(on(article?.url ?? '', '', ['3f2504e0'])).toBe(0)
  now = 10
  expect(on(article?.url ?? '')).toBe(0)
})

test('what was dismissed is read from the cookie, and nothing else is', () => {
  expect(readDismissed('theme=dark; dismissed=3f2504e0.aabbccdd')).toEqual(['3f2504e0', 'aabbccdd'])
  expect(readDismissed('dismissed=<script>')).toEqual([])
  expect(readDismissed(undefined)).toEqual([])
})
