// The feeds of whatever somebody writes of a change, held against what the W3C's feed validator and
// the JSON Feed specification ask of a feed.
import { Parser } from 'saxen'
import * as z from 'zod'
import { buildFeed, changeId, jsonFeed } from '@/lib/site/feed'
import { loadSite } from '@/lib/site/load'
import type { Change } from '@/lib/site/schema'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import type { Input } from './judged'

const site = loadSite(readSourceFiles('content/site', ['.yaml']))

/** An element of RSS: its name with those around it, its attributes and its text. */
interface Element {
  readonly path: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** Reads XML strictly. Throws on what is not well-formed. */
function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = []
  const open: Element[] = []
  const add = (text: string): void => {
    for (const element of open.slice(-1)) element.text += text
  }
  const parser = new Parser()
  parser.on('error', (error: Error) => {
    throw error
  })
  parser.on('warn', (error: Error) => {
    throw error
  })
  parser.on('openTag', (name: string, attributes: () => Record<string, string>) => {
    const path = [...open.map((element) => element.path.split('/').at(-1)), name].join('/')
    const element = { path, attributes: { ...attributes() }, text: '' }
    found.push(element)
    open.push(element)
  })
  parser.on('closeTag', () => void open.pop())
  parser.on('text', (text: string, decode: (text: string) => string) => add(decode(text)))
  parser.on('cdata', add)
  parser.parse(xml)
  return found
}

const RFC_822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
const isAbsolute = (url: string): boolean => /^https?:\/\/[\x21-\x7e]+$/.test(url)
const areUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

const jsonItem = z.strictObject({
  id: z.string().min(1),
  url: z.url(),
  title: z.string().min(1),
  content_html: z.string().min(1),
  date_published: z.iso.datetime(),
  date_modified: z.iso.datetime(),
})
const jsonShape = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.literal(`${site.siteUrl}/feed.json`),
  items: z.array(jsonItem),
})

/** What is wrong with the feeds of some changes, in words. */
export function faultsOfFeeds(changes: readonly Change[]): readonly string[] {
  const feed = buildFeed({ ...site, changes: [...changes] }, (url) => `Title of ${url}`)
  const faults: string[] = []
  const expect = (isSo: boolean, what: string): void => void (isSo || faults.push(what))

  const xml = feed.rss2()
  const elements = elementsOf(xml)
  const all = (path: string): readonly Element[] => elements.filter((one) => one.path === path)
  const text = (path: string): string => all(`rss/channel/${path}`)[0]?.text ?? ''
  expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>'), 'RSS: no declaration')
  expect(elements[0]?.attributes['version'] === '2.0', 'RSS: no version')
  for (const name of ['title', 'link', 'description', 'lastBuildDate', 'language'])
    expect(text(name) !== '', `RSS: the channel has no ${name}`)
  expect(RFC_822.test(text('lastBuildDate')), 'RSS: lastBuildDate')
  expect(
    all('rss/channel/atom:link').some(
      ({ attributes: { rel, href, type } }) =>
        rel === 'self' && href === `${site.siteUrl}/feed.xml` && type === 'application/rss+xml',
    ),
    'RSS: no link to itself',
  )
  const items = all('rss/channel/item')
  const [titles, links, guids, dates, descriptions] = (
    ['title', 'link', 'guid', 'pubDate', 'description'] as const
  ).map((name) => all(`rss/channel/item/${name}`))
  for (const each of [titles, links, guids, dates, descriptions])
    expect(each?.length === items.length, 'RSS: an item lacks a part')
  expect(
    titles?.map(({ text: is }) => is).join() ===
      changes.map(({ what }) => what.replaceAll(']]>', ']] >')).join(),
    'titles',
  )
  expect(links?.every(({ text: url }) => isAbsolute(url)) === true, 'RSS: a relative link')
  expect(areUnique(guids?.map(({ text: id }) => id) ?? []), 'RSS: a guid twice')
  expect(guids?.every(({ attributes }) => attributes['isPermaLink'] === 'false') === true, 'guids')
  expect(dates?.every(({ text: date }) => RFC_822.test(date)) === true, 'RSS: a date')
  // A description is HTML: no sign of a change may be markup there.
  expect(descriptions?.every(({ text: html }) => !/[<>]/.test(html)) === true, 'RSS: raw markup')

  const json = jsonShape.safeParse(JSON.parse(jsonFeed(feed)))
  if (!json.success) return [...faults, z.prettifyError(json.error)]
  expect(areUnique(json.data.items.map(({ id }) => id)), 'JSON: an id twice')
  expect(
    json.data.items.every(({ url }) => isAbsolute(url)),
    'JSON: a relative link',
  )
  expect(
    json.data.items.every(({ content_html: html }) => !/[<>]/.test(html)),
    'JSON: raw markup',
  )

  const ids = changes.map((change) => changeId(change, changes))
  expect(areUnique(ids), 'an id of the page twice')
  expect(!ids.some((id) => id === '' || /\s/.test(id)), 'an id that is none')
  // What was published keeps its id when something newer is told.
  const later = [{ on: '2030-01-01', what: changes[0]?.what ?? '', pages: [] }, ...changes]
  expect(
    changes.every((change, at) => changeId(change, later) === ids[at]),
    'an id that changed',
  )
  return faults
}

const change = (what: string, pages: readonly string[] = []): Change => ({
  on: '2026-12-03',
  what,
  pages: [...pages],
})

const CHANGES: readonly (readonly [kind: string, changes: readonly Change[]])[] = [
  ['as published', site.changes],
  ['markup in words', [change('Ask a <Role> & see <b>5 < 6</b>, or "x" & \'y\'.', ['/roles'])]],
  ['the end of a section of XML', [change('Write ]]> and <![CDATA[ as they are.')]],
  ['Hindi', [change('फोन नहीं बजने का लेख।'), change('फोन नहीं बजने का दूसरा लेख।')]],
  ['first words alike', [change('New: how to add users.'), change('New: how to add departments.')]],
  ['the same words', [change('Reset is in the menu.'), change('Reset is in the menu.')]],
  ['signs alone', [change('\u{1f389}'), change('\u2705'), change('…')]],
  ['other scripts', [change('日本語の変更。'), change('Изменения.'), change('تغييرات')]],
  [
    'combining marks',
    [change('Re\u0301sume\u0301 of calls.'), change('R\u00e9sum\u00e9 of calls.')],
  ],
  ['several pages', [change('Two pages.', ['/roles', '/fix/user-not-ringing'])]],
  ['references', [change('Costs &lt; 5 &amp; more &nbsp; so.')]],
  ['quotation marks', [change('“Calls” isn’t ‘ring’.')]],
]

export const FEED_INPUTS: readonly Input[] = CHANGES.map(([kind, changes]) => ({
  kind: 'feeds',
  written: kind,
  judge: () => (faultsOfFeeds(changes).length === 0 ? 'right' : 'wrong'),
}))
