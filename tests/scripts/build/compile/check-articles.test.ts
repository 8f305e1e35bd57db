import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runRules } from '@/lib/lint/check-content'
import { readDraft, readPassage, draftOf } from '@/lib/lint/draft'
import { buildLintContext } from '@/lib/lint/lint-context'
import { rules } from '@/lib/lint/rules'
import { spelling } from '@/lib/lint/warnings/spelling'
import type { SourceFile } from '@/lib/core/yaml'
import { readArticles, type Articles, type Check } from '@/scripts/build/compile/check-articles'
import { createCache } from '@/scripts/build/compile/cache'
import { openKept } from '@/scripts/build/compile/kept-articles'
import { pages, publicFiles, site, wizards } from '../../../articles/library'
import { policy } from '../../../builders'
import { draftText } from '../../../lint/draft-article'
import { publishedDrafts, publishedPassages } from '../../../lint/published-drafts'

const FOLDER = 'content/articles/getting-help'
const WORDS = {
  one: '[alpha beta, gamma delta, epsilon zeta, eta theta, iota kappa]',
  two: '[lambda mu, nu xi, omicron pi, rho sigma, tau upsilon]',
}
const article = (name: keyof typeof WORDS, body: string, fields = {}): SourceFile => ({
  path: `${FOLDER}/${name}.mdx`,
  text: draftText(
    {
      title: `A question of ${name}`,
      aliases: WORDS[name],
      related: '[]',
      ...fields,
    },
    body,
  ),
})
const passage = (heading: string): SourceFile => ({
  path: 'content/shared/shared.mdx',
  text: `## ${heading}\n\nWords that are shared.\n`,
})
const one = article('one', '## First\n\nSome text.\n\n<Include file="shared.mdx" />\n')
const two = article(
  'two',
  '## Steps\n\nSee [that](/articles/one#first), [this](/articles/one#of-all) and ' +
    '[roles](/roles).\n',
)

const shared = [passage('Of all')]
const articles: Articles = {
  files: [one, two],
  passageFiles: shared,
  policy,
  site: {
    ...site,
    startHere: [],
    popularSymptoms: [],
    changes: [],
    categories: site.categories.map((category) => ({ ...category, groups: [] })),
  },
  surroundings: {
    wizards,
    today: '2026-12-01',
    pages,
    publicFiles,
    passages: shared.map(readPassage),
  },
}

const { checked: before, diagnostics } = readArticles(articles).check()

const told = (check: Check): string[] =>
  check.diagnostics.map(({ file, line, rule }) => `${path.basename(file)}:${line} ${rule}`)

const changedOne = (find: string, by: string): Articles => ({
  ...articles,
  files: [{ ...one, text: one.text.replace(find, by) }, two],
})
const within = (change: Partial<Articles['surroundings']>): Articles => ({
  ...articles,
  surroundings: { ...articles.surroundings, ...change },
})
const withPassage = (file: SourceFile): Articles => ({
  ...within({ passages: [readPassage(file)] }),
  passageFiles: [file],
})

test('the articles are without diagnostics to begin with', () => {
  expect(diagnostics).toEqual([])
  expect(readArticles(articles, before).check()).toMatchObject({ diagnostics: [], checked: before })
})

describe('a check that remembers tells what a whole check tells', () => {
  test.each<[string, Articles, string]>([
    [
      'a fault in a text',
      changedOne('Some text.', 'See [it](/articles/none).'),
      'one.mdx:14 links',
    ],
    [
      'a heading that another article leads to is gone',
      changedOne('First', 'Other'),
      'two.mdx:14 links',
    ],
    [
      'a question that another article asks too',
      changedOne('alpha beta', 'lambda mu'),
      'two.mdx:6 aliases',
    ],
    ['an article that is gone', { ...articles, files: [two] }, 'two.mdx:14 links'],
    ['a heading of a passage is gone', withPassage(passage('Another')), 'two.mdx:14 links'],
    ['a page is gone', within({ pages: [] }), 'two.mdx:14 links'],
    ['another day', within({ today: '2026-01-01' }), 'one.mdx:8 dates'],
    [
      'another policy',
      { ...articles, policy: { ...policy, evidence: [] } },
      'two.mdx:9 references',
    ],
  ])('%s', (_, changed, expected) => {
    const again = told(readArticles(changed, before).check())
    expect(again).toContain(expected)
    expect(again).toEqual(told(readArticles(changed).check()))
  })
})

