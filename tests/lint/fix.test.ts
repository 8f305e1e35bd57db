import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyFixes, changedLines } from '@/lib/lint/fix/apply-fixes'
import { fixAt, fixWithin, offsetOf } from '@/lib/lint/fix/fix-at'
import { report } from '@/lib/lint/report/formats'
import { rules } from '@/lib/lint/rules'
import { brokenBy, publishedText } from './broken/told'
import { contextWith, draftFile, draftText } from './draft-article'

const fix = (from: number, to: number, text: string) => ({ from, to, text, title: '' })

describe('fixes', () => {
  test('are applied from the first to the last, whatever their order', () => {
    expect(applyFixes('one two three', [fix(8, 13, '3'), fix(0, 3, '1')])).toEqual({
      text: '1 two 3',
      applied: [fix(0, 3, '1'), fix(8, 13, '3')],
    })
  })

  test('that overlap, come twice or lie outside leave the first', () => {
    const fixes = [fix(0, 3, '1'), fix(2, 5, 'x'), fix(0, 3, '1'), fix(90, 99, 'x')]
    expect(applyFixes('one two', fixes).text).toBe('1 two')
    expect(applyFixes('one two', [fix(3, 3, ','), fix(3, 3, ',')]).text).toBe('one, two')
  })

  test('change nothing but what they name', () => {
    const ranges = fc.array(fc.tuple(fc.nat(30), fc.nat(5)), { maxLength: 6 })
    fc.assert(
      fc.property(fc.string({ minLength: 5, maxLength: 30 }), ranges, (text, some) => {
        const { text: fixed, applied } = applyFixes(
          text,
          some.map(([from, length]) => fix(from, from + length, '')),
        )
        const left = [...text].length > 0 ? text.split('') : []
        for (const { from, to } of applied) left.fill('', from, to)
        expect(fixed).toBe(left.join(''))
      }),
    )
  })
})

test('a place is an offset, also at the end and beyond it', () => {
  const text = 'ab\ncd\n'
  expect([1, 2, 3].map((column) => offsetOf(text, { line: 2, column }))).toEqual([3, 4, 5])
  expect(offsetOf(text, { line: 9, column: 1 })).toBe(text.length)
})

test('nothing is replaced where something else stands, or where it stands twice', () => {
  const place = { line: 1, column: 1 }
  expect(fixAt('Owner', place, { found: 'Owner', write: 'x' })).toMatchObject({ from: 0, to: 5 })
  expect(fixAt('&Owner', place, { found: 'Owner', write: 'x' })).toBeUndefined()
  expect(fixWithin('a b a', [0, 5], { found: 'a', write: 'x' })).toBeUndefined()
  expect(fixWithin('a b a', [1, 5], { found: 'a', write: 'x' })).toMatchObject({ from: 4, to: 5 })
})

test('what changed is told by line, also where lines were added or taken away', () => {
  expect(changedLines('a\nb\nc', 'a\nB\nc')).toEqual([{ line: 2, was: ['b'], is: ['B'] }])
  expect(changedLines('a\nb\nc', 'a\nc')).toEqual([{ line: 2, was: ['b'], is: [] }])
  expect(changedLines('a', 'a\nb')).toEqual([{ line: 2, was: [], is: ['b'] }])
})

/** A text after the fixes of every rule, again and again until there is none. */
function mended(text: string, fields: Parameters<typeof draftText>[0] = {}): string {
  let now = draftText(fields, text)
  for (let round = 0; round < 5; round++) {
    const context = contextWith({ path: draftFile, text: now })
    const draft = context.drafts.find(({ file }) => file === draftFile)
    if (!draft) throw new Error('the draft is among the articles')
    const found = rules.flatMap(({ check }) => check(draft, context))
    const { text: fixed, applied } = applyFixes(
      now,
      found.flatMap((one) => one.fix ?? []),
    )
    if (applied.length === 0) return now
    now = fixed
  }
  return now
}

