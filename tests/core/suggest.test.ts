import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { didYouMean, folded, nearest, suggestion } from '@/lib/core/suggest'

describe('the nearest known word', () => {
  it.each([
    ['Inactve', ['active', 'inactive'], 'inactive'],
    ['ADMINSTRATOR', ['owner', 'administrator', 'manager'], 'administrator'],
    ['call agnt', ['call_agent', 'manager'], 'call_agent'],
    ['templates.delte', ['templates.delete', 'templates.create'], 'templates.delete'],
  ])('to %s is found', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })

  it('is none when nothing is alike', () => {
    expect(nearest('zzz', ['on', 'off'])).toBeUndefined()
    expect(nearest('status', [])).toBeUndefined()
  })

  it('to a known word is that word, however it is written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('panel access', 'Call-Agent', 'in_department'),
        fc.boolean(),
        (word, loud) => {
          expect(nearest(loud ? word.toUpperCase() : word, ['status', word, 'role'])).toBe(word)
        },
      ),
    )
  })

  it('takes spaces, hyphens, underscores and letter case as equal', () => {
    expect(folded('  Call - Agent ')).toBe(folded('call_agent'))
  })

  it('answers a word of a million letters at once', () => {
    expect(nearest('x'.repeat(1_000_000), ['status'])).toBeUndefined()
  })
})

describe('a suggestion', () => {
  it('names the nearest word', () => {
    expect(suggestion('opne', ['open', 'closed'])).toBe('did you mean "open"?')
    expect(didYouMean('opne', ['open', 'closed'])).toBe('; did you mean "open"?')
  })

  it('names what there is where nothing is near', () => {
    expect(suggestion('zzz', ['on', 'off'])).toBe('expected one of on, off')
    expect(didYouMean('zzz', ['on', 'off'])).toBe('')
  })

  it('names a dozen of many, and how many more there are', () => {
    const many = Array.from({ length: 90 }, (_, at) => `a${at}`)
    expect(suggestion('zzz', many)).toMatch(/^expected one of a0, .*, a11 and 78 more$/)
    expect(suggestion('zzz', many.slice(0, 13))).toMatch(/, a11, a12$/)
  })
})
