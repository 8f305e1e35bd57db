import { describe, expect, it } from 'vitest'
import { policy } from '@/lib/policy/published'
import { buildStatements } from '@/lib/search/answers/build-statements'
import { buildFindAnswer } from '@/lib/search/answers/direct-answer'
import { siteIndex } from '@/lib/search/results/published'
import { spellQuery } from '@/lib/search/spelling/query'
import { KINDS, questionsOf } from './kinds'

const index = siteIndex()
const findAnswer = buildFindAnswer(buildStatements(policy), index.analyse)
const DEVANAGARI = /[\u0900-\u097f]/
const ENGLISH = /^(?:can|is|who|which)/

describe.each(KINDS)('questions of the kind “$name”', (kind) => {
  const asked = questionsOf(kind, 'one')

  it('are sixty and more, in English, Hindi and Hindi in Latin letters', () => {
    expect(asked.length).toBeGreaterThanOrEqual(60)
    const inHindi = asked.filter(({ q }) => DEVANAGARI.test(q))
    const inEnglish = asked.filter(({ q }) => ENGLISH.test(q))
    const inLatin = asked.length - inHindi.length - inEnglish.length
    expect(Math.min(inHindi.length, inEnglish.length, inLatin)).toBeGreaterThan(10)
  })
  it('are told what the policy says, or nothing', () => {
    const wrong = asked
      .map(({ q, right }) => ({ q, right, given: findAnswer(spellQuery(index, q))?.text }))
      .filter(({ given, right }) => given !== right)
    expect(wrong).toEqual([])
  })
})
