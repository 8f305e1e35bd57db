import { expect, test } from 'vitest'
import { advice, advise, wholeRules } from '@/lib/lint/advise'
import { readDraft } from '@/lib/lint/draft'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { buildLintContext } from '@/lib/lint/lint-context'
import { policy } from '../builders'
import { site, wizards } from '../articles/library'
import { draftFile, draftText, textLine } from './draft-article'
import { places, publishedDrafts } from './published-drafts'

const contextOf = (
  files: readonly SourceFile[],
  today = '2026-12-01',
  change: Partial<typeof policy> = {},
) => ({
  ...buildLintContext(files.map(readDraft), { ...policy, ...change }, site, { wizards, today }),
  places,
})
const advised = (text: string, today = '2026-12-01', change: Partial<typeof policy> = {}) =>
  advise(contextOf([{ path: draftFile, text }], today, change))
    .filter(({ file }) => file === draftFile)
    .map(({ line, rule, message }) => `${line} [${rule}] ${message}`)
const body = (text: string) => draftText({}, `## If it did not work\n\n${text}\n`)

test('a good draft has no advice', () => {
  expect(advised(draftText())).toEqual([])
})

const cases: readonly (readonly [name: string, told: string, text: string, today?: string])[] = [
  [
    'an article nobody looked at for long',
    "8 [staleness] 'verified' is 2026-11-23, 220 days ago, and it is to be checked " +
      'every 180: the support content team',
    draftText(),
    '2027-07-01',
  ],
  [
    'one with a shorter time and an owner of its own',
    "8 [staleness] 'verified' is 2026-11-23, 38 days ago, and it is to be checked every 30: Asha",
    draftText({ reviewEvery: '30', owner: 'Asha' }),
    '2026-12-31',
  ],
  [
    'a default that is typed',
    `${textLine + 2} [typed-defaults] who may (block_list.unblock) is typed; expected ` +
      '<Roles can="block_list.unblock" />',
    body('The <Role id="owner" /> can unblock a contact.'),
  ],
  [
    'a long sentence',
    `${textLine + 2} [long-sentences] the sentence has 40 words`,
    body(`${'word '.repeat(39)}end.`),
  ],
  [
    'a short form that nobody explained',
    `${textLine + 2} [undefined-terms] "IVR" is not explained`,
    body('Ask the IVR.'),
  ],
  [
    'a frequency that no fact supports',
    `${textLine + 2} [unsupported] "usually" says how often something is so`,
    body('The invite is usually in the spam folder.'),
  ],
  [
    'a frequency in a heading',
    `${textLine} [unsupported] "usual" says how often something is so`,
    draftText({}, '## The usual reasons\n\nSome text.\n'),
  ],
  [
    'a frequency in a cell',
    `${textLine + 4} [unsupported] "mostly" says how often something is so`,
    body('| Who | What |\n|---|---|\n| the customer | mostly that |'),
  ],
  [
    'a frequency in the short answer',
    `3 [unsupported] "Most people" says how often something is so`,
    draftText({ summary: 'Most people need a licence to sign in.' }),
  ],
  [
    'a frequency said as a habit',
    `${textLine + 2} [unsupported] "tends to" says how often something is so`,
    body('The invite tends to land in the spam folder.'),
  ],
  [
    'a rank among causes',
    `${textLine + 2} [unsupported] "main cause" says how often something is so`,
    body('A full plan is the main cause.'),
  ],
  [
    'a cost said as a charge',
    `${textLine + 2} [unsupported] "at no extra cost" says what something costs`,
    body('A seat moves at no extra cost.'),
  ],
  [
    'a cause said as a consequence',
    `${textLine + 2} [unsupported] "due to" says why something is so`,
    body('The call ends due to the plan.'),
  ],
  [
    'a cost that no fact supports',
    `${textLine + 2} [unsupported] "costs nothing" says what something costs`,
    body('It costs nothing to move a seat.'),
  ],
  [
    'a cause that no fact supports, although the article has one for a cost',
    `${textLine + 2} [unsupported] "because" says why something is so`,
    draftText(
      { facts: '[PA-01, DE-09]' },
      '## Steps\n\nChanging departments does not change your seats or your bill, ' +
        'because we are kind.\n',
    ),
  ],
  [
    'a fact that supports nothing',
    `9 [unused-facts] 'facts' names WT-06`,
    draftText({ facts: '[PA-01, WT-06]' }),
  ],
  [
    'a fact of which the line about the last review alone has a word',
    `9 [unused-facts] 'facts' names PE-30`,
    draftText({ facts: '[PA-01, PE-30]' }, '## Steps\n\nThen you may remove the seat.\n'),
  ],
  [
    'a solution where a symptom belongs',
    `${textLine + 2} [solutions-as-symptoms] the item begins with what to do ("Refresh the page.")`,
    body('1. **Refresh the page.** Then look.'),
  ],
]

