import { describe, expect, test } from 'vitest'
import { checkContent, checkContext } from '@/lib/lint/check-content'
import { checkSite } from '@/lib/lint/site/check-site'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import { rules } from '@/lib/lint/rules'
import { buildLintContext } from '@/lib/lint/lint-context'
import { policy } from '../builders'
import { articleFiles, site, pages, publicFiles, wizards } from '../articles/library'
import { draftFile, draftText, diagnosticsWith, textLine, toldAbout } from './draft-article'
import { publishedDrafts, publishedPassages } from './published-drafts'

const surroundings = { wizards, pages, publicFiles, today: new Date().toISOString().slice(0, 10) }

describe('the published content', () => {
  const diagnostics = checkContext(
    buildLintContext(publishedDrafts, policy, site, {
      ...surroundings,
      passages: publishedPassages,
    }),
  )

  test.each(articleFiles.map(({ path }) => path))('%s has no problem', (path) => {
    expect(diagnostics.filter(({ file }) => file === path).map(formatDiagnostic)).toEqual([])
  })

  test('the site names nothing that does not exist', () => {
    expect(
      diagnostics.filter(({ file }) => file.startsWith('content/site/')).map(formatDiagnostic),
    ).toEqual([])
  })
})

test('files are read and checked as drafts are', () => {
  const [article, passage] = [
    { path: draftFile, text: draftText({ wizzard: 'x' }, '## Steps\n\nSee <Include />.\n') },
    { path: 'content/shared/made-up.mdx', text: 'Ask the <Rle id="owner" />.\n' },
  ]
  const told = checkContent([article, passage], policy, site, surroundings).filter(
    ({ file }) => file === article.path || file === passage.path,
  )
  expect(told.map(formatDiagnostic)).toEqual(
    diagnosticsWith(article, passage).map(formatDiagnostic),
  )
  expect(new Set(told.map(({ file }) => file)).size).toBe(2)
})

test('a good draft has no problem', () => {
  expect(toldAbout(draftText())).toEqual([])
})

const at = (line: number, column: number) => `${textLine + line - 1}:${column}`
const body = (text: string) => draftText({}, `## Steps\n\n${text}\n`)

/**
 * One fault each: what is told begins with place and rule, and names the offender and the remedy.
 */
