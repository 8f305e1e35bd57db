import { describe, expect, it } from 'vitest'
import { analyse } from '@/lib/search/text/analyse'
import { buildIndex } from '@/lib/search/indexing/build'
import { agreement, buildIntents, intentOf } from '@/lib/search/ranking/intent'
import { search } from '@/lib/search/results/search'
import { buildDocument } from '../builders'

const asked = (text: string) => intentOf(analyse(text))
const sameIntent = (one: string, other: string): boolean =>
  asked(one).asks.some((asks, at) => asks && asked(other).asks[at])

describe('what a question wants', () => {
  it.each([
    ['how do I add a user', 'user kaise jode'],
    ['how do I add a user', 'यूजर कैसे जोड़ें'],
    ['who may delete a template', 'template kaun delete karega'],
    ['what is a department', 'department kya hai'],
    ['when does it work', 'kab chalega'],
  ])('%s wants the same as %s', (one, other) => {
    expect(sameIntent(one, other)).toBe(true)
  })
  it('is not what another question wants', () => {
    expect(sameIntent('how do I add a user', 'who may add a user')).toBe(false)
  })
  it.each([
    'the phone does not ring',
    'phone nahi baj raha',
    'फोन नहीं बज रहा',
    'campaign failed',
    'the button is missing',
  ])('%s complains', (text) => {
    expect(asked(text).isComplaint).toBe(true)
  })
  it.each(['how do I add a user', 'who can transfer calls', 'forward a call'])(
    '%s does not',
    (text) => {
      expect(asked(text).isComplaint).toBe(false)
    },
  )
})

describe('how far a page agrees with a question', () => {
  const intents = buildIntents(
    [
      ['how to add a user', 'add somebody how'],
      ['the user is missing', 'user not there'],
    ].map((wordings) => wordings.map(asked)),
  )

  it('is more where its wordings want the same', () => {
    expect(agreement(intents, 0, asked('how do I make a user'))).toBeGreaterThan(
      agreement(intents, 1, asked('how do I make a user')),
    )
  })
  it('is more for a complaint where the title complains, and less for a question', () => {
    expect(agreement(intents, 1, asked('my colleague does not appear'))).toBeGreaterThan(
      agreement(intents, 0, asked('my colleague does not appear')),
    )
    expect(agreement(intents, 1, asked('my colleague'))).toBeLessThan(
      agreement(intents, 0, asked('my colleague')),
    )
  })
  it('decides between pages that say the same', () => {
    const index = buildIndex([
      buildDocument('A campaign will not start', { slug: 'fault' }),
      buildDocument('How a campaign will start', { slug: 'way' }),
    ])
    expect(search(index, { q: 'campaign start is not possible' }).results[0]?.slug).toBe('fault')
    expect(search(index, { q: 'how will a campaign start' }).results[0]?.slug).toBe('way')
  })
})
