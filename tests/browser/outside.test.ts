// What search engines, feed readers, chats and browsers are told of the site: it exists, and it
// says what the pages show.
import { parse } from 'parse5'
import sharp from 'sharp'
import { describe, expect, inject, test } from 'vitest'
import { policy } from '@/lib/policy/published'
import { articles, categories } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import { permissionRoute } from '@/lib/core/routes'
import { wizards } from '@/lib/wizard/published'
import { attribute, descendants, isElement, textOf } from '@/server/seal/markup'

const origin = inject('origin')
const PAGES = [
  '/check-up',
  ...policy.permissions.map(({ id }) => permissionRoute(id)),
  '/',
  '/categories',
  '/fix',
  '/roles',
  '/changes',
  '/contact',
  '/proof',
  ...categories().map(({ id }) => `/categories/${id}`),
  ...wizards.map(({ symptom }) => `/fix/${symptom}`),
  ...articles().map(({ url }) => url),
]

/** What is typed or dialled as it stands, and what is not shown. */
const AS_TYPED: ReadonlySet<string> = new Set(
  ['code', 'pre', 'kbd', 'samp', 'textarea', 'script', 'style'].concat(['title', 'noscript']),
)

async function read(path: string) {
  const document = parse(await (await fetch(origin + path)).text())
  const elements = [...descendants(document)].filter(isElement)
  const content = (name: string) =>
    elements
      .filter((element) =>
        [attribute(element, 'name'), attribute(element, 'property')].includes(name),
      )
      .map((element) => attribute(element, 'content'))
  const links = (rel: string) =>
    elements.filter((element) => element.tagName === 'link' && attribute(element, 'rel') === rel)
  const body = elements.find(({ tagName }) => tagName === 'body')!
  const data = elements
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map((element) => JSON.parse(textOf(element)) as Record<string, unknown>)
  const shown = [...descendants(body)]
    .flatMap((node) =>
      'value' in node && node.parentNode?.nodeName !== 'script' ? node.value : [],
    )
    .join('')
    .replaceAll(/\s+/g, ' ')
  const typed = elements
    .filter(({ tagName }) => !AS_TYPED.has(tagName))
    .flatMap(({ childNodes }) => childNodes.flatMap((node) => ('value' in node ? node.value : [])))
    .filter((text) => /["']/.test(text))
  return {
    elements,
    content,
    links,
    data,
    shown,
    typed,
    title: textOf(elements.find(({ tagName }) => tagName === 'title')!),
  }
}

/** Every string of a JSON-LD node that stands for words on the page. */
function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['name', 'headline', 'abstract', 'text'].includes(key) ? [value] : []
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) =>
        wordsOf(inner, Array.isArray(value) ? key : name),
      )
    : []
}

const pages = await Promise.all(PAGES.map(async (path) => [path, await read(path)] as const))

/** Text with the quotation marks of a keyboard: those of a page are curled. */
const straight = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')

describe.each(pages)('%s', (path, { content, links, data, shown, typed }) => {
  test('has no straight quotation mark in its prose', () => {
    expect(typed).toEqual([])
  })

  test('has a description, one canonical address, its languages and a picture', async () => {
    expect(content('description')).toEqual([expect.stringMatching(/\S.{20,}/)])
    expect(links('canonical').map((link) => attribute(link, 'href'))).toEqual([
      site.siteUrl + (path === '/' ? '' : path),
    ])
    expect(
      links('alternate')
        .flatMap((link) => attribute(link, 'hreflang') ?? [])
        .sort(),
    ).toEqual(['en', 'x-default'])
    const [picture = ''] = content('og:image')
    const response = await fetch(picture.replace(site.siteUrl, origin))
    expect(response.headers.get('content-type')).toBe('image/png')
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect([width, height]).toEqual([1200, 630])
  })

  test('tells search engines only what it shows', () => {
    const words = data.flatMap((node) => wordsOf(node)).filter((word) => word !== site.name)
    expect(words.filter((word) => !straight(shown).includes(straight(word)))).toEqual([])
  })
})

test('no two pages have the same title', () => {
  const titles = pages.map(([, { title }]) => title)
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
})

test(
  'articles are articles, categories are lists of questions, and both say where they ' + 'stand',
  () => {
    const kinds = (path: string) =>
      pages
        .find(([other]) => other === path)![1]
        .data.map((node) => node['@type'])
        .sort()
    for (const { url } of articles()) expect(kinds(url), url).toEqual(['Article', 'BreadcrumbList'])
    expect(kinds(`/categories/${categories()[0]!.id}`)).toEqual(['BreadcrumbList', 'FAQPage'])
    expect(kinds('/')).toEqual(['WebSite'])
  },
)

test('the sitemap names every page once, articles with the day they last changed', async () => {
  const text = await (await fetch(`${origin}/sitemap.xml`)).text()
  const locations = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => url.replace(site.siteUrl, '') || '/',
  )
  expect(locations.toSorted()).toEqual(PAGES.toSorted())
  expect([...text.matchAll(/<lastmod>(\d{4}-\d\d-\d\d)/g)].length).toBe(PAGES.length)
})

test('the feeds tell the changes, and the page of changes shows them', async () => {
  const json = await fetch(`${origin}/feed.json`)
  const rss = await fetch(`${origin}/feed.xml`)
  expect([json.headers.get('content-type'), rss.headers.get('content-type')]).toEqual([
    'application/feed+json; charset=utf-8',
    'application/rss+xml; charset=utf-8',
  ])
  const { items } = (await json.json()) as { items: { title: string }[] }
  const text = await rss.text()
  const { shown } = pages.find(([path]) => path === '/changes')![1]
  expect(items.length).toBe(site.changes.length)
  for (const { what } of site.changes) {
    expect(items.map(({ title }) => title)).toContain(what)
    expect(text).toContain(what)
    expect(straight(shown)).toContain(straight(what))
  }
})

test('a browser can add the site to its search engines', async () => {
  const response = await fetch(`${origin}/opensearch.xml`)
  expect(response.headers.get('content-type')).toBe(
    'application/opensearchdescription+xml; charset=utf-8',
  )
  expect(await response.text()).toContain(`template="${site.siteUrl}/search?q={searchTerms}"`)
  expect((await read('/')).links('search').map((link) => attribute(link, 'href'))).toEqual([
    '/opensearch.xml',
  ])
})