const planted: readonly (readonly [name: string, text: string, told: string])[] = [
  [
    'a missing field',
    draftText({ summary: undefined }),
    "2:1 [front-matter] 'summary' is missing: The short answer in at most 50 words",
  ],
  [
    'a misspelt field',
    draftText({ wizzard: 'cannot-sign-in' }),
    '10:1 [front-matter] \'wizzard\' is not a field here; did you mean "wizard"?',
  ],
  [
    'an impossible date',
    draftText({ verified: '2026-13-45' }),
    '8:1 [front-matter] \'verified\' is "2026-13-45", expected a real date',
  ],
  [
    'a misspelt tag in the summary',
    draftText({ summary: 'Ask a <Rle id="owner" />.' }),
    '3:1 [front-matter] \'summary\': <Rle id="owner" />: there is no tag <Rle />; did ' +
      'you mean "Role"?',
  ],
  [
    'a day to come',
    draftText({ verified: '2027-01-01' }),
    "8:1 [dates] 'verified' is 2027-01-01, which is later than today (2026-12-01)",
  ],
  [
    'a misspelt category',
    draftText({ category: 'geting-help' }),
    '4:1 [category] \'category\' is "geting-help", which is not in ' +
      'content/site/categories.yaml; did you mean "getting-help"?',
  ],
  [
    'a category other than the folder',
    draftText({ category: 'whatsapp-chats' }),
    '4:1 [category] \'category\' is "whatsapp-chats", but the file is in the folder "getting-help"',
  ],
  [
    'a related article that does not exist',
    draftText({ related: '[add-a-user, ad-a-user]' }),
    '7:23 [references] \'related\' names "ad-a-user", which is not an article; did ' +
      'you mean "add-a-user"?',
  ],
  [
    'a related article twice',
    draftText({ related: '[add-a-user, add-a-user]' }),
    '7:23 [references] \'related\' names "add-a-user" twice',
  ],
  [
    'itself as related',
    draftText({ related: '[draft]' }),
    "7:11 [references] 'related' names this article itself",
  ],
  [
    'the id of something that every page has',
    draftText({}, '## Steps {/* #main */}\n\nText.\n'),
    `${at(1, 1)} [headings] {/* #main */} is an id that every page has; expected another`,
  ],
  [
    'a byte-order mark',
    `\uFEFF${draftText()}`,
    '1:1 [front-matter] the file begins with a byte-order mark',
  ],
  [
    'a number sign in the title',
    draftText({ title: 'What does code #7 mean' }),
    '2:22 [front-matter] "#7 mean" behind "What does code" is a comment, and readers would not ' +
      'see it; put the whole value in quotes',
  ],
  [
    'a number sign in an alias',
    draftText({ aliases: '\n  - press key # to go on' }),
    '7:14 [front-matter] "# to go on" behind "press key" is',
  ],
  [
    'the signs of a dialled code',
    body('Dial *21*5550001# once.'),
    `${at(3, 6)} [as-typed] the signs around 21 are taken for emphasis`,
  ],
  ['a link by a name of nobody', body('See [x][nope].'), `${at(3, 5)} [as-typed] [x][nope] leads`],
  ['a note that is not there', body('See this.[^9]'), `${at(3, 10)} [as-typed] [^9] leads nowhere`],
  [
    'an address with a space',
    body('See [the list](/a b).'),
    `${at(3, 5)} [as-typed] [the list](/a b) leads nowhere`,
  ],
  [
    'a cell without a column',
    body('| A | B |\n| - | - |\n| 1 | 2 | 3 |'),
    `${at(5, 9)} [as-typed] the cell "3" stands in no column: the table has 2`,
  ],
  [
    'the full stop of Hindi behind an address',
    body('देखें https://example.com/x। अब'),
    `${at(3, 7)} [as-typed] । became a part of the address https://example.com/x।`,
  ],
  [
    'a tick in a step',
    body(':::steps\n1. [ ] Open it.\n2. Save.\n:::'),
    `${at(4, 1)} [as-typed] readers tick steps already`,
  ],
  [
    'a wizard that does not exist',
    draftText({ wizard: 'user-not-ringin' }),
    '10:1 [references] \'wizard\' is "user-not-ringin", which is not in ' +
      'content/wizards; did you mean "user-not-ringing"?',
  ],
  [
    'evidence that does not exist',
    draftText({ facts: '[PA-01, PA-99]' }),
    '9:16 [references] \'facts\' names "PA-99", which is not in content/policy/evidence.yaml',
  ],
  [
    'a redirect from a slug',
    draftText({ redirects: '[add-a-user]' }),
    '10:13 [redirects] \'redirects\' names "add-a-user", which is the slug of ' +
      'content/articles/users-and-pro-licences/add-a-user.mdx',
  ],
  [
    'a redirect twice',
    draftText({ redirects: '[old, old]' }),
    '10:18 [redirects] \'redirects\' names "old" twice',
  ],
  [
    'a link in the summary',
    draftText({ summary: 'Open the [list](/check-up).' }),
    "3:1 [summary] 'summary' has [list](/check-up), which is shown as it is typed",
  ],
  [
    'bold words in the summary',
    draftText({ summary: 'Press **Save**.' }),
    "3:1 [summary] 'summary' has **, which is shown as it is typed",
  ],
  [
    'a long summary',
    draftText({ summary: 'word '.repeat(51) }),
    "3:1 [summary] 'summary' has 51 words, expected at most 50",
  ],
  [
    'few aliases',
    draftText({ aliases: '[one, two]' }),
    "6:1 [aliases] 'aliases' has 2, expected at least 5",
  ],
  [
    'an alias twice',
    draftText({ aliases: '[made up a, made up b, made up c, made up d, Made-up  A]' }),
    '6:55 [aliases] \'aliases\' has "Made-up  A", which is already in this list',
  ],
  [
    'a syntax error',
    body('A <Role id="owner">'),
    `${at(3, 3)} [syntax] <Role id="owner"> is not closed; expected <Role id="owner" />`,
  ],
  ['a literal brace', body('A {brace'), `${at(3, 3)} [syntax] this brace is not closed`],
  [
    'an import',
    body("import { X } from './x'"),
    `${at(3, 1)} [syntax] an import or export is not allowed`,
  ],
  [
    'an export',
    body('export const x = 1'),
    `${at(3, 1)} [syntax] an import or export is not allowed`,
  ],
  [
    'JavaScript in a sentence',
    body('It is {1 + 1}.'),
    `${at(3, 7)} [syntax] {1 + 1} is JavaScript, which an article does not run; write what`,
  ],
  [
    'JavaScript on a line',
    body('{1 + 1}'),
    `${at(3, 1)} [syntax] {1 + 1} is JavaScript, which an article does not run; write what`,
  ],
  [
    'an unknown component',
    body('<Nte>x</Nte>'),
    `${at(3, 1)} [components] there is no component <Nte>; did you mean "Note"?`,
  ],
  ['an element of HTML', body('a <u>x</u> b'), `${at(3, 3)} [syntax] <u> is not needed`],
  [
    'an unknown prop',
    body('A <Role ide="owner" />'),
    `${at(3, 3)} [components] <Role> has no 'ide'; did you mean "id"?`,
  ],
  [
    'a missing prop',
    body('A <Role />'),
    `${at(3, 3)} [components] <Role> needs id="…"; expected <Role id="manager" plural />`,
  ],
  [
    'a spread',
    body('A <Role {...x} id="owner" />'),
    `${at(3, 3)} [syntax] {...x} in <Role> is JavaScript, which an article does not run; write`,
  ],
  [
    'a prop that is code',
    body('A <Role id={owner} />'),
    `${at(3, 3)} [syntax] 'id' of <Role> is {owner}, which is no value; expected a text in quotes`,
  ],
  [
    'a list where there is one name',
    body("A <Role id={['owner', 'manager']} />"),
    `${at(3, 3)} [components] 'id' of <Role> needs a text in quotes`,
  ],
  [
    'an audience that a list names',
    body("<For audience={['agent', 'admn']}>\nText.\n</For>"),
    `${at(3, 1)} [components] <For> names audience "admn", which does not exist; did you ` +
      'mean "admin"?',
  ],
  [
    'a flag with a value',
    body('A <Role id="owner" plural="yes" />'),
    `${at(3, 3)} [components] 'plural' of <Role> stands without a value`,
  ],
  [
    'an unknown role',
    body('A <Role id="manger" />'),
    `${at(3, 3)} [components] <Role> names the role "manger", which does not exist; ` +
      'did you mean "manager"?',
  ],
  [
    'an unknown permission',
    body('A <Roles can="users.ad" />'),
    `${at(3, 3)} [components] <Roles> names the permission "users.ad", which does not ` +
      'exist; did you mean "users.add"?',
  ],
  [
    'an unknown menu path',
    body('A <Menu path="user" />'),
    `${at(3, 3)} [components] <Menu> names the menu "user", which does not exist; did ` +
      'you mean "users"?',
  ],
  [
    'an unknown term',
    body('A <Term id="pro_usr" />'),
    `${at(3, 3)} [components] <Term> names the term "pro_usr", which does not exist; ` +
      'did you mean "pro_user"?',
  ],
  [
    'an unknown limit',
    body('A <Limit id="ring_second" />'),
    `${at(3, 3)} [components] <Limit> names the limit "ring_second", which does not ` +
      'exist; did you mean "ring_seconds"?',
  ],
  [
    'an unknown area',
    body('<RoleMatrix area="whatsapp.template" />'),
    `${at(3, 1)} [components] <RoleMatrix> names the area "whatsapp.template", which ` +
      'does not exist; did you mean "whatsapp.templates"?',
  ],
  [
    'an unknown preset',
    body('<RoleMatrix area="users" preset="v2" />'),
    `${at(3, 1)} [components] <RoleMatrix> names the preset "v2", which does not ` +
      'exist; did you mean "v2_current"?',
  ],
  [
    'an unknown symptom',
    body('<StartWizard symptom="cannot-signin" />'),
    `${at(3, 1)} [components] <StartWizard> names the symptom "cannot-signin", which ` +
      'does not exist; did you mean "cannot-sign-in"?',
  ],
  [
    'an unknown topic',
    body('<GetHelp topic="call" />'),
    `${at(3, 1)} [components] <GetHelp> names the topic "call", which does not exist; ` +
      'did you mean "calls"?',
  ],
  [
    'an unknown kind of note',
    body('<Note type="warnin">x</Note>'),
    `${at(3, 1)} [components] <Note> names type "warnin", which does not exist; did ` +
      'you mean "warning"?',
  ],
  [
    'a block in a sentence',
    body('Here <Note>x</Note> it is.'),
    `${at(3, 6)} [components] <Note> stands in the middle of a sentence`,
  ],
  ['an empty note', body('<Note></Note>'), `${at(3, 1)} [components] <Note> is empty`],
  [
    'text in a component of data',
    body('A <Role id="owner">boss</Role>.'),
    `${at(3, 3)} [components] <Role> encloses text`,
  ],
  [
    'a link to no article',
    body('[x](/articles/ad-a-user)'),
    `${at(3, 1)} [links] the link "/articles/ad-a-user" leads to nothing; did you ` +
      'mean "add-a-user"?',
  ],
  [
    'a link to no heading',
    body('[x](/articles/add-a-user#stpes)'),
    `${at(3, 1)} [links] the link "/articles/add-a-user#stpes" leads to no heading of ` +
      'content/articles/users-and-pro-licences/add-a-user.mdx; did you mean "steps"?',
  ],
  [
    'a link to no heading of its own',
    body('[x](#step)'),
    `${at(3, 1)} [links] the link "#step" leads to no heading of ${draftFile}; did ` +
      'you mean "steps"?',
  ],
  [
    'a link to no wizard',
    body('[x](/fix/user-not-ring)'),
    `${at(3, 1)} [links] the link "/fix/user-not-ring" leads to nothing; did you mean ` +
      '"user-not-ringing"?',
  ],
  [
    'a link to no category',
    body('[x](/categories/chats)'),
    `${at(3, 1)} [links] the link "/categories/chats" leads to nothing`,
  ],
  [
    'a link to no page',
    body('[x](/role)'),
    `${at(3, 1)} [links] the link "/role" leads to nothing; did you mean "/roles"?`,
  ],
  [
    'a relative link',
    body('[x](add-a-user)'),
    `${at(3, 1)} [links] the link "add-a-user" is relative`,
  ],
  [
    'a title as a heading',
    draftText({}, '# Title\n\n## Steps\n\nText.\n'),
    `${at(1, 1)} [headings] a heading with one '#' is the title`,
  ],
  [
    'a first heading too deep',
    draftText({}, '### Steps\n\nText.\n'),
    `${at(1, 1)} [headings] a heading with ### follows the title; expected at most ##`,
  ],
  [
    'a heading that skips a level',
    draftText({}, '## Steps\n\nText.\n\n#### Deep\n\nText.\n'),
    `${at(5, 1)} [headings] a heading with #### follows one with ##; expected at most ###`,
  ],
  [
    'an empty heading',
    draftText({}, '## Steps\n\nText.\n\n##\n'),
    `${at(5, 1)} [headings] the heading is empty`,
  ],
  ['an image without words', body('![](/a.png)'), `${at(3, 1)} [images] the image has no words`],
  [
    'a section without text',
    draftText({}, '## Steps\n\nText.\n\n## Get help\n'),
    `${at(5, 1)} [unfilled] nothing stands below "Get help"; write it, or take the heading out`,
  ],
  [
    'a question that another article answers',
    draftText({ title: 'To MyOperator, an agent that is new to add' }),
    '2:1 [same-question] \'title\' asks "To MyOperator, an agent that is new to add", ' +
      'as content/articles/users-and-pro-licences/add-a-user.mdx does with "add a new ' +
      'agent to myoperator"',
  ],
  [
    'a menu path that nobody knows',
    body('Open Manage > Widgets now.'),
    `${at(3, 6)} [literal-facts] the menu path "Manage > Widgets" is typed; expected ` +
      '<Menu path="…" />',
  ],
  [
    'a title that another article has as a wording',
    draftText({ title: 'add a new agent to MyOperator' }),
    "2:1 [aliases] 'title' is a wording of " +
      'content/articles/users-and-pro-licences/add-a-user.mdx already',
  ],
  [
    'an assertion that is none',
    draftText({ asserts: '[managers rule]' }),
    '10:11 [front-matter] \'asserts[1]\' is "managers rule", expected a sentence such as',
  ],
  [
    'an assertion that does not hold',
    draftText({ asserts: '[manager may whatsapp.templates.delete]' }),
    '10:11 [asserts] \'asserts\': "manager may whatsapp.templates.delete" no longer ' +
      'holds: content/policy/whatsapp.yaml:',
  ],
  [
    'an assertion about nobody known',
    draftText({ asserts: '[manger may users.add]' }),
    `10:11 [asserts] 'asserts': "manger" is nobody known; did you mean "manager"?`,
  ],
  [
    'an assertion about no permission',
    draftText({ asserts: '[manager may users.ad]' }),
    `10:11 [asserts] 'asserts': there is no permission "users.ad"; did you mean "users.add"?`,
  ],
  [
    'an assertion under no preset',
    draftText({ asserts: '[manager may users.add under v3]' }),
    '10:11 [asserts] \'asserts\': there is no preset "v3"; ',
  ],
  [
    'an assertion with no fact',
    draftText({ asserts: '[manager may users.add when last_adm=yes]' }),
    '10:11 [asserts] \'asserts\': there is no fact "last_adm"',
  ],
  [
    'a contradiction',
    body('All is well. Managers can delete templates.'),
    `${at(3, 23)} [contradictions] "Managers can delete templates." contradicts the ` +
      'policy: content/policy/whatsapp.yaml:',
  ],
  [
    'a typed role',
    body('Ask your\nManager about it.'),
    `${at(4, 1)} [literal-facts] "Manager" is typed; expected <Role id="manager" />`,
  ],
  [
    'a typed role in the plural',
    body('Only Call Agents may.'),
    `${at(3, 6)} [literal-facts] "Call Agents" is typed; expected <Role id="call_agent" plural />`,
  ],
  [
    'an old name',
    body('A Moderator may.'),
    `${at(3, 3)} [literal-facts] "Moderator" is another name of a role; expected ` +
      '<Role id="manager" />',
  ],
  [
    'a typed role in the summary',
    draftText({ summary: 'Ask the Owner.' }),
    `3:1 [literal-facts] 'summary': "Owner" is typed; expected <Role id="owner" />`,
  ],
  [
    'a typed menu path',
    body('Open Manage > Users now.'),
    `${at(3, 6)} [literal-facts] the menu path "Manage > Users" is typed; expected ` +
      '<Menu path="users" />',
  ],
  [
    'a typed place of one word',
    body('Open **Call Logs**.'),
    `${at(3, 8)} [literal-facts] "Call Logs" is typed; expected <Menu path="call_logs" />`,
  ],
  [
    'an older menu path',
    body('Open Settings > Users & Roles now.'),
    `${at(3, 6)} [literal-facts] the menu path "Settings > Users & Roles" is what ` +
      'some accounts show; content/policy/menus.yaml:3 calls it "Manage › Users". ' +
      'Expected <Menu path="users" />',
  ],
  [
    'a menu path in words',
    body('Open Manage, then Departments.'),
    `${at(3, 6)} [literal-facts] the menu path "Manage, then Departments" is typed; ` +
      'expected <Menu path="departments" />',
  ],
  [
    'a typed limit',
    body('Wait 48 hours.'),
    `${at(3, 6)} [literal-facts] the limit "48 hours" is typed; expected <Limit ` +
      'id="chat_return" /> or <Limit id="chat_auto_close" /> ' +
      '(content/policy/limits.yaml:',
  ],
  [
    'a typed limit in another spelling',
    body('Within the 24-hour window.'),
    `${at(3, 12)} [literal-facts] the limit "24-hour" is typed; expected <Limit ` +
      'id="chat_window" />',
  ],
  [
    'a typed range',
    body('It rings 10–25 seconds.'),
    `${at(3, 10)} [literal-facts] the limit "10–25 seconds" is typed; expected <Limit ` +
      'id="ring_seconds" />',
  ],
  [
    'a typed label',
    body('Your Account Manager can help.'),
    `${at(3, 6)} [literal-facts] the label "Account Manager" is typed; expected <Term ` +
      'id="account_manager" />',
  ],
  [
    'a typed permission',
    body('They need `users.change_role`.'),
    `${at(3, 11)} [literal-facts] the permission users.change_role is typed; expected ` +
      '<Permission id="users.change_role" />',
  ],
  [
    'a typed label of a permission',
    body('Allow **Transfer a live call** there.'),
    `${at(3, 7)} [literal-facts] the permission "Transfer a live call" is typed; ` +
      'expected <Permission id="calls.transfer_live_call" />',
  ],
  [
    'a typed support address',
    body('Write to help@myoperator.co today.'),
    `${at(3, 10)} [literal-facts] the address help@myoperator.co is typed; the ` +
      'support address is <Support />',
  ],
]