test.each([
  ['a fact that supports it', 'The answer usually takes a few minutes.', '[PA-01, WT-03]'],
  ['a question of how often', 'Ask yourself how often you need it.', '[PA-01]'],
  ['words that only look like a cost', 'The window for free text is over.', '[PA-01]'],
  ['many of something', 'One template goes to many people.', '[PA-01]'],
  ['what somebody else says', 'Do not believe "it costs nothing".', '[PA-01]'],
])('%s is no statement without a fact', (_, text, facts) => {
  const found = advised(draftText({ facts }, `## Steps\n\n${text}\n`))
  expect(found.filter((line) => line.includes('[unsupported]'))).toEqual([])
})

test.each(
  cases.map(([name, told, text, today = '2026-12-01']) => [name, told, text, today] as const),
)('%s is told', (_, told, text, today) => {
  const found = advised(text, today)
  expect(
    found.filter((line) => line.startsWith(told)),
    found.join('\n'),
  ).toHaveLength(1)
})

test('a policy that is newer than the check of an article is told', () => {
  expect(advised(draftText(), '2026-12-01', { date: '2026-11-30' })[0]).toContain(
    'the policy changed on 2026-11-30, after this article was checked on 2026-11-23',
  )
})

test('short forms that are explained, and statements under an assertion, are left alone', () => {
  expect(
    advised(body('The voice menu (IVR) answers. The IVR is old. With SSO it differs.')),
  ).toEqual([])
  expect(
    advised(
      draftText(
        { asserts: '[owner may block_list.unblock]' },
        '## Steps\n\nThe <Role id="owner" /> can unblock a contact.\n',
      ),
    ),
  ).toEqual([])
})

test('two texts that are nearly the same are told once, with how much', () => {
  const other = 'content/articles/getting-help/other.mdx'
  const text = '## Steps\n\n' + Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')
  const found = advise(
    contextOf([
      { path: draftFile, text: draftText({}, text) },
      { path: other, text: draftText({}, `${text} and more`) },
    ]),
  ).filter(({ rule }) => rule === 'near-duplicates')
  expect(found.map(formatDiagnostic)).toEqual([
    `${other}:1:1 100 % of its text also stands in ${draftFile}; join the two, or let ` +
      'one lead to the other (near-duplicates) [advice]',
  ])
})

/** Advice on everything that is published. */
const ofAll = advise({
  ...buildLintContext(publishedDrafts, policy, site, { wizards, today: '2026-12-01' }),
  places,
})

test(
  'every rule and every cause of a symptom that an article is about has an article; a ' +
    'permission without one is told at its row',
  () => {
    const found = ofAll.filter(({ rule }) => rule === 'coverage').map(formatDiagnostic)
    // A symptom that no article is about yet, and its causes, stand in its own file.
    const begun = found.flatMap(
      (line) => /^(\S+?):.*no article leads to the symptom/.exec(line)?.[1] ?? [],
    )
    expect(
      found.filter(
        (line) =>
          !line.includes('no article names the permission') &&
          !begun.some((file) => line.startsWith(`${file}:`)),
      ),
    ).toEqual([])
    const without = advise(contextOf([]))
      .filter(({ rule }) => rule === 'coverage')
      .map(formatDiagnostic)
    expect(without.filter((line) => line.includes('the permission'))).toHaveLength(
      policy.permissions.length,
    )
    expect(without.join('\n')).toMatch(
      /content\/policy\/permissions\.yaml:\d\d:1 no article names the permission block_list\.unblock/,
    )
    expect(without.join('\n')).toMatch(
      /content\/policy\/symptoms\/user-not-ringing\.yaml:\d+:1 the cause inactive names the article "active-and-inactive", which does not exist/,
    )
  },
)

test('an article that its own title does not find is told', () => {
  const finding = {
    titles: new Map([['draft', 'A title']]),
    find: () => ({ slugs: ['a', 'b', 'c', 'draft'], isAnswered: true }),
  }
  expect(
    advise(contextOf([{ path: draftFile, text: draftText() }]), finding)
      .filter(({ rule }) => rule === 'findable')
      .map(formatDiagnostic),
  ).toEqual([
    `${draftFile}:2:1 its own title finds it in place 4; say in title and aliases ` +
      'what sets it apart from the ones before it (findable) [advice]',
  ])
})

test('every piece of advice explains itself in sentences', () => {
  for (const { id, about } of [...advice, ...wholeRules]) expect(about, id).toMatch(/^[A-Z"].*\.$/)
})
