import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import { draftText, diagnosticsWith, textLine, toldAbout } from './draft-article'

const file = 'content/articles/getting-help/draft.mdx'
const at = (line: number, column: number) => `${textLine + line - 1}:${column}`
const body = (text: string) => draftText({}, `## Steps\n\n${text}\n`)
const told = (text: string) => toldAbout(body(text), file)

/**
 * One fault each: what is told begins with place and rule, and names the offender and
 * the remedy.
 */
const planted: readonly (readonly [name: string, text: string, told: string])[] = [
  [
    'an unknown fence',
    ':::warnin\nText.\n:::',
    `${at(3, 1)} [syntax] there is no fence :::warnin; did you mean "warning"?`,
  ],
  [
    'a fence that is not closed',
    'Text.\n\n:::note\nText.',
    `${at(5, 1)} [syntax] :::note is not closed; expected a line ':::' below`,
  ],
  [
    'a fence in a fence of as many colons',
    ':::steps\n1. One.\n\n   :::note\n   Text.\n   :::\n\n2. Two.\n:::',
    `${at(6, 4)} [syntax] :::note is not closed; a line ':::' closes the :::steps ` +
      "around it, too, so that one opens and closes with a colon more: '::::steps' and " +
      "'::::'",
  ],
  [
    'a closing line too many',
    ':::note\nText.\n:::\n\n:::',
    `${at(7, 1)} [syntax] ':::' closes nothing`,
  ],
  [
    'a space before the name',
    '::: note\nText.\n:::',
    `${at(3, 1)} [syntax] '::: note' opens nothing; expected three colons and at once a name`,
  ],
  ['two colons', '::note\n', `${at(3, 1)} [syntax] '::note' opens nothing`],
  [
    'a title where there is none',
    ':::steps[Do it]\n1. One.\n:::',
    `${at(3, 1)} [syntax] :::steps has no [title]`,
  ],
  [
    'an unknown alert',
    '> [!WARNNG]\n> Text.',
    `${at(3, 3)} [syntax] there is no alert [!WARNNG]; did you mean "WARNING"?`,
  ],
  [
    'an unknown key',
    'Text.\nPress ++ctlr+k++ now.',
    `${at(4, 7)} [syntax] there is no key "ctlr"; did you mean "ctrl"?`,
  ],
  [
    'an import',
    "import { X } from './x'",
    `${at(3, 1)} [syntax] an import or export is not allowed`,
  ],
  [
    'an attribute that a fence does not have',
    ':::differ{chek="users"}\nText.\n:::',
    `${at(3, 1)} [components] :::differ has no 'chek'; did you mean "check"?`,
  ],
  [
    'a menu that a fence names',
    ':::differ{check="user"}\nText.\n:::',
    `${at(3, 1)} [components] :::differ names the menu "user", which does not exist; ` +
      'did you mean "users"?',
  ],
  ['a fence with nothing in it', ':::note\n:::', `${at(3, 1)} [components] :::note is empty`],
  [
    'a tag in a title',
    ':::note[For <Role id="ownr" />]\nText.\n:::',
    `${at(3, 1)} [components] :::note title: <Role id="ownr" />: no role "ownr" in ` +
      'the policy; did you mean "owner"?',
  ],
  [
    'steps without numbers',
    ':::steps\n- One.\n:::',
    `${at(3, 1)} [components] :::steps holds one numbered list and nothing else`,
  ],
  [
    'text among tabs',
    '::::tabs\n:::tab[A]\nOne.\n:::\nText.\n::::',
    `${at(7, 1)} [components] :::tabs holds tabs and nothing else`,
  ],
  [
    'one tab',
    '::::tabs\n:::tab[A]\nOne.\n:::\n::::',
    `${at(3, 1)} [components] :::tabs has one tab`,
  ],
  [
    'two tabs of one title',
    '::::tabs\n:::tab[A]\nOne.\n:::\n:::tab[A]\nTwo.\n:::\n::::',
    `${at(3, 1)} [components] :::tabs has two tabs "A"`,
  ],
  [
    'a tab without a title',
    '::::tabs\n:::tab\nOne.\n:::\n:::tab[B]\nTwo.\n:::\n::::',
    `${at(4, 1)} [components] :::tab needs title="…"`,
  ],
  [
    'a tab outside tabs',
    ':::tab[A]\nOne.\n:::',
    `${at(3, 1)} [components] :::tab stands outside ::::tabs`,
  ],
  [
    'a figure of text',
    ':::figure[What it shows]\nText.\n:::',
    `${at(3, 1)} [components] :::figure holds one image or one figure`,
  ],
  [
    'an unknown audience',
    ':::for{audience="agnt"}\nText.\n:::',
    `${at(3, 1)} [components] :::for names audience "agnt", which does not exist; did ` +
      'you mean "agent"?',
  ],
  [
    'an unknown fact',
    'It is <Fact id="statu" />.',
    `${at(3, 7)} [components] <Fact> names the fact "statu", which does not exist; ` +
      'did you mean "status"?',
  ],
  [
    'an unknown value of a fact',
    'It is <Fact id="status" value="inactiv" />.',
    `${at(3, 7)} [components] <Fact> names the value "inactiv", which does not exist; ` +
      'did you mean "inactive"?',
  ],
  [
    'an unknown permission',
    '<DependsOn permission="users.ad" />',
    `${at(3, 1)} [components] <DependsOn> names the permission "users.ad", which does ` +
      'not exist; did you mean "users.add"?',
  ],
  [
    'an unknown passage',
    '<Include file="shard.mdx" />',
    `${at(3, 1)} [components] <Include> names the passage "shard.mdx", which does not exist`,
  ],
  [
    'an id that is no address',
    'Text.\n\n## Two {/* #Two_ */}\n\nText.',
    `${at(5, 1)} [headings] {/* #Two_ */} cannot be an address`,
  ],
  [
    'an id twice',
    'Text.\n\n## Two {/* #a */}\n\nText.\n\n## Three {/* #a */}\n\nText.',
    `${at(9, 1)} [headings] {/* #a */} is already the id of another heading here`,
  ],
  [
    'a typed role in a note',
    '> [!NOTE]\n> Text.\n> Ask your Manager.',
    `${at(5, 12)} [literal-facts] "Manager" is typed`,
  ],
  [
    'a contradiction in a tab',
    '::::tabs\n:::tab[A]\nManagers can delete templates.\n:::\n:::tab[B]\nText.\n:::\n::::',
    `${at(5, 10)} [contradictions]`,
  ],
  [
    'a link to nothing in a note',
    ':::note\n[x](/articles/ad-a-user)\n:::',
    `${at(4, 1)} [links] the link "/articles/ad-a-user" leads to nothing`,
  ],
]