test('faults are told again until they are mended', () => {
  const { checked } = readArticles(
    changedOne('Some text.', 'See [it](/articles/none).'),
    before,
  ).check()
  expect(checked).toBeUndefined()
})

test('what did not change is not read again', () => {
  const unread: SourceFile = {
    path: two.path,
    get text(): string {
      throw new Error('read again')
    },
  }
  const outline = before?.articles[two.path]
  if (!outline) throw new Error('nothing is remembered of two')
  expect(draftOf(unread, outline).anchors).toEqual(readDraft(two).anchors)
  expect(() => draftOf(unread, outline).tree).toThrow('read again')
})

test('no rule that is an error looks into the text of another article', () => {
  const unread = publishedDrafts.map(({ file, frontMatter: { data }, anchors }) => {
    if (!data) throw new Error(`${file} has no front matter`)
    return draftOf(
      {
        path: file,
        get text(): string {
          throw new Error(`${file} was read`)
        },
      },
      { data, anchors: [...anchors] },
    )
  })
  const context = buildLintContext(unread, policy, site, {
    ...articles.surroundings,
    passages: publishedPassages,
  })
  const some = publishedDrafts.filter((_, at) => at % 9 === 0)
  expect(runRules(rules, context, 'error', some)).toEqual([])
})

describe('the cache', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'cache-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('a value is good for its inputs and its program', () => {
    createCache(folder, 'program').write('wizards', ['input'], { proven: 1 })
    const { read } = createCache(folder, 'program')
    expect(read('wizards', ['input'])).toEqual({ proven: 1 })
    expect(read('wizards', ['other input'])).toBeUndefined()
    expect(read('articles', ['input'])).toBeUndefined()
    expect(createCache(folder, 'other program').read('wizards', ['input'])).toBeUndefined()
  })

  test('what was found in an article is kept until it or what is beside it changes', () => {
    const wrong = article('two', 'Ask the Owner, who can recieve calls.\n')
    const found = (files: readonly SourceFile[], beside = 'as it is') => {
      const kept = openKept(createCache(folder, 'program'), beside)
      const { context, check } = readArticles({
        ...articles,
        files,
        surroundings: { ...articles.surroundings, kept: kept.of },
      })
      const { diagnostics } = check()
      const known = Object.fromEntries(context.drafts.map((draft) => [draft.slug, kept.of(draft)]))
      const advised = spelling(context, { knows: (word) => word !== 'recieve', suggest: () => [] })
      kept.save(context.drafts)
      return { said: [...diagnostics, ...advised], known }
    }
    const fresh = found([one, wrong])
    expect(fresh.said.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['literal-facts', 'spelling']),
    )
    // Another title is looked up by other articles, and what was found in this one stays.
    const renamed = { ...one, text: one.text.replace('A question of one', 'A thing of one') }
    const again = found([renamed, wrong])
    expect(again.said).toEqual(fresh.said)
    expect(again.known).toMatchObject({ two: { errors: fresh.known['two']?.errors } })
    const mended = { ...wrong, text: wrong.text.replace('recieve', 'receive') }
    expect(found([one, mended]).said.map(({ rule }) => rule)).not.toContain('spelling')
    // What is written under the name by hand is believed, unless something beside it changed.
    const cache = createCache(folder, 'program')
    const entry = { text: createHash('sha256').update(wrong.text).digest('hex') }
    cache.write('kept', 'as it is', { [wrong.path]: { ...entry, kept: { errors: [] } } })
    const of = (beside: string) => openKept(cache, beside).of(readDraft(wrong))
    expect(of('as it is')).toEqual({ errors: [] })
    expect(of('otherwise')).toEqual({})
  })
})
