import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildLintContext } from '@/lib/lint/lint-context'
import { policy, policyFiles } from '../../builders'
import { site, wizards } from '../../articles/library'
import { readDraft } from '@/lib/lint/draft'
import { readStatements } from '@/lib/lint/claims/read-claims'
import { isClaim, shareRead } from '@/lib/lint/claims/share-read'
import { draftFile, draftText } from '../draft-article'
import { publishedDrafts } from '../published-drafts'
import { parseLabelled, tallies, toldOf, type Labelled } from './labelled'

const context = buildLintContext([], policy, site, { wizards, today: '2026-12-01', policyFiles })
const sentencesOf = (half: string): Labelled[] =>
  parseLabelled(readFileSync(`tests/lint/claims/${half}.tsv`, 'utf8'))
const developed = sentencesOf('developed')
const held = sentencesOf('held')
const blind = sentencesOf('blind')
const hard = sentencesOf('hard')
const fresh = sentencesOf('fresh')
const unseen = sentencesOf('unseen')
const unseenAgain = sentencesOf('unseen-again')
// Written before the reader was run on any of them. At first sight it found 19 of the 30 of
// `written`, which was then worked on, and, after that, 28 of the 30 of `written-held`.
const written = sentencesOf('written')
const writtenHeld = sentencesOf('written-held')
// One act told in every build, and what is true in the same builds.
const builds = sentencesOf('builds')

test('there are 1,196 sentences, none twice', () => {
  const all = [
    ...[developed, held, blind, hard, fresh, unseen, unseenAgain].flat(),
    ...[written, writtenHeld, builds].flat(),
  ]
  expect(all).toHaveLength(1196)
  expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(1196)
})

test.each([
  ['developed and held', [...developed, ...held], 99, 101],
  ['blind', blind, 60, 60],
  ['hard', hard, 60, 69],
  ['fresh', fresh, 31, 31],
  ['unseen', unseen, 53, 48],
  ['unseen-again', unseenAgain, 29, 30],
  ['written', written, 30, 30],
  ['written-held', writtenHeld, 30, 30],
  ['builds', builds, 319, 86],
])('%s has so many that contradict and that are true', (_, sentences, wrong, right) => {
  expect(sentences.filter(({ contradicts }) => contradicts)).toHaveLength(wrong)
  expect(sentences.filter(({ contradicts }) => !contradicts)).toHaveLength(right)
})

test.each([
  ['developed', developed],
  ['held', held],
  ['blind', blind],
])('%s has each kind of sentence, contradicting and true', (_, part) => {
  const kinds = new Set([...developed, ...held].map(({ kind }) => kind))
  for (const kind of kinds)
    for (const contradicts of [true, false])
      expect(
        part.some((labelled) => labelled.kind === kind && labelled.contradicts === contradicts),
        `${kind}, ${contradicts ? 'contradicting' : 'true'}`,
      ).toBe(true)
})

test.each([
  ['developed', developed, 52],
  ['held', held, 46],
  ['blind', blind, 59],
  ['hard', hard, 59],
  ['fresh', fresh, 29],
  ['unseen', unseen, 51],
  ['unseen-again', unseenAgain, 28],
  ['written', written, 29],
  ['written-held', writtenHeld, 28],
  ['builds', builds, 313],
])('of %s so many are found, and no true one is doubted', (_, part, least) => {
  const all = tallies(part, context).get('all')
  expect(all?.found).toBeGreaterThanOrEqual(least)
  expect(all?.falseAlarms).toBe(0)
})

test('of what may be done nearly everything is known by the words that people use for it', () => {
  const acts = readFileSync('tests/lint/claims/acts.tsv', 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  const unread = acts.filter(
    ([permission = '', act = '']) =>
      !readStatements(`Managers can ${act}.`, policy).some((row) => row.permission === permission),
  )
  expect(acts).toHaveLength(351)
  expect(unread.length, unread.join('\n')).toBeLessThanOrEqual(11)
})

test(
  'the share that was understood counts claims that are typed and those that are ' + 'rendered',
  () => {
    const draft = readDraft({
      path: draftFile,
      text: draftText(
        {},
        '## Steps\n\nA <Role id="manager" /> can create templates. What a <Role ' +
          'id="manager" /> can ' +
          'be told is long. Can a <Role id="manager" /> delete templates? You can go. The ' +
          '<Role id="owner" /> can do wonders. The <Roles can="block_list.unblock" join="and" /> ' +
          'can unblock a contact.\n',
      ),
    })
    const one = buildLintContext([draft], policy, site, {
      wizards,
      today: '2026-12-01',
      policyFiles,
    })
    expect(shareRead(one)).toEqual({ rendered: 1, typed: 2, read: 1 })
  },
)

test('what is a claim agrees with a hundred sentences of published pages judged by hand', () => {
  const judged = readFileSync('tests/lint/claims/judged.tsv', 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  const wrong = judged.filter(
    ([sentence = '', claim]) => isClaim(sentence, policy) !== (claim === 'yes'),
  )
  expect(judged).toHaveLength(100)
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(10)
})

test('more than half of the claims that published pages type are understood', () => {
  const published = buildLintContext(publishedDrafts, policy, site, {
    wizards,
    today: '2026-12-01',
    policyFiles,
  })
  const { rendered, typed, read } = shareRead(published)
  expect(read / typed).toBeGreaterThan(0.5)
  expect((rendered + read) / (rendered + typed)).toBeGreaterThan(0.8)
})

test.each([
  'There are three roles to choose from: Administrator, Manager and Call Agent.',
  'An account had two Owners before.',
  'A footer of a template that is not of 100 characters is fine.',
  'Agar Owner allow kare to Manager user ko remove kar sakta hai.',
  'Kya Manager user ko remove kar sakta hai?',
  'Manager apna calendar block kar sakta hai.',
  'TABLE:|What|Manager|;|Delete templates|Ask the Owner|',
  'TABLE:|Action|By default|After the change|;|Delete templates|No|Yes|',
  'LIST:Managers can delete templates in two cases:|an account that the Owner set so|a test',
  'LIST:What Managers cannot do alone:|create templates that are fixed',
  'HEAD:How to remove a user',
  'HEAD:How can Managers delete templates?',
  'HEAD:You cannot sign in',
])('a part or a count that says nothing false is left alone: %s', (sentence) => {
  expect(toldOf({ sentence, contradicts: false, kind: '' }, context)).toEqual([])
})