describe('each fault is told with its line, what was found and what was expected', () => {
  test.each(planted)('%s', (_, text, expected) => {
    const found = told(text)
    expect(
      found.filter((problem) => problem.startsWith(expected)),
      `expected ${expected}\nfound ${found.join('\n')}`,
    ).toHaveLength(1)
  })
})

describe('what is allowed', () => {
  test.each([
    ['braces', 'Write \\{\\{1}} and `{name}` there, or {"{"}.'],
    ['a comment', '{/* not yet */}\n\nText {/* why */} here.'],
    ['times and colons', 'From 10:30 on: see note:this.'],
    ['a statement in :::differ', ':::differ\nA <Role id="manager" /> can delete templates.\n:::'],
    ['a link to an id that was typed', 'See [x](#do-it).\n\n## Do it now {/* #do-it */}\n\nText.'],
    ['keys, a sum and a language', 'Press ++ctrl+k++. C++ and 1 + 1.'],
    ['a note in a step', '::::steps\n1. One.\n\n   :::note\n   Text.\n   :::\n\n2. Two.\n::::'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([])
  })

  test('an id, and a tag around text', () => {
    expect(
      told('See [x](#do-it).\n\n## Do it {/* #do-it */}\n\n<For audience="agent">\nText.\n</For>'),
    ).toEqual([])
  })
})

describe('a passage of content/shared', () => {
  const passage = (name: string, text: string) => ({ path: `content/shared/${name}`, text })
  const diagnostics = (...files: readonly { readonly path: string; readonly text: string }[]) =>
    diagnosticsWith(...files).map(formatDiagnostic)
  const including = (name: string) => ({
    path: file,
    text: body(`<Include file="${name}" />\n\nSee [x](#shared).`),
  })

  test('is checked where it is written', () => {
    expect(
      diagnostics(including('a.mdx'), passage('a.mdx', '## Shared\n\nAsk a\nManager.\n')),
    ).toEqual([
      'content/shared/a.mdx:4:1 "Manager" is typed; expected <Role id="manager" /> (literal-facts)',
    ])
  })

  test('that cannot be read is told at its own line', () => {
    expect(diagnostics(passage('a.mdx', 'Text.\n\n:::note\nText.\n'))[0]).toMatch(
      /^content\/shared\/a\.mdx:3:1 :::note is not closed/,
    )
  })

  test('that comes to include itself is told in each file of the circle', () => {
    expect(
      diagnostics(
        passage('a.mdx', '<Include file="b.mdx" />\n'),
        passage('b.mdx', 'Text.\n\n<Include file="a.mdx" />\n'),
      ),
    ).toEqual([
      'content/shared/a.mdx:1:1 <Include> goes in a circle: a.mdx includes b.mdx ' +
        'includes a.mdx; take one of them out (components)',
      'content/shared/b.mdx:3:1 <Include> goes in a circle: b.mdx includes a.mdx ' +
        'includes b.mdx; take one of them out (components)',
    ])
  })

  test('that is Markdown is told what to do', () => {
    expect(diagnostics(passage('a.md', 'Text.\n'))).toEqual([
      'content/shared/a.md:1:1 an article or a passage is MDX, and this would not be published; ' +
        'rename the file to content/shared/a.mdx (format)',
    ])
  })
})
