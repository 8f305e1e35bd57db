import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedEdits, buildNearWords, editDistance } from '@/lib/search/spelling/edits'
import { correctedText, readQuery } from '@/lib/search/spelling/query'
import { buildWordsByPhoneticKey } from '@/lib/search/spelling/phonetic-key'
import { buildIndex } from '@/lib/search/indexing/build'
import { rankedDocuments } from '@/lib/search/ranking/ranked-documents'
import { loadWordVectors, NO_WORD_VECTORS } from '@/lib/search/retrieval/word-vectors'
import { buildCallCenter, buildDocument } from '../builders'

const index = buildCallCenter()
const readings = (q: string): string[] =>
  readQuery(index, q).flatMap((word) => word.readings.map((reading) => reading.word))
const corrected = (q: string): string | null => correctedText(q, readQuery(index, q))

describe('corrections', () => {
  it.each([
    ['forgt pasword', 'forgot password'],
    ['pasword help', 'password help'],
    ['unblcok contcat now', 'unblock contact now'],
    ['Phone nto ringign', 'Phone nto ringing'],
  ])('reads %s as %s', (written, meant) => {
    expect(corrected(written)).toBe(meant)
  })
  it('leaves right words alone', () => {
    expect(corrected('forgot password')).toBeNull()
  })
  it('does not correct when asked to be literal', () => {
    expect(
      correctedText('forgt pasword ', readQuery(index, 'forgt pasword ', { literal: true })),
    ).toBeNull()
  })
  it('splits a word that is two', () => {
    expect(readings('blocklist now')).toEqual(expect.arrayContaining(['block', 'list']))
  })
  it('takes what is also written as one for another spelling of its parts, misspelt too', () => {
    const flows = buildIndex(
      ['Edit a callflow', 'Call hours', 'Flow of calls'].map((title) => buildDocument(title)),
    )
    for (const q of ['call flow help', 'call floww help']) {
      const words = readQuery(flows, q)
      const whole = words.filter((word) =>
        word.readings.some((reading) => reading.word === 'callflow'),
      )
      expect(whole.map(({ readings: [first] }) => first?.word)).toEqual(['call', 'flow'])
      expect(words.map(({ token }) => token.word)).not.toContain('callflow')
    }
  })
  it('takes a compound with a word of grammar for a word of its own', () => {
    const pages = buildIndex(
      ['Setup of a phone', 'Set hours', 'Up and down'].map((title) => buildDocument(title)),
    )
    expect(readQuery(pages, 'set up it').map(({ token }) => token.word)).toContain('setup')
  })
  it('reads a word that no page holds, though its stem is that of another, as what it misspells', () => {
    const pages = buildIndex(
      ['Less than an hour', 'With many thanks', 'Thank somebody'].map((title) =>
        buildDocument(title),
      ),
      loadWordVectors({ dimensions: 1, words: 'than thanks thank', vectors: new Int8Array(3) }),
    )
    expect(readQuery(pages, 'thans for it')[0]?.readings.map(({ word }) => word)).toContain(
      'thanks',
    )
    expect(readQuery(pages, 'thank for it')[0]?.readings.map(({ word }) => word)).toEqual(['thank'])
  })
  it('looks names with digits up, and codes not', () => {
    const near = buildNearWords(['powerpoint365', 'e404'])
    expect(near.find('powerpiont365')).toEqual([{ word: 'powerpoint365', edits: 1 }])
    expect(near.find('powerpoint366')).toEqual([])
    expect(near.find('e405')).toEqual([])
  })
  it('completes the last word only while nothing follows it', () => {
    expect(readings('forgot passw')).toContain('password')
    expect(readings('passw forgot')).not.toContain('password')
  })
  it('hears English words in Devanagari', () => {
    const sounds = buildWordsByPhoneticKey([
      'password',
      'call',
      'phone',
      'nahi',
      'login',
      'agent',
      'campaign',
      'chhod',
    ])
    const heard = (word: string): readonly string[] => sounds.find(word)
    expect([
      heard('पासवर्ड'),
      heard('कॉल'),
      heard('फोन'),
      heard('नहीं'),
      heard('लॉगिन'),
      heard('एजेंट'),
      heard('कैंपेन'),
      heard('छोड'),
    ]).toEqual([
      ['password'],
      ['call'],
      ['phone'],
      ['nahi'],
      ['login'],
      ['agent'],
      ['campaign'],
      ['chhod'],
    ])
  })
})

describe('near words', () => {
  const vocabulary = [
    'department',
    'departments',
    'ringing',
    'bringing',
    'password',
    'user',
    'users',
    'call',
    'calls',
    'transfer',
    'template',
  ]
  const near = buildNearWords(vocabulary)

  it('finds every word within the allowed edits, and no other', () => {
    const misspelt = fc.constantFrom(...vocabulary).chain((word) =>
      fc
        .tuple(
          fc.nat(word.length - 1),
          fc.constantFrom('delete', 'insert', 'replace', 'swap'),
          fc.constantFrom(...'aeinrst'),
        )
        .map(([at, edit, letter]) => {
          if (edit === 'delete') return word.slice(0, at) + word.slice(at + 1)
          if (edit === 'insert') return word.slice(0, at) + letter + word.slice(at)
          if (edit === 'replace') return word.slice(0, at) + letter + word.slice(at + 1)
          return (
            word.slice(0, at) + word.slice(at + 1, at + 2) + word.charAt(at) + word.slice(at + 2)
          )
        }),
    )
    fc.assert(
      fc.property(misspelt, (word) => {
        if (word.length < 3) return
        const limit = allowedEdits(word)
        const byDistance = vocabulary.filter(
          (other) => editDistance(word, other, limit) <= Math.min(limit, allowedEdits(other)),
        )
        const found = near.find(word).map((candidate) => candidate.word)
        expect(found).toEqual(expect.arrayContaining(byDistance))
        for (const candidate of near.find(word))
          expect(candidate.edits).toBe(editDistance(word, candidate.word, limit))
      }),
      { numRuns: 400 },
    )
  })
  it('leaves codes alone', () => {
    expect(buildNearWords(['e404', 'e405']).find('e406')).toEqual([])
  })
})

describe('the name of a person in an example', () => {
  const document = buildDocument('Give a seat to Neha', { aliases: ['neha needs a seat'] })
  const correctedWith = (people: readonly string[]): string | null => {
    const own = buildIndex([document], NO_WORD_VECTORS, { names: [], people, meanings: [] })
    return correctedText('sneha seat ', readQuery(own, 'sneha seat '))
  }
  it('is what no word is taken for', () => {
    expect(correctedWith([])).toBe('neha seat ')
    expect(correctedWith(['neha'])).toBeNull()
  })
  it('is found as it stands', () => {
    const own = buildIndex([document], NO_WORD_VECTORS, {
      names: [],
      people: ['neha'],
      meanings: [],
    })
    expect(rankedDocuments(own, readQuery(own, 'neha '))).toHaveLength(1)
  })
})
