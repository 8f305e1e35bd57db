import { describe, expect, it } from 'vitest'
import { hindiFormsOf, buildHindiForms, isInHindi, rootOf } from '@/lib/search/text/hindi-forms'
import { readQuery } from '@/lib/search/spelling/query'
import { frozenIndex } from '../frozen/site'

const { vectors } = frozenIndex

describe('forms of a Hindi word in Latin letters', () => {
  it.each([
    ['badalna', 'badle', 'badlo', 'badalne'],
    ['kholna', 'khole', 'kholo'],
    ['nikalna', 'nikale', 'nikalte'],
    ['hatana', 'hatao', 'hataye'],
    ['purana', 'purane'],
  ])('%s and %s have one root', (...forms) => {
    expect(new Set(forms.map(rootOf)).size).toBe(1)
  })
  it('are found among the words of a collection, and English words are none', () => {
    const index = {
      hindiForms: buildHindiForms(['badalna', 'badle', 'badge', 'call', 'calls'], vectors),
      vectors,
    }
    expect(hindiFormsOf(index, 'badlo')).toEqual(['badalna', 'badle'])
    expect(hindiFormsOf(index, 'called')).toEqual([])
  })
  it('are read where the question is in Hindi, and nowhere else', () => {
    const formsIn = (q: string): readonly string[] =>
      readQuery(frozenIndex, q)
        .find(({ token }) => token.word === 'badalna')!
        .readings.map(({ word }) => word)
    expect(formsIn('number badalna hai aaj').length).toBeGreaterThan(
      formsIn('number badalna today').length,
    )
  })
})

describe('a question in Hindi', () => {
  it.each([
    ['number', 'badalna', 'hai'],
    ['call', 'nahi', 'aa', 'rahi'],
  ])('is told by its grammar: %s %s %s', (...words) => {
    expect(isInHindi(vectors, words)).toBe(true)
  })
  it.each([
    ['how', 'do', 'i', 'change', 'the', 'main', 'number'],
    ['give', 'it', 'to', 'me'],
  ])('is not one of English: %s %s %s', (...words) => {
    expect(isInHindi(vectors, words)).toBe(false)
  })
})