describe('each fault is told with its line, what was found and what was expected', () => {
  test.each(planted)('%s', (_, text, told) => {
    const found = toldAbout(text)
    expect(
      found.filter((one) => one.startsWith(told)),
      `expected ${told}\nfound ${found.join('\n')}`,
    ).toHaveLength(1)
  })

  test('every rule has a fault of its own here', () => {
    const tried = new Set([
      ...planted.map(([, , told]) => /\[([\w-]+)\]/.exec(told)?.[1]),
      'format',
      'slug',
    ])
    expect(rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([])
  })

  test('every rule explains itself in a sentence', () => {
    for (const { id, about } of rules) expect(about, id).toMatch(/^[A-Z].*\.$/)
  })
})

describe('files that would be lost', () => {
  test('an article in Markdown', () => {
    const path = 'content/articles/getting-help/draft.md'
    expect(toldAbout(draftText(), path)).toEqual([
      '1:1 [format] an article or a passage is MDX, and this would not be published; rename the ' +
        `file to ${path}x`,
    ])
  })

  test('two articles with one slug', () => {
    const path = 'content/articles/whatsapp-chats/add-a-user.mdx'
    expect(
      diagnosticsWith({ path, text: draftText({ category: 'whatsapp-chats', related: '[]' }) }).map(
        formatDiagnostic,
      ),
    ).toContain(
      `${path}:1:1 the slug "add-a-user" is already that of ` +
        'content/articles/users-and-pro-licences/add-a-user.mdx; rename one of the two ' +
        'files (slug)',
    )
  })

  test.each([
    'content/articles/draft.mdx',
    'content/articles/getting-help/deeper/draft.mdx',
    'content/articles/getting-help/draft.txt',
  ])('%s is not where articles are', (path) => {
    expect(toldAbout(draftText(), path)).toContain(
      '1:1 [slug] the file would not be published; expected content/articles/<category>/<slug>.mdx',
    )
  })

  test('a file name that cannot be an address', () => {
    expect(toldAbout(draftText(), 'content/articles/getting-help/Draft_1.mdx')[0]).toContain(
      '[slug] the file name "Draft_1" becomes the address',
    )
  })
})

describe('between two articles', () => {
  const second = 'content/articles/getting-help/draft-two.mdx'

  test('one wording for both', () => {
    const told = diagnosticsWith(
      { path: draftFile, text: draftText() },
      { path: second, text: draftText() },
    )
    expect(told.filter(({ rule, file }) => rule === 'aliases' && file === draftFile)).toHaveLength(
      6,
    )
    expect(told.map(({ message }) => message).join('\n')).toContain(`which is already in ${second}`)
  })

  test('one old slug for both', () => {
    const text = draftText({ redirects: '[an-old-slug]' })
    expect(
      diagnosticsWith({ path: draftFile, text }, { path: second, text })
        .filter(({ rule }) => rule === 'redirects')
        .map(formatDiagnostic),
    ).toEqual([
      `${draftFile}:10:13 'redirects' names "an-old-slug", which already leads to ` +
        `${second}; keep it in one of the two (redirects)`,
    ])
  })
})

describe('what is allowed', () => {
  test.each([
    ['a role in the words of a link', '[What a Manager may do](/articles/add-a-user)'],
    [
      'an old name in quotation marks',
      'Older panels say “Moderator, or Supervisor”, which is the same.',
    ],
    ["a number that is nobody's limit", 'Wait 7 minutes.'],
    ['an example address', 'Type asha@example.com there.'],
    [
      'a link to the outside, a wizard, a page, a category and a heading',
      '[a](https://example.com) [b](/fix/user-not-ringing) [c](/roles#users) ' +
        '[d](/categories/getting-help) [e](/articles/add-a-user#steps) [f](#steps)',
    ],
    ['a note between list items', '1. One.\n\n   <Note>Two.</Note>\n\n2. Three.'],
    ['escaped braces', 'Write \\{name\\} there.'],
  ])('%s', (_, text) => {
    expect(toldAbout(body(text))).toEqual([])
  })
})

describe('the site', () => {
  const told = (change: Partial<typeof site>) =>
    checkSite(buildLintContext(publishedDrafts, policy, { ...site, ...change }, surroundings)).map(
      formatDiagnostic,
    )

  test('an article of the home page that does not exist', () => {
    expect(told({ startHere: ['ad-a-user'] })).toEqual([
      'content/site/home.yaml:1:1 the article "ad-a-user" does not exist; did you ' +
        'mean "add-a-user"? (site)',
    ])
  })

  test('a wizard of the home page that does not exist', () => {
    expect(
      told({ popularSymptoms: [{ sentence: 'It rings', sign: 'phone', symptom: 'user-ringing' }] }),
    ).toEqual([
      'content/site/home.yaml:1:1 the wizard "user-ringing" does not exist; did you ' +
        'mean "user-not-ringing"? (site)',
    ])
  })

  test('a wizard that stands in no group, twice in one, or does not exist', () => {
    const [first, ...rest] = site.fixGroups
    const [symptom = '', ...others] = first!.symptoms
    const says = (symptoms: string[]) =>
      told({ fixGroups: [{ title: 'Calls', sign: 'phone', symptoms }, ...rest] })
    expect(says(others)).toEqual([
      `content/site/home.yaml:1:1 fixGroups: the wizard "${symptom}" stands in no ` +
        'group, so /fix does not show it; add it to one (site)',
    ])
    expect(says([symptom, symptom, ...others])).toEqual([
      `content/site/home.yaml:1:1 fixGroups: the wizard "${symptom}" stands there ` +
        'twice; keep one (site)',
    ])
    expect(says(['user-ringing', symptom, ...others])).toEqual([
      'content/site/home.yaml:1:1 fixGroups: the wizard "user-ringing" does not ' +
        'exist; did you mean "user-not-ringing"? (site)',
    ])
  })

  test('an article in the groups of a category that is not its own, or stands there twice', () => {
    const [first, ...rest] = site.categories
    const says = (slugs: string[]) =>
      told({ categories: [{ ...first!, groups: [{ title: 'Do', articles: slugs }] }, ...rest] })
    expect(says(['change-a-users-role'])).toEqual([])
    expect(says(['change-a-user-role'])).toEqual([
      'content/site/categories.yaml:1:1 roles-and-permissions: the article ' +
        '"change-a-user-role" does not exist; did you mean "change-a-users-role"? (site)',
    ])
    expect(says(['add-a-user'])).toEqual([
      'content/site/categories.yaml:1:1 roles-and-permissions: the article "add-a-user" is of ' +
        'the category users-and-pro-licences; name it there (site)',
    ])
    expect(says(['last-admin-rule', 'last-admin-rule'])).toEqual([
      'content/site/categories.yaml:1:1 roles-and-permissions: the article "last-admin-rule" ' +
        'stands there twice; keep one (site)',
    ])
  })

  test('a topic of support that a category names and that is not there', () => {
    const [first, ...rest] = site.categories
    const says = (support: string) => told({ categories: [{ ...first!, support }, ...rest] })
    expect(says('permissions')).toEqual([])
    expect(says('permisions')).toEqual([
      'content/site/categories.yaml:1:1 roles-and-permissions: support.yaml has no topic ' +
        '"permisions"; did you mean "permissions"? (site)',
    ])
  })

  test('a tag and an evidence id of the support topics', () => {
    const topic = {
      id: 'base',
      title: 'T',
      subject: 'S',
      send: [{ label: 'L', text: 'see <Menu path="user" />', evidence: 'SR-99' }],
    }
    const diagnostics = told({
      support: { ...site.support, topics: [topic, ...site.support.topics.slice(1)] },
    })
    expect(diagnostics).toHaveLength(2)
    expect(diagnostics.join('\n')).toMatch(
      /base, L: <Menu path="user" \/>: no menu "user"[\s\S]*the evidence "SR-99" is not in/,
    )
  })
})

describe('an article as its page has it', () => {
  const passage = (text: string) => ({ path: 'content/shared/made-up.mdx', text })
  const toldOf = (text: string, shared: string): readonly string[] =>
    diagnosticsWith({ path: draftFile, text: draftText({}, text) }, passage(shared))
      .filter(({ file }) => file === draftFile)
      .map(({ line, rule, message }) => `${line - textLine + 1} [${rule}] ${message}`)
  const INCLUDE = '<Include file="made-up.mdx" />'

  test('has each id once', () => {
    expect(
      toldOf(
        `## Codes {/* #codes */}\n\nText.\n\n${INCLUDE}\n`,
        '## Others {/* #codes */}\n\nText.\n',
      ),
    ).toEqual([
      '5 [headings] in content/shared/made-up.mdx: {/* #codes */} is already the id of another ' +
        'heading here; give one of them another',
    ])
  })

  test('has its headings in order', () => {
    expect(toldOf(`## Steps\n\n${INCLUDE}\n`, '#### Deep\n\nText.\n')).toEqual([
      '3 [headings] in content/shared/made-up.mdx: a heading with #### follows one with ##; ' +
        'expected at most ###',
    ])
    expect(toldOf(`${INCLUDE}\n\n### On a phone\n\nText.\n`, '## Steps\n\nText.\n')).toEqual([])
  })

  test('keeps its notes', () => {
    const note = (text: string): string => `Text.[^1]\n\n[^1]: ${text}\n`
    expect(toldOf(`## Steps\n\n${note('Ours.')}\n${INCLUDE}\n`, note('Theirs.'))).toEqual([
      '7 [as-typed] in content/shared/made-up.mdx: the note [^1] is there already, and one of ' +
        'the two would be lost; give one of them another name',
    ])
  })
})

test.each([
  'Between 10~15 and 5~6 hours.',
  'Write \\[x\\](y z) or `[x](y z)`.',
  '[ ] is a box, and [this] is a word in brackets.',
  '**2 people** and *21 hours*.',
  'See https://example.com/x.',
])('%s is what readers see', (text) => {
  expect(toldAbout(body(text))).toEqual([])
})
