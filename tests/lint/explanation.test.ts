import { describe, expect, test } from 'vitest'
import { advice, wholeRules } from '@/lib/lint/advise'
import { explanationText } from '@/lib/lint/explanation'
import type { Rule } from '@/lib/lint/rule'
import { rules } from '@/lib/lint/rules'
import { readArguments } from '@/scripts/check/arguments'
import { contextWith, draftFile, draftText } from './draft-article'

const all: readonly Rule[] = [...rules, ...advice]

/** What a rule says of one of its own examples, planted where it says that it stands. */
function toldOf(rule: Rule, example: string): string[] {
  const { where } = rule.example
  const key = example.replace(/:.*/s, '')
  const file = {
    path: where === 'path' ? example : draftFile,
    text:
      where === 'text'
        ? draftText({}, example.startsWith('## ') ? example : `## Steps\n\n${example}\n`)
        : where === 'front matter'
          ? draftText({ [key]: example.slice(key.length + 2) })
          : draftText(),
  }
  const context = contextWith(file)
  const draft = context.drafts.find(({ file: name }) => name === file.path)
  return draft ? rule.check(draft, context).map(({ message }) => message) : []
}

describe('the examples of a rule are true', () => {
  test.each(
    all
      .filter(({ example }) => example.where !== 'elsewhere')
      .map((rule) => [rule.id, rule] as const),
  )('%s', (_, rule) => {
    expect(toldOf(rule, rule.example.wrong)).not.toEqual([])
    expect(toldOf(rule, rule.example.right)).toEqual([])
  })
})

test.each([...all, ...wholeRules].map((rule) => [rule.id, rule] as const))(
  '%s is explained: what it asks, why, and an example of each kind',
  (_, rule) => {
    expect(rule.about).toMatch(/^[A-Z"].*\.$/)
    expect(rule.why).toMatch(/^[A-Z].*\.$/)
    expect(rule.example.wrong).not.toBe(rule.example.right)
    expect(explanationText(rule)).toMatch(
      /^[a-z-]+\n\n[\s\S]+\n\nWhy: [\s\S]+\n\nWrong[\s\S]+\n\nRight:\n\n {4}\S/,
    )
  },
)

test.each([
  ['with two dashes before it', ['--explain', 'links'], {}],
  ['with a sign between', ['--explain=links'], {}],
  ['as npm hands it on', ['links'], { npm_config_explain: 'true' }],
  ['as npm hands on a value', [], { npm_config_explain: 'links' }],
])('a rule is asked for %s', (_, args, env) => {
  expect(readArguments(args, env)).toMatchObject({
    explaining: true,
    searches: undefined,
    names: ['links'],
  })
})

test('files and a table of searches are told apart', () => {
  expect(readArguments(['content/articles', '--searches', 'a.tsv'], {})).toMatchObject({
    explaining: false,
    searches: 'a.tsv',
    names: ['content/articles'],
  })
  expect(
    readArguments(['a.tsv', 'content/articles'], { npm_config_searches: 'true' }),
  ).toMatchObject({
    explaining: false,
    searches: 'a.tsv',
    names: ['content/articles'],
  })
})

test('a task of an editor reads what the checker prints', async () => {
  const { default: tasks } = await import('../../.vscode/tasks.json', { with: { type: 'json' } })
  const matchers =
    tasks.tasks[0]?.problemMatcher.map(({ pattern }) => new RegExp(pattern.regexp)) ?? []
  const lines = [
    'content/articles/a/b.mdx:3:7 the heading is empty (headings)',
    'content/articles/a/b.mdx:3:7 "X" is not explained: see (a) (undefined-terms) [advice]',
  ]
  expect(lines.map((line) => matchers.map((matcher) => matcher.exec(line)?.slice(1)))).toEqual([
    [['content/articles/a/b.mdx', '3', '7', 'the heading is empty', 'headings'], undefined],
    [
      undefined,
      ['content/articles/a/b.mdx', '3', '7', '"X" is not explained: see (a)', 'undefined-terms'],
    ],
  ])
})
