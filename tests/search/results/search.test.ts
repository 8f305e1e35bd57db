import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/search/indexing/build'
import type { SearchDocument } from '@/lib/search/document'
import { search } from '@/lib/search/results/search'
import { buildCallCenter, buildDocument } from '../builders'
import { frozenIndex } from '../frozen/site'

const index = buildCallCenter()
const slugs = (q: string): string[] => search(index, { q }).results.map(({ slug }) => slug)
const excerptOf = (q: string): string =>
  search(index, { q })
    .results[0]!.excerpt.map(({ text, match }) => (match ? `[${text}]` : text))
    .join('')

describe('a search', () => {
  it.each([
    ['user not ringing', 'user-not-ringing'],
    ['call nahi aa rahi', 'user-not-ringing'],
    ['call nhi aa rhi', 'user-not-ringing'],
    ['फोन नहीं बज रहा है', 'user-not-ringing'],
    ['pasword bhul gaya', 'forgot-password'],
    ['unblok', 'unblock-a-contact'],
    ['call flow greeting', 'greeting'],
    ['callflow greeting', 'greeting'],
    ['e404', 'ring-checklist'],
    ['wifi network', 'ring-checklist'],
    ['wi fi network', 'ring-checklist'],
    ['24/7 line', 'ring-checklist'],
    ['9876543210', 'unblock-a-contact'],
    ['forgot pass', 'forgot-password'],
    ['forgot pasw', 'forgot-password'],
    ['change the gretin', 'greeting'],
    ['change the grete', 'greeting'],
  ])('for %s puts %s first', (q, slug) => {
    expect(slugs(q)[0]).toBe(slug)
  })
  it('leads to the heading that answers, when the page as a whole says less', () => {
    const [hit] = search(index, { q: 'softphone weak wifi network' }).results
    expect(hit).toMatchObject({
      slug: 'ring-checklist',
      url: '/articles/ring-checklist#wi-fi',
      section: { id: 'wi-fi', title: 'Calls over Wi-Fi' },
    })
  })
  it('leads to the page when its title says it', () => {
    expect(search(index, { q: 'forgot password' }).results[0]).toMatchObject({
      url: '/articles/forgot-password',
      section: null,
    })
  })
  it('shows the sentence that answers, its words marked', () => {
    expect(excerptOf('sign-in link')).toBe(
      'Choose the [link] on the [sign-in] page. You get a new password by email.',
    )
  })
  it('marks the right word when the query misspelt it', () => {
    expect(excerptOf('new pasword now')).toContain('[password]')
  })
  it('gives the same order with a space behind the last word', () => {
    for (const q of ['forg', 'phone ring', 'unblok cont']) expect(slugs(`${q} `)).toEqual(slugs(q))
  })
  it('keeps one category when asked', () => {
    const sorted = buildIndex([
      buildDocument('Phone plans', { category: { id: 'billing', title: 'Billing' } }),
      buildDocument('Phone calls'),
      buildDocument('Letters'),
    ])
    expect(
      search(sorted, { q: 'phone', category: 'billing' }).results.map(({ title }) => title),
    ).toEqual(['Phone plans'])
    expect(search(sorted, { q: 'phone', category: 'elsewhere' }).total).toBe(0)
  })
  it('goes on where it is told to', () => {
    const all = slugs('user phone call')
    expect(search(index, { q: 'user phone call', offset: 1, limit: 1 })).toMatchObject({
      total: all.length,
      offset: 1,
      results: [{ slug: all[1] }],
    })
  })
  it('keeps one kind when asked', () => {
    const answer = search(index, { q: 'user not ringing', kind: 'article' })
    expect(new Set(answer.results.map(({ kind }) => kind))).toEqual(new Set(['article']))
  })
  it('gives at most as many results as asked for, and counts all', () => {
    const answer = search(index, { q: 'user phone call', limit: 1 })
    expect(answer.results).toHaveLength(1)
    expect(answer.total).toBeGreaterThan(1)
  })
  it('shows no page whose score rounds to nothing', () => {
    // The second best page has a twentieth of a thousandth of what was asked, or none of it.
    for (const q of ['ﬁ <b> ½', '½', '<b>', 'ﬁ'])
      for (const { score } of search(index, { q }).results) expect(score, q).toBeGreaterThan(0)
    expect(search(index, { q: 'ﬁ <b> ½' }).results.map(({ score }) => score)).toEqual([0.001])
  })
  it('says when nothing answers', () => {
    expect(search(index, { q: 'best pizza in town' })).toMatchObject({ answerable: false })
    expect(search(index, { q: 'zzzz qqqq' })).toMatchObject({
      answerable: false,
      total: 0,
      results: [],
    })
  })
  it('says what it searched for instead', () => {
    expect(search(index, { q: 'forgot pasword now' }).corrected).toBe('forgot password now')
    expect(search(frozenIndex, { q: 'pizza near me' }).corrected).toBeNull()
    expect(search(frozenIndex, { q: 'the boy is on his way' }).corrected).toBeNull()
    expect(search(index, { q: 'forgot pasword now', literal: true }).corrected).toBeNull()
  })
  it.each(['', ' ', '\u0000', '?!', '\u202e', '🙂'])('has nothing to answer to %j', (q) => {
    expect(search(index, { q })).toMatchObject({
      answerable: false,
      total: 0,
      results: [],
      corrected: null,
    })
  })
  it('puts the guided fix before an article that answers as well', () => {
    const alike = { summary: 'Why a phone does not ring.' }
    const two = buildIndex([
      buildDocument('Phone does not ring', { ...alike, slug: 'a' }),
      buildDocument('Phone does not ring', { ...alike, slug: 'b', kind: 'wizard' }),
      buildDocument('Forgot password'),
    ])
    expect(search(two, { q: 'phone does not ring' }).results[0]?.kind).toBe('wizard')
  })
  it('answers from an empty collection', () => {
    expect(search(buildIndex([]), { q: 'anything' })).toMatchObject({ total: 0, results: [] })
  })
})

