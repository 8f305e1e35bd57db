// What is proposed of planted counts, on a whole site; what is too little, and what is noise.
import { describe, expect, test } from 'vitest'
import { randomBelow } from '@/lib/core/random'
import { isFirst, ownQuestions, tryAliases, withAliases } from '@/lib/learn/alias-check'
import { aliasCandidates } from '@/lib/learn/aliases'
import { propose, type Counted } from '@/lib/learn/learn'
import type { Missed } from '@/lib/learn/missed'
import { learnOdds } from '@/lib/learn/odds'
import { countOutcomes, type Outcome } from '@/lib/learn/outcomes'
import type { Proposal } from '@/lib/learn/proposal'
import { loadPolicy } from '@/lib/policy/load'
import { buildIndex } from '@/lib/search/indexing/build'
import { site } from '@/lib/site/site'
import { expectedQuestions } from '@/lib/wizard/optimise/ask-first'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { loadWizards } from '@/lib/wizard/verify/load'
import { wizards } from '@/lib/wizard/published'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { applyChange } from '@/scripts/learn/apply'
import { policy, policyFiles, requireSymptom } from '@/tests/builders'
import { frozenIndex } from '../search/frozen/site'

const index = frozenIndex
const NONE: Counted = { missed: [], outcomes: [], until: '2026-11-30' }
const RINGING = 'user-not-ringing'

const proposals = (counted: Partial<Counted>): Promise<readonly Proposal[]> =>
  propose({ ...NONE, ...counted }, { index, policy, wizards }, (aliases) =>
    tryAliases(index, site.search, aliases, ownQuestions(index, aliases).slice(0, 40)),
  )

const missed = (
  query: string,
  visits: number,
  led: Readonly<Record<string, number>> = {},
  refused = visits,
): Missed => ({ query, visits, refused, led: Object.entries(led) })

const times = (many: number, cause: string, isSolved = true): readonly Outcome[] =>
  Array.from({ length: many }, () => ({ symptom: RINGING, cause, isSolved }))

describe('an alias', () => {
  const page = '/articles/call-availability'
  const planted = [
    missed('zzgong muting lever', 8, { [page]: 7 }),
    missed('bleep snoozer for telecallers', 5, { [page]: 4, '/articles/ring-checklist': 1 }),
    missed('klaxon silencer knob', 4, { '/articles/call-availability': 4 }),
  ]

  test('is proposed with its evidence, and with it search finds the page first', async () => {
    const found = await proposals({ missed: planted })
    const aliases = found.filter(({ kind }) => kind === 'alias')
    expect(aliases.map(({ wordings, evidence }) => [wordings[0], evidence])).toEqual([
      ['zzgong muting lever', 7],
      ['bleep snoozer for telecallers', 4],
      ['klaxon silencer knob', 4],
    ])
    expect(aliases[0]?.because[0]).toContain('7 of 8, 53 to 98 %')

    // A writer accepts the three, and the next search finds the page.
    const files = readSourceFiles('content/articles', ['.mdx'])
    let written = files.map(({ path, text }) => ({ path, text }))
    for (const { change } of aliases)
      if (change)
        for (const file of applyChange(written, change))
          written = written.map((each) => (each.path === file.path ? file : each))
    const [before, after] = [files, written].map(
      (some) => some.find(({ path }) => path.endsWith('/call-availability.mdx'))?.text ?? '',
    )
    const had = readFrontMatter(before ?? '').data?.aliases ?? []
    const has = readFrontMatter(after ?? '').data?.aliases ?? []
    expect(has).toEqual([...had, ...planted.map(({ query }) => query)])
    expect((after ?? '').replaceAll(/^ {2}- (?:zzgong|bleep|klaxon).*\n/gm, '')).toBe(before)
    const documents = index.documents.map(({ document }) => document)
    const tried = has.slice(had.length)
    const next = buildIndex(
      withAliases(
        documents,
        tried.map((alias) => ({ document: 'article/call-availability', alias })),
      ),
      index.vectors,
      site.search,
    )
    for (const alias of tried) {
      expect(isFirst(index, alias, 'article/call-availability')).toBe(false)
      expect(isFirst(next, alias, 'article/call-availability')).toBe(true)
    }
  })

  test('is not proposed of two visits, of a few among many, or where search finds it already', async () => {
    expect(aliasCandidates([missed('zzgong lever', 2, { [page]: 2 })])).toEqual([])
    expect(aliasCandidates([missed('zzgong lever', 30, { [page]: 5 })])).toEqual([])
    const title = 'What does Call Availability do and how do I switch it?'
    expect(await proposals({ missed: [missed(title, 9, { [page]: 9 })] })).toEqual([])
  })

  test('is not proposed where another question would lose its page by it', () => {
    const own = { query: 'phone nahi bajta', slugs: ['user-not-ringing'] }
    const alias = { document: 'article/template-rejected', alias: 'phone nahi bajta' }
    const { good, bad } = tryAliases(index, site.search, [alias], [own])
    expect([good, bad]).toEqual([[], [alias]])
  })

  test('is not proposed of noise: queries after which visits went anywhere', () => {
    const below = randomBelow(7)
    const pages = index.documents.map(({ document }) => document.url)
    const noise = Array.from({ length: 400 }, (_, at) => {
      const visits = 3 + below(12)
      const led: Record<string, number> = {}
      for (let visit = 0; visit < visits; visit++) {
        // Some pages are opened far more often than others, whatever was asked.
        const page = pages[below(2) === 0 ? below(5) : below(pages.length)] ?? ''
        led[page] = (led[page] ?? 0) + 1
      }
      return missed(`noise ${at}`, visits, led)
    })
    expect(aliasCandidates(noise).length).toBeLessThanOrEqual(2)
  })
})

