import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/search/indexing/build'
import { withoutBoilerplate } from '@/lib/search/indexing/boilerplate'
import { search } from '@/lib/search/results/search'
import { sentencesOf } from '@/lib/search/text/sentences'
import { buildSpelling } from '@/lib/search/spelling/spelling'
import { buildDocument } from '../builders'

describe('what every page repeats', () => {
  const help = 'Never send a password.\nWrite to support.'
  const pages = ['Red', 'Green', 'Blue', 'White'].map((title) =>
    buildDocument(title, {
      sections: [{ id: 'help', title: 'Get help', text: `About ${title}.\n${help}` }],
    }),
  )

  it('is left out of each', () => {
    expect(withoutBoilerplate(pages).map(({ sections }) => sections[0]?.text)).toEqual([
      'About Red.',
      'About Green.',
      'About Blue.',
      'About White.',
    ])
  })
  it('stays where only three repeat it', () => {
    expect(withoutBoilerplate(pages.slice(1))[0]?.sections[0]?.text).toContain(
      'Never send a password.',
    )
  })
  it('does not make its words common', () => {
    const index = buildIndex([...pages, buildDocument('Forgot password')])
    expect(search(index, { q: 'password' })).toMatchObject({
      total: 1,
      results: [{ slug: 'forgot-password' }],
    })
  })
})

describe('sentences', () => {
  it('end at full stops, dandas and lines, not inside words and numbers', () => {
    expect(sentencesOf('Open myoperator.co now. Wait 1.5 hours!\nफोन बजेगा। Done')).toEqual([
      'Open myoperator.co now.',
      'Wait 1.5 hours!',
      'फोन बजेगा।',
      'Done',
    ])
  })
})

describe('a misspelling in an alias', () => {
  const written = new Map([
    ['user', 8],
    ['password', 4],
    ['cost', 3],
  ])
  const spell = buildSpelling(
    written,
    new Map([
      ['usr', 2],
      ['pasword', 1],
      ['cust', 1],
      ['naya', 3],
      ['user', 1],
    ]),
  )

  it.each([
    ['usr', 'user'],
    ['pasword', 'password'],
  ])('%s is read as %s', (misspelt, right) => {
    expect(spell(misspelt)).toBe(right)
  })
  it.each(['cust', 'naya', 'user', 'unheard'])('%s is taken as it stands', (word) => {
    expect(spell(word)).toBe(word)
  })
  it('helps those who misspell the word another way', () => {
    const index = buildIndex([
      buildDocument('Users', { aliases: ['add usr'] }),
      ...['One user', 'Two users', 'A user here', 'This user', 'That user'].map((title) =>
        buildDocument(title),
      ),
      buildDocument('Ring a phone'),
    ])
    expect(index.vocabulary.words.has('usr')).toBe(false)
    expect(search(index, { q: 'add usser' }).results[0]?.title).toBe('Users')
  })
})