describe('what no page answers', () => {
  const prices = buildDocument('Prices of plans', {
    kind: 'contact',
    url: '',
    aliases: ['price', 'what does a licence cost'],
    elsewhere: { line: 'No prices here.', ask: 'base' },
  })
  const pages = ['Buy a licence', 'Free a licence', 'Forgot password'].map((title) =>
    buildDocument(title),
  )
  const site = buildIndex([...pages, prices])

  it('is refused with a line and where to ask, and is no result', () => {
    expect(search(site, { q: 'price of a licence' })).toMatchObject({
      answerable: false,
      elsewhere: {
        title: 'Prices of plans',
        line: 'No prices here.',
        url: '/contact?topic=base&q=price%20of%20a%20licence#base',
      },
    })
    const shown = search(site, { q: 'price of a licence' }).results.map(({ title }) => title)
    expect(shown).not.toContain('Prices of plans')
    expect(shown.length).toBeGreaterThan(0)
  })
  it('leaves what a page answers as it was', () => {
    const alone = buildIndex(pages)
    for (const q of ['buy a licence', 'forgot password', 'how do I free a licence']) {
      const found = search(site, { q })
      expect(found).toMatchObject({ answerable: true })
      expect(found.elsewhere).toBeUndefined()
      expect(found.results.map(({ slug }) => slug)).toEqual(
        search(alone, { q }).results.map(({ slug }) => slug),
      )
    }
  })
})

describe('where nothing answers', () => {
  const others = Array.from({ length: 30 }, (_, at) => buildDocument(`Letter ${at}`))
  const articles = ['bill', 'number', 'plan', 'case', 'book'].map((word) =>
    buildDocument(`Phone ${word}`),
  )
  const wizard = buildDocument('A phone is entirely silent today', { kind: 'wizard' })
  const contact = buildDocument('Phone help', { kind: 'contact', url: '/contact' })
  const kindsFor = (documents: readonly SearchDocument[]): string[] =>
    search(buildIndex([...others, ...documents]), { q: 'phone pizza recipe' }).results.map(
      ({ kind }) => kind,
    )

  it(
    'the nearest pages are named, with them a guided fix that may help even if it is ' +
      'not among the three nearest',
    () => {
      expect(kindsFor([...articles, wizard])).toEqual(['article', 'article', 'article', 'wizard'])
    },
  )
  it('contact is not among the nearest, for it is offered anyhow', () => {
    expect(kindsFor([contact, ...articles])).toEqual(['article', 'article', 'article'])
  })
})