describe('a missing article', () => {
  test('is proposed of refused queries whose words belong together', async () => {
    const found = await proposals({
      missed: [
        missed('fax machine', 6),
        missed('send a fax', 4, { '/articles/contact-support': 1 }),
        missed('my fax to 011 of ravi', 1),
        missed('carrier pigeon', 3),
      ],
    })
    expect(found.map(({ title, evidence, wordings }) => [title, evidence, wordings])).toEqual([
      ['Write about “fax machine”', 11, ['fax machine', 'send a fax']],
    ])
    const text = JSON.stringify(found)
    expect(text).toContain('and 1 more that fewer than three visits typed')
    expect(text).not.toContain('ravi')
    expect(found[0]?.because.at(-1)).toMatch(/nearest page|No page is near/)
  })

  test('is not proposed of what a page answers, or of words that two visits typed', async () => {
    const rare = Array.from({ length: 20 }, (_, at) => missed(`fax of person ${at}`, 1))
    expect(await proposals({ missed: rare })).toEqual([])
    expect(await proposals({ missed: [missed('phone does not ring', 30)] })).toEqual([])
  })
})

describe('odds', () => {
  const many = [...times(25, 'kyc'), ...times(8, 'wrong_number'), ...times(4, 'inactive', false)]
  const change = async () => {
    const found = await proposals({ outcomes: many })
    return found.find(({ kind }) => kind === 'odds')?.change
  }

  test('are proposed from thirty outcomes on, with a prior of the order of the policy', async () => {
    const given = await change()
    if (given?.kind !== 'odds') throw new Error('no odds were proposed')
    expect(given.outcomes).toBe(33)
    const causes = Object.entries(given.causes)
    expect(causes.map(([id]) => id)).toEqual(requireSymptom(RINGING).causes.map(({ id }) => id))
    const [first] = causes.toSorted(([, one], [, other]) => other - one)
    expect(first?.[0]).toBe('kyc')
    expect(causes.reduce((sum, [, often]) => sum + often, 0)).toBeCloseTo(1, 2)
    // What was never counted is still met: by its place.
    expect(given.causes['inactive']).toBeGreaterThan(given.causes['not_in_department'] ?? 1)
    expect(learnOdds(policy, countOutcomes(many.slice(0, 29)))).toEqual([])
  })

  test('are not proposed where outcomes are as they are taken to be', () => {
    const { causes } = requireSymptom(RINGING)
    const harmonic = causes.reduce((sum, _, at) => sum + 1 / (at + 1), 0)
    const usual = causes.flatMap(({ id }, at) => times(Math.round(60 / (at + 1) / harmonic), id))
    expect(usual.length).toBeGreaterThan(50)
    expect(learnOdds(policy, countOutcomes(usual))).toEqual([])
  })

  test('accepted are a file that the policy takes; accepted again they are replaced', async () => {
    const given = await change()
    if (given?.kind !== 'odds') throw new Error('no odds were proposed')
    const [file] = applyChange(policyFiles, given)
    if (!file) throw new Error('nothing was written')
    const counted = loadPolicy([...policyFiles, file])
    const kyc = counted.symptoms
      .find(({ id }) => id === RINGING)
      ?.causes.find(({ id }) => id === 'kyc')
    expect(kyc?.frequency).toBeGreaterThan(0.5)
    const [again] = applyChange([...policyFiles, file], { ...given, outcomes: 70 })
    expect(again?.text).toBe(file.text.replace('outcomes: 33', 'outcomes: 70'))
  })
})

describe('a first question', () => {
  test('is proposed where it shortens a guided fix; accepted it is proven, and shorter', async () => {
    const outcomes = [...times(40, 'not_published'), ...times(5, 'kyc')]
    const found = await proposals({ outcomes })
    const first = found.find(({ kind }) => kind === 'first')
    if (first?.change?.kind !== 'first') throw new Error('no first question was proposed')
    const files = readSourceFiles('content/wizards', ['.md'])
    const [file] = applyChange(files, first.change)
    const loaded = loadWizards(
      file ? [file] : [],
      { policy, supportAddress: site.supportAddress },
      [...index.documents.map(({ document }) => document.slug)],
    )
    expect(loaded.diagnostics).toEqual([])
    const [moved] = loaded.wizards
    const wizard = wizards.find(({ symptom }) => symptom === RINGING)
    if (!moved || !wizard) throw new Error('the wizard is not there')
    expect(moved.start).toBe(first.change.step)
    const model = buildSymptomModel(policy, RINGING)
    const shares = new Map([
      ['not_published', 40],
      ['kyc', 5],
    ])
    const [now, then] = [wizard, moved].map((tree) => expectedQuestions(tree, model, shares))
    expect(then).toBeLessThan((now ?? 0) - 0.25)
  })

  test('is not proposed without odds', async () => {
    expect(await proposals({ outcomes: times(29, 'not_published') })).toEqual([])
  })
})