describe('what has one answer is mended', () => {
  test.each([
    ['Ask the Owner.', 'Ask the <Role id="owner" />.'],
    [
      'All Managers and\nthe Owner may.',
      'All <Role id="manager" plural /> and\nthe <Role id="owner" /> may.',
    ],
    ['> Quoted, and\n> the Owner.', '> Quoted, and\n> the <Role id="owner" />.'],
    ['1. Open Manage > Users.', '1. Open <Menu path="users" />.'],
    ['Turn Panel Access on.', 'Turn <Term id="panel_access" /> on.'],
    [
      '| Who | What |\n|---|---|\n| Owner | all |',
      '| Who | What |\n|---|---|\n| <Role id="owner" /> | all |',
    ],
  ])('%j', (typed, written) => {
    expect(mended(`## Steps\n\n${typed}\n`)).toBe(draftText({}, `## Steps\n\n${written}\n`))
  })

  test('in a field too, but not between quotation marks', () => {
    expect(mended('', { summary: 'Ask the Owner.' })).toContain('Ask the <Role id="owner" />.')
    expect(mended('', { summary: '"Ask: the Owner."' })).toContain('"Ask: the Owner."')
  })

  test.each([
    ['two limits of one size', 'Wait 24 hours.'],
    ['a name in code', 'Type `Owner` here.'],
    ['another name of a role', 'Ask an Admin.'],
  ])('and nothing else: %s', (_, typed) => {
    expect(mended(`## Steps\n\n${typed}\n`)).toBe(draftText({}, `## Steps\n\n${typed}\n`))
  })
})

describe('for programs', () => {
  const found = {
    file: 'content/articles/a/b c.mdx',
    line: 3,
    column: 7,
    rule: 'links',
    severity: 'error',
    message: '100 %, twice:\nso',
    remedy: 'mend it',
  } as const

  test('GitHub shows it at its line', () => {
    expect(report('github', [found], rules)).toBe(
      '::error file=content/articles/a/b c.mdx,line=3,col=7,title=links::100 %25, twice:%0Aso; mend it',
    )
  })

  test('code scanning reads it with its rule', () => {
    const [run] = (JSON.parse(report('sarif', [found], rules)) as { runs: unknown[] }).runs
    expect(run).toMatchObject({
      tool: {
        driver: {
          rules: expect.arrayContaining([expect.objectContaining({ id: 'links' })]) as unknown,
        },
      },
      results: [
        {
          ruleId: 'links',
          level: 'error',
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: 'content/articles/a/b%20c.mdx' },
                region: { startLine: 3, startColumn: 7 },
              },
            },
          ],
        },
      ],
    })
  })

  test('a program has all of it', () => {
    expect(JSON.parse(report('json', [found], rules))).toEqual([found])
  })
})

describe('a name that is typed in a guided fix or a table', () => {
  const FIX = 'content/wizards/panel-access-column-missing.md'
  const SYMPTOM = 'content/policy/symptoms/panel-access-column-missing.yaml'
  const TAG = '<Role id="owner" />'
  test.each([
    ['a paragraph', FIX, /\{ask: my_role\}\n\n/, '{ask: my_role}\n\nAsk the Owner. ', true],
    ['a list of front matter', FIX, /needs:\n/, "needs:\n  - 'The Owner knows.'\n", true],
    ['a value in double quotes', FIX, /needs:\n/, 'needs:\n  - "The Owner knows."\n', false],
    ['single quotes of a table', SYMPTOM, /why: '/, "why: 'Ask the Owner. ", true],
    ['double quotes of a table', SYMPTOM, /why: '.*'/, 'why: "Ask the Owner."', false],
    ['a value of several lines', SYMPTOM, /why: '.*'/, "why: 'Ask,\n      the Owner.'", false],
  ])('is mended where a tag may stand: %s', (_, path, part, put, isMended) => {
    const before = publishedText(path)
    expect(before).toMatch(part)
    const text = before.replace(part, put)
    const found = brokenBy(path, text).filter(({ rule }) => rule === 'literal-facts')
    expect(found).toHaveLength(1)
    const fixes = found.flatMap(({ fix }) => fix ?? [])
    const mended = isMended ? before.replace(part, put.replace('Owner', TAG)) : text
    expect(applyFixes(text, fixes).text).toBe(mended)
  })
})
