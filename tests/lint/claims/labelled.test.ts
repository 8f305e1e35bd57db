import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildLintContext } from '@/lib/lint/lint-context'
import { policy, policyFiles } from '../../builders'
import { site, wizards } from '../../articles/library'
import { parseLabelled, tallies, type Labelled } from './labelled'

const context = buildLintContext([], policy, site, { wizards, today: '2026-12-01', policyFiles })
const sentencesOf = (half: string): Labelled[] =>
  parseLabelled(readFileSync(`tests/lint/claims/${half}.tsv`, 'utf8'))
const developed = sentencesOf('developed')
const held = sentencesOf('held')

test('there are 200 sentences, none twice, and half of them contradict the policy', () => {
  const all = [...developed, ...held]
  expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(200)
  expect(all.filter(({ contradicts }) => contradicts)).toHaveLength(100)
})

test.each([
  ['developed', developed],
  ['held', held],
])('%s has each kind of sentence, contradicting and true', (_, half) => {
  const kinds = new Set([...developed, ...held].map(({ kind }) => kind))
  for (const kind of kinds)
    for (const contradicts of [true, false])
      expect(
        half.some((labelled) => labelled.kind === kind && labelled.contradicts === contradicts),
        `${kind}, ${contradicts ? 'contradicting' : 'true'}`,
      ).toBe(true)
})

test.each([
  ['developed', developed, 33],
  ['held', held, 30],
])('of %s so many are found, and no true one is doubted', (_, half, least) => {
  const all = tallies(half, context).get('all')
  expect(all?.found).toBeGreaterThanOrEqual(least)
  expect(all?.falseAlarms).toBe(0)
})
