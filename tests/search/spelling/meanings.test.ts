import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/search/indexing/build'
import { NO_WORD_VECTORS } from '@/lib/search/retrieval/word-vectors'
import { search } from '@/lib/search/results/search'
import { buildDocument } from '../builders'

const others = Array.from({ length: 20 }, (_, at) => buildDocument(`Letter ${at}`))
const pages = [
  buildDocument('What the block list does'),
  buildDocument('Sign in with SSO'),
  buildDocument('Report a fault'),
  buildDocument('Call logs'),
]
const JARGON = {
  names: [],
  people: [],
  meanings: [
    { said: ['blacklist', 'reject list'], means: 'block list' },
    { said: ['azure', 'Azure AD'], means: 'SSO' },
    { said: ['report'], means: 'call logs' },
    { said: ['?!', ''], means: 'sso' },
  ],
}
const site = buildIndex([...others, ...pages], NO_WORD_VECTORS, JARGON)
const firstFor = (q: string, index = site): string | undefined =>
  search(index, { q }).results[0]?.title

describe('words of the field', () => {
  it.each([
    ['blacklist', 'What the block list does'],
    ['azure ad', 'Sign in with SSO'],
  ])('“%s” finds what the pages call otherwise', (q, title) => {
    expect(firstFor(q)).toBe(title)
    expect(search(site, { q, literal: true }).results[0]?.title).not.toBe(title)
  })
  it('may be several', () => {
    expect(firstFor('where is the Reject list')).toBe('What the block list does')
  })
  it('stand beside what some page holds itself', () => {
    expect(firstFor('report a fault')).toBe('Report a fault')
    expect(search(site, { q: 'report' }).results.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Report a fault', 'Call logs']),
    )
  })
  it('are no correction, and change no other question', () => {
    expect(search(site, { q: 'blacklist' }).corrected).toBeNull()
    const without = buildIndex([...others, ...pages])
    for (const q of ['block list', 'sso', 'letter 7', 'fault'])
      expect(firstFor(q)).toBe(firstFor(q, without))
  })
})
