import { diagnosticText } from '@/lib/core/diagnostic'
import { describe, expect, test } from 'vitest'
import { frontMatterSchema } from '@/lib/articles/front-matter'
import { contentlayerFields } from '@/lib/articles/front-matter-fields'
import { readFrontMatter } from '@/lib/articles/read-front-matter'

const lines = [
  '---',
  'title: A title',
  'summary: An answer.',
  'category: getting-help',
  'audience: [admin]',
  'aliases: [a, b, c, d, e]',
  'related: []',
  'verified: 2026-11-23',
  'facts: [PA-01]',
  '---',
  '',
  '## Steps',
]
/** The file with the line that begins with `field` replaced, or taken out. */
const withLine = (field: string, line?: string) =>
  lines.flatMap((each) => (each.startsWith(`${field}:`) ? (line ?? []) : [each])).join('\n')
const faultsOf = (text: string) =>
  readFrontMatter(text).diagnostics.map(
    (fault) => `${fault.line}:${fault.column} ${diagnosticText(fault)}`,
  )

test('good front matter is read', () => {
  expect(readFrontMatter(lines.join('\r\n'))).toMatchObject({
    diagnostics: [],
    data: { title: 'A title', verified: '2026-11-23', aliases: ['a', 'b', 'c', 'd', 'e'] },
  })
})

test('every field explains itself in a sentence', () => {
  for (const [name, field] of Object.entries(frontMatterSchema.shape))
    expect(field.description, name).toMatch(/^[A-Z].*\.$/)
})

test('Contentlayer reads the same fields, each as what it is', () => {
  const fields = contentlayerFields()
  expect(Object.keys(fields)).toEqual(Object.keys(frontMatterSchema.shape))
  expect(
    Object.entries(fields)
      .filter(([, { required }]) => !required)
      .map(([name]) => name),
  ).toEqual([
    'wizard',
    'redirects',
    'anchors',
    'asserts',
    'reviewEvery',
    'owner',
    'draft',
    'publish',
    'unpublish',
    'imported',
  ])
  expect(fields).toMatchObject({
    title: { type: 'string', description: frontMatterSchema.shape.title.description },
    audience: { type: 'list', of: { type: 'enum', options: ['customer', 'agent', 'admin'] } },
    related: { type: 'list', of: { type: 'string' } },
    verified: { type: 'date' },
    anchors: { type: 'json' },
    reviewEvery: { type: 'number' },
  })
})

describe('what is wrong is told with its line, what was found and what was expected', () => {
  test.each([
    [
      'a missing field',
      withLine('title'),
      "2:1 'title' is missing: The question or task as a reader would put it; " +
        'inline tags such as <Role id="manager" /> allowed.',
    ],
    [
      'a misspelt field',
      withLine('verified', 'verifed: 2026-11-23'),
      '8:1 \'verifed\' is not a field here; did you mean "verified"?',
    ],
    ['an empty field', withLine('title', 'title:'), "2:1 'title' is empty, expected text"],
    [
      'text for a list',
      withLine('aliases', 'aliases: one'),
      '6:1 \'aliases\' is "one", expected a list',
    ],
    [
      'a number for text',
      withLine('aliases', 'aliases: [a, 404]'),
      "6:14 'aliases[2]' is 404, expected text",
    ],
    [
      'an impossible date',
      withLine('verified', 'verified: 2026-13-45'),
      '8:1 \'verified\' is "2026-13-45", expected a real date written year-month-day, ' +
        'such as 2026-11-23',
    ],
    [
      'a date in another form',
      withLine('verified', 'verified: 23.11.2026'),
      '8:1 \'verified\' is "23.11.2026", expected a real date',
    ],
    [
      'an unknown audience',
      withLine('audience', 'audience: [admin, agnt]'),
      '5:19 \'audience[2]\' is "agnt", expected one of customer, agent, admin; did ' +
        'you mean "agent"?',
    ],
    [
      'a slug with capitals',
      withLine('related', 'related: [Add-a-user]'),
      '7:11 \'related[1]\' is "Add-a-user", expected a slug of lower-case letters',
    ],
    [
      'something that is no evidence id',
      withLine('facts', 'facts: [pa-1]'),
      '9:9 \'facts[1]\' is "pa-1", expected an evidence id such as PA-01',
    ],
    [
      'old addresses of headings as a list',
      withLine('facts', 'anchors: [a]'),
      "9:1 'anchors' is a list, expected",
    ],
    [
      'a field twice',
      lines.join('\n').replace('title: A title', 'title: A title\ntitle: Another'),
      "3:1 'title' is there twice; keep one of the two",
    ],
    [
      'broken YAML',
      withLine('summary', 'summary: "not closed'),
      '3:10 " opens here and is not closed; expected " at the end',
    ],
    ['no front matter', '## Steps', '1:1 the file does not begin with front matter'],
    [
      'front matter that is not closed',
      lines.slice(0, 9).join('\n'),
      '1:1 the front matter is not closed',
    ],
    ['nothing in it', '---\n---\n', "2:1 'title' is missing"],
  ])('%s', (_, text, told) => {
    const found = faultsOf(text)
    expect(
      found.filter((fault) => fault.startsWith(told)),
      found.join('\n'),
    ).toHaveLength(1)
  })
})

test('the place of a value in a list is known', () => {
  expect(readFrontMatter(lines.join('\n')).at(['aliases', 2])).toEqual({ line: 6, column: 17 })
})
