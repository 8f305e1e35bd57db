// Broken files by kind: what a writer typed, the line on which it is told, and what is said.
import { draftFile, draftText, textLine } from '../draft-article'
import { publishedText } from './told'

/** A broken file; `mends`: the quick fixes of its diagnostics leave nothing to tell. */
export interface Broken {
  readonly kind: string
  readonly path: string
  readonly text: string
  readonly line: number
  readonly told: string
  readonly mends?: true
  /** The bytes, where what is broken is how the text was saved. */
  readonly bytes?: Uint8Array
}

type Row = readonly [written: string, told: string, mends?: 'mends']

/** The line on which the text below the first heading begins. */
const BODY = textLine + 2

const inBody = (kind: string, rows: readonly Row[], line = BODY): Broken[] =>
  rows.map(([written, told, mends]) => ({
    kind: `${kind}: ${JSON.stringify(written)}`,
    path: draftFile,
    text: draftText({}, `## Steps\n\n${written}\n`),
    line,
    told,
    ...(mends && { mends: true }),
  }))

const inField = (
  field: string,
  line: number,
  rows: readonly Row[],
  kind = 'front matter',
): Broken[] =>
  rows.map(([written, told, mends]) => ({
    kind: `${kind}: ${field}: ${written}`,
    path: draftFile,
    text: draftText({ [field]: written }),
    line,
    told,
    ...(mends && { mends: true }),
  }))

const file = (kind: string, path: string, text: string, line: number, told: string): Broken => ({
  kind,
  path,
  text,
  line,
  told,
})

/** A published file with one change. */
const changed = (
  kind: string,
  path: string,
  [find, put]: readonly [string | RegExp, string],
  line: number,
  told: string,
): Broken => {
  const before = publishedText(path)
  const text = before.replace(find, put)
  if (text === before) throw new Error(`${path} does not hold ${String(find)}`)
  return { kind, path, text, line, told }
}

const lineIn = (path: string, pattern: RegExp): number =>
  publishedText(path).slice(0, publishedText(path).search(pattern)).split('\n').length

const whole = draftText()
const LIMITS = 'content/policy/limits.yaml'
const CATEGORIES = 'content/site/categories.yaml'
const POLICY = 'content/policy/policy.yaml'
const ROLES = 'content/policy/roles.yaml'
const MENUS = 'content/policy/menus.yaml'
const RINGING = 'content/policy/symptoms/user-not-ringing.yaml'
const COLUMN = 'content/wizards/panel-access-column-missing.md'
const WIZARD = 'content/wizards/user-not-ringing.md'
const CONFLICT = 'marks two versions of these lines, which git could not join; keep what is right'
const step = lineIn(WIZARD, /^## /m)

/** Names from elsewhere, each with what it is here. */
const foreign: readonly Row[] = [
  ['<Warning>\n  Ask first.\n</Warning>', '<Warning> is :::warning[title] here', 'mends'],
  ['<Tip title="One">Ask first.</Tip>', '<Tip> is :::tip[title] here', 'mends'],
  ['<Aside type="caution">Ask first.</Aside>', '<Aside> is :::warning[title] here', 'mends'],
  ['<Callout type="error">\nAsk.\n</Callout>', '<Callout> is :::danger[title] here', 'mends'],
  ['<Admonition>\nAsk first.\n</Admonition>', '<Admonition> is :::note[title] here', 'mends'],
  ['<Check>Ask first.</Check>', '<Check> is :::tip[title] here', 'mends'],
  ['<Card title="Roles" href="/roles">Who may.</Card>', '<Card> is :::cards here', 'mends'],
  ['<LinkCard title="Roles" href="/roles" description="Who." />', 'is :::cards here', 'mends'],
  ['<Accordion title="More">Ask first.</Accordion>', 'is :::details[title] here', 'mends'],
  ['<details>\n<summary>More</summary>\n\nAsk first.\n\n</details>', 'is :::details[', 'mends'],
  ['<Columns>\nAsk first.\n</Columns>', '<Columns> is not needed', 'mends'],
  ['<div className="x">\nAsk first.\n</div>', '<div> is not needed', 'mends'],
  ['Ask <b>first</b>.', '<b> is HTML; expected **first**', 'mends'],
  ['<a href="/roles">Roles</a> say it.', 'is written as a link: [Roles](/roles)', 'mends'],
  ['<img src="/favicon.svg" alt="A signpost" />', '![A signpost](/favicon.svg)', 'mends'],
  ['<img src="/favicon.svg" alt="A signpost">', '![A signpost](/favicon.svg)', 'mends'],
  ['<Image src="/favicon.svg" alt="A signpost" />', '![A signpost](/favicon.svg)', 'mends'],
  ['One<br>two.', '<br> is not closed; expected <br />', 'mends'],
  ['<h3>More</h3>', 'a heading is Markdown: ### and the words'],
  ['<Badge text="new" />', '<Badge> is not known here; write the word itself'],
  ['<Icon icon="phone" />', '<Icon> is not known here; write the word that it stands for'],
  ['<iframe src="https://example.com" />', 'shows nothing of another site; link to it'],
  ['<video src="/film.mp4" controls />', 'a film is linked'],
  ['<CodeGroup>\nx\n</CodeGroup>', 'write ::::tabs, and in each :::tab[Title]'],
  ['<script>alert(1)</script>', 'an article runs no program'],
  ['<Foo.Bar />', 'there is no component <Foo.Bar>; CONTRIBUTING.md lists'],
  ['<role id="owner" />', 'did you mean "Role"?'],
  [':::caution\nAsk first.\n:::', ':::caution is :::warning here', 'mends'],
  ['::: note Mind this\nAsk first.\n:::', 'such as :::note[Mind this]', 'mends'],
  ['!!! note\n    Ask first.', 'expected a line :::note, the text, :::'],
  ['<Tile title="Roles" href="/roles">Who may.</Tile>', '<Tile> is :::cards here', 'mends'],
  ['<aside>\nAsk first.\n</aside>', '<aside> is :::note[title] here', 'mends'],
  ['<ImageZoom src="/favicon.svg" alt="A signpost" />', '![A signpost](/favicon.svg)', 'mends'],
  ['<BrowserOnly>\nAsk first.\n</BrowserOnly>', '<BrowserOnly> is not needed', 'mends'],
  ['Ask <samp>first</samp>.', '<samp> is HTML; expected `first`', 'mends'],
  ['<Code code="x" lang="js" />', 'write a code block between two lines ```'],
  ['<Tree>x</Tree>', 'write it as a list, or as a code block'],
  ['<Visibility for="agents">Ask.</Visibility>', 'is :::for{audience="agent"}'],
  ['<TypeTable type={1} />', 'what a program sends is told in a table'],
  ['<Prompt description="x">Ask.</Prompt>', 'as a quotation'],
  ['<noscript>\nAsk first.\n</noscript>', '<noscript> is not needed', 'mends'],
]

/** What cannot be read, or is taken for something else than was meant. */
const syntax: readonly Row[] = [
  ['<!-- later --> Ask.', 'a comment is written {/* … */}', 'mends'],
  ['Ask <!-- later', 'opens a comment that nothing closes'],
  ['If <5 are left, ask.', 'a < that stands for itself is written \\<', 'mends'],
  ['Ask <your boss>.', 'a < that stands for itself is written \\<', 'mends'],
  ['<Role id=owner /> may.', 'the value of an attribute stands in straight quotes', 'mends'],
  ['<Role id=“owner” /> may.', 'stands in straight quotes: <Role id="owner" />', 'mends'],
  ['<Role id="owner"> may.', 'is not closed; expected <Role id="owner" />', 'mends'],
  ['<Note>\nAsk first.', 'expected </Note> behind what it encloses'],
  ['Ask first.</Note>', '</Note> closes nothing; take it out', 'mends'],
  ['<Note>Ask first.</note>', '</note> does not close <Note> of line 14', 'mends'],
  ['Ask { first.', 'this brace is not closed', 'mends'],
  ['{{ site.name }}', 'is JavaScript, which an article does not run'],
  ['export const x = 1', 'an import or export is not allowed'],
  ["import Tabs from '@theme/Tabs'", 'an import or export is not allowed'],
  ['<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main', CONFLICT],
  ['```\ncode\n\n## More\n\nText', 'the code that begins here is not closed'],
  [':::note\nAsk first.', ':::note is not closed'],
  [`${'> '.repeat(3000)}Ask.`, 'lies within more than 100 others'],
  [
    Array.from({ length: 150 }, (_, at) => `${'  '.repeat(at)}- Ask.`).join('\n'),
    'lies within more than 100 others',
  ],
]

/** Signs that Markdown leaves as they are. */
const signs: readonly Row[] = [
  ['![A list](/images/my shot.png)', 'is not shown: its address has a space'],
  ['[](/articles/add-a-user)', 'has no words, and readers would not see it'],
  ['[here]()', 'the link "here" leads nowhere'],
  ['See [[add-a-user]].', '[[add-a-user]] is no link here'],
  ['(Roles)[/roles]', 'is the wrong way round', 'mends'],
  ['[Roles] (/roles)', 'has a space between words and address', 'mends'],
  ['Ask **first.', 'these ** stand alone'],
  ['Ask ==first==.', 'marks nothing here', 'mends'],
  ['###More words\n\nText.', 'is no heading without a space', 'mends'],
  ['|a|b|\n|1|2|', 'are no table without a line below the heads'],
  ['[x](javascript:alert)', 'is of a kind that pages here do not have'],
  ['[x](http://localhost:3000/roles)', 'write /roles, which is the same page everywhere'],
  ['[x](../users/add-a-user.mdx)', 'is relative; expected /articles/add-a-user'],
  ['T' + 'ODO: write this', 'says that the words are still to come'],
  ['caf\\u00e9 here', 'is a sign of a program', 'mends'],
  ['One &foo; two', '&foo; is no sign of HTML'],
  ['Good :smile: work', ':smile: stands for no picture here'],
  ['It is $$x^2$$ here.', '$$x^2$$ is no formula here'],
  ['1.One\n2.Two', 'are no list without a space behind 1.'],
  ['-One\n-Two', 'are no list without a space behind -'],
  ['*one\n*two', 'are no list without a space behind *'],
  ['1.one\n2.two', 'are no list without a space behind 1.'],
  ['•\tOne lamp\n• Two lamps', '• begins no list here', 'mends'],
  ['· One lamp', '· begins no list here', 'mends'],
  ['Press ** Save ** and wait.', '** Save ** is not bold', 'mends'],
  ['Press __ Save __ and wait.', '__ Save __ is not bold', 'mends'],
  ['// ask the calls team', 'is no comment here, and readers would see it'],
  ['Text. %%ask the team%%', '%%ask the team%% is no comment here', 'mends'],
  ['Donâ€™t wait.', 'â€™ is what another encoding left of a sign'],
  ['A cafÃ© is no office.', 'Ã© is what another encoding left of a sign'],
  ['Ask `<Role id="manager" />` now.', 'would see <Role id="manager" /> as it is typed'],
  ['[insert screenshot here]', 'says that the words are still to come'],
  ['Then: [Picture of the list]', 'says that the words are still to come'],
  [':: note\nx', 'opens nothing; expected three colons'],
  ['Ask __first_.', 'a line beside "first" is left over'],
  ['Ask __first.', 'these __ stand alone'],
  ['[Roles]: /roles', '[Roles]: /roles would not be shown'],
  ['[Roles][ref]', '[Roles][ref] leads nowhere'],
  ['[See [roles](/roles) first](/contact)', '](/contact) ends a link that holds another'],
  ['Mind this.[^1]', '[^1] leads nowhere'],
  ['[x](mailto:)', 'names nobody and no place; write what stands behind mailto:'],
  ['[x](http:///roles)', 'names nobody and no place; write what stands behind http:'],
  ['[x](tel:call us)', 'leads nowhere, and readers would see the brackets'],
  ['[x](https//example.com)', 'is relative; expected an address from the root'],
  ['[x](/articles/add-a-user.mdx)', 'leads to nothing; did you mean "add-a-user"?'],
  ['[x](file:///C:/x.png)', 'is of a kind that pages here do not have'],
  ['[x](/fix/user-not-ringing?status=activ)', 'is no answer to status; did you mean "active"?'],
  ['[x](/roles#nowhere)', 'leads to no heading of /roles'],
]

/** One thing, one message. */
const once: readonly Row[] = [
  ['Ask the Call Agents.', '"Call Agents" is typed'],
  ['Ask a Call Agent.', '"Call Agent" is typed'],
  ['Open Manage > Users > Widgets.', 'the menu path "Manage > Users > Widgets" is typed'],
  ['It closes after 48 hours.', 'the number may be wrong: chat_return is "'],
]

const title: readonly Row[] = [
  ['Phones: why they are still', 'has a colon, which would begin another field', 'mends'],
  ['How do I use key #2', '"#2" behind "How do I use key" is a comment'],
  ['@home', 'begins with @, which means something else there', 'mends'],
  ['*bold* title', 'begins with *, which means something else there', 'mends'],
  ['`code` first', 'begins with `, which means something else there'],
  ['"Quoted" title', 'goes on behind its quotes', 'mends'],
  ["'It's'", 'goes on behind its quotes', 'mends'],
  ['[x] y', 'begins with [, which means something else there', 'mends'],
  ['| x', 'begins with |, which means something else there', 'mends'],
  ['- x', 'begins with -, which means something else there', 'mends'],
  ['&x y', '&x before a value is a sign of YAML'],
  ['! x', 'before a value is a sign of YAML'],
  ['"a \\d b"', 'a backslash in double quotes'],
  ['"not closed', '" opens here and is not closed; expected " at the end'],
]

/** What stands in a text that people name and nobody has. */
const names: readonly Row[] = [
  ['<Role id="boss" /> may.', '"boss", which does not exist'],
  ['Open <Menu path="user" />.', 'did you mean "users"?'],
  ['<Term id="seat" /> it.', '"seat", which does not exist'],
  ['<Limit id="chats" /> it.', '"chats", which does not exist'],
  ['<Note type="loud">\nAsk.\n</Note>', '"loud"'],
  ['<GetHelp />', 'needs topic='],
  ['<Role id="owner" bold /> may.', "'bold'"],
  ['<Include file="none.mdx" />', '"none.mdx", which does not exist'],
  ['<StartWizard symptom="no-phone" />', '"no-phone", which does not exist'],
  ['[x](/articles/ad-a-user)', 'leads to nothing; did you mean "add-a-user"?'],
  ['[x](/articles/add-a-user#nowhere)', 'leads to no heading of'],
  ['[x](/rolls)', 'leads to nothing; did you mean'],
  ['![](/favicon.svg)', 'the image has no words for those who do not see it'],
  ['![Screenshot](/favicon.svg)', 'which does not say what it shows'],
  ['![A list](/images/none.png)', 'is not there'],
  ['![A list](https://example.com/a.png)', 'is from another site'],
  ['#### Deep\n\nText.', 'follows one with ##; expected at most ###'],
  [':::steps\nAsk first.\n:::', 'holds one numbered list and nothing else'],
  ['++ctlr+k++', 'there is no key "ctlr"'],
  ['> [!LOUD]\n> Ask.', 'there is no alert [!LOUD]'],
  ['![A signpost](favicon.svg)', 'is relative; expected an address from the root'],
  ['![A list](C:\\Users\\me\\x.png)', 'is from another site'],
  ['<Fact id="status" value="gone" />', 'did you mean "active"?'],
  ['<Can role="manager" do="users.fly" />', 'did you mean "users.add"?'],
  ['<RoleMatrix area="nothing" />', 'names the area "nothing"'],
  ['<EditUser user="nobody" />', 'the example user "nobody", which does not exist'],
  ['<Menu path="users">Users</Menu>', 'what it says comes from data'],
  [':::tab[One]\nx\n:::', ':::tab stands outside ::::tabs'],
  [':::for{audience="boss"}\nx\n:::', 'names audience "boss"'],
  [':::for\nx\n:::', ':::for needs audience="…"'],
  [':::cards\nText.\n:::', ':::cards holds one list of links'],
  [':::figure[What]\nText\n:::', ':::figure holds one image or one figure'],
  [':::details\nx\n:::', ':::details needs title="…"'],
]

const saved = (kind: string, bytes: Uint8Array, line: number, told: string): Broken => ({
  kind: `saved otherwise: ${kind}`,
  path: draftFile,
  text: '',
  bytes,
  line,
  told,
})

const withText = (words: string): string => draftText({}, `## Steps\n\n${words}\n`)

const encodings: readonly Broken[] = [
  saved('Latin-1', Buffer.from(withText('Caf\xe9.'), 'latin1'), BODY, 'the file is not UTF-8'),
  saved('Windows-1252', Buffer.from(withText('A \x93word\x94.'), 'latin1'), BODY, 'is not UTF-8'),
  saved('cut within a letter', Buffer.from(withText('कॉल')).subarray(0, -3), BODY, 'is not UTF-8'),
  saved('a NUL', Buffer.from(withText('One\0two.')), BODY, 'a NUL that nobody sees'),
  saved('a bell', Buffer.from(withText('One\u0007two.')), BODY, 'a control character'),
  saved('a space without width', Buffer.from(withText('One\u200btwo.')), BODY, 'without width'),
  saved('a mark within', Buffer.from(withText('One\ufefftwo.')), BODY, 'a space without width'),
  saved('a soft hyphen', Buffer.from(withText('tele\u00adphone')), BODY, 'between "tele" and'),
  saved('turned direction', Buffer.from(withText('One\u202etwo.')), BODY, 'turns the direction'),
  saved('a line separator', Buffer.from(withText('One\u2028two.')), BODY, 'a line break that is'),
  saved('a sign of a font', Buffer.from(withText('\uf0b7 One.')), BODY, 'that one font alone has'),
  saved('a lost sign', Buffer.from(withText('One\ufffdtwo.')), BODY, 'a character was lost'),
]

const AGAIN = /^(- id: )(.*)\n([\s\S]*?)^- id: (.*)$/m

export const corpus: readonly Broken[] = [
  ...inBody('a name from elsewhere', foreign),
  ...inBody('syntax', syntax),
  ...inBody('signs', signs),
  ...inBody('one message', once),
  ...inBody('names', names),
  ...encodings,
  ...inField('title', 2, title),
  ...inField('aliases', 6, [
    ['[one, two', '[ opens here and is not closed; expected ] at the end'],
    ['one, two', '\'aliases\' is "one, two", expected a list'],
  ]),
  ...inField('verified', 8, [
    ['23/11/2026', 'expected a real date written year-month-day'],
    ['2026-02-30', 'expected a real date written year-month-day'],
    ['2026-11-3', 'expected a real date written year-month-day'],
    ['2027-05-01', 'which is later than today'],
  ]),
  ...inField('title', 2, [
    ['A <b>title</b>', "'title' has <b>, which is shown as it is typed"],
    ['A [link](/roles)', "'title' has [link](/roles), which is shown as it is typed"],
  ]),
  ...inField('publish', 10, [['soon', 'expected a real date written year-month-day']]),
  ...inField('reviewEvery', 10, [['never', "'reviewEvery' is"]]),
  ...inField('wizard', 10, [['nothing-here', '"nothing-here"']]),
  ...inField('redirects', 10, [['[add-a-user]', 'which is the slug of']]),
  ...inField('anchors', 10, [['{old: nowhere}', 'which is no heading here']]),
  file(
    'front matter: a conflict',
    draftFile,
    whole.replace('title: A title', '<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> main'),
    2,
    CONFLICT,
  ),
  file(
    'a text: none at all',
    draftFile,
    draftText({}, '{/* later */}\n'),
    2,
    'nothing stands below the front matter',
  ),
  file(
    'front matter: a tab',
    draftFile,
    whole.replace('audience:', '\taudience:'),
    5,
    'this line begins with a tab; expected spaces',
  ),
  file(
    'front matter: no space behind a colon',
    draftFile,
    whole.replace('title: ', 'title:'),
    2,
    "'title' has no space behind its colon; expected title: A title",
  ),
  file(
    'front matter: a field twice',
    draftFile,
    whole.replace('verified:', 'title: Again\nverified:'),
    8,
    "'title' is there twice; keep one of the two",
  ),
  file('front matter: an empty line before it', draftFile, `\n${whole}`, 1, 'take it out'),
  file('front matter: two lines before it', draftFile, `---\n${whole}`, 1, 'take one of the two'),
  file('front matter: not closed', draftFile, whole.replace('\n---\n', '\n'), 1, 'is not closed'),
  file('front matter: none', draftFile, '## Steps\n\nText.\n', 1, 'does not begin with front'),
  file('nothing at all', draftFile, '', 1, 'does not begin with front matter'),
  file(
    'an alias bomb',
    LIMITS,
    '[&a ["x"], &b [*a, *a], &c [*b, *b]]\n',
    1,
    '&a before a value is a sign of YAML',
  ),
  file('a table without rows', LIMITS, '', 1, 'is empty, expected a list'),
  file('a table by another name', 'content/policy/limts.yaml', '', 1, 'did you mean "limits.yaml"'),
  file('a site file by another name', 'content/site/hom.yaml', '', 1, 'did you mean "home.yaml"'),
  changed('a conflict in a table', LIMITS, [/^- /m, '<<<<<<< HEAD\n- '], 2, CONFLICT),
  changed(
    'two categories with one id',
    CATEGORIES,
    [AGAIN, '$1$2\n$3- id: $2'],
    lineIn(CATEGORIES, /(?<=^- id: [\s\S]*?)^- id: (?!$)/m),
    'is there twice; an id is given once',
  ),
  changed(
    'a day that there is not',
    POLICY,
    ['date: 2026-11-23', 'date: 2026-11-40'],
    lineIn(POLICY, /^date: /m),
    'expected a date such as 2026-11-23',
  ),
  changed(
    'two roles of one rank',
    ROLES,
    ['rank: 3', 'rank: 4'],
    lineIn(ROLES, /rank: 3/),
    'the rank 4 is there twice',
  ),
  changed(
    'a role of no scope',
    ROLES,
    ['scope: department', 'scope: departmnt'],
    lineIn(ROLES, /scope: department/),
    'there is no scope "departmnt"; did you mean "department"?',
  ),
  changed(
    'a menu with typed arrows',
    MENUS,
    ['label: Manage › Users › Edit,', 'label: Manage > Users > Edit,'],
    lineIn(MENUS, /id: user_edit,/),
    'expected "Manage › Users › Edit"',
  ),
  changed(
    'a menu whose variants are no list',
    MENUS,
    [/variants: \[[^\]]*\]/, 'variants: Manage'],
    lineIn(MENUS, /variants: \[/),
    'is "Manage", expected a list',
  ),
  changed(
    'a grant that is none',
    'content/policy/permissions.yaml',
    ['manager: allow:department', 'manager: allow:galaxy'],
    lineIn('content/policy/permissions.yaml', /manager: allow:department/),
    'there is no scope "galaxy"',
  ),
  changed(
    'a cause by a rule that is none',
    RINGING,
    ['rule: status_active', 'rule: status_activ'],
    lineIn(RINGING, /rule: status_active/),
    'did you mean "status_active"?',
  ),
  changed(
    'a symptom whose old id is the id of another',
    RINGING,
    [/^aliases:/m, 'redirects: [cannot-sign-in]\naliases:'],
    lineIn(RINGING, /^aliases:/m),
    '"cannot-sign-in" is the id of a symptom',
  ),
  changed(
    'a category whose old id is the id of another',
    CATEGORIES,
    [/^  title: /m, '  redirects: [getting-help]\n  title: '],
    lineIn(CATEGORIES, /^  title: /m),
    '"getting-help" is the id of a category',
  ),
  changed(
    'a guided fix whose answer leads nowhere',
    COLUMN,
    [/^(- .*) -> cause: other_label$/m, '$1 ->'],
    lineIn(COLUMN, /-> cause: other_label/),
    'leads nowhere',
  ),
  changed(
    'a guided fix that asks for no fact',
    COLUMN,
    ['{ask: column_visible}', '{ask: column_visibl}'],
    lineIn(COLUMN, /\{ask: column_visible/),
    'did you mean "column_visible"?',
  ),
  changed(
    'a guided fix without an answer',
    COLUMN,
    [/^- Manager -> cause: column_hidden\n/m, ''],
    lineIn(COLUMN, /^## my-role/m),
    "no answer for 'Manager'",
  ),
  changed(
    'a guided fix that names a cause too early',
    COLUMN,
    [/^- Owner -> cause: column_hidden$/m, '- Owner -> cause: no_users_permission'],
    lineIn(COLUMN, /^- Owner -> cause: column_hidden$/m),
    'which the answers do not prove',
  ),
  changed(
    'a guided fix of no topic of support',
    COLUMN,
    ['support: users', 'support: user'],
    lineIn(COLUMN, /^support: /m),
    'support.yaml has no topic "user"; did you mean "users"?',
  ),
  changed(
    'a guided fix with a menu that is none',
    COLUMN,
    ['<Menu path="users" variants />', '<Menu path="usr" />'],
    lineIn(COLUMN, /<Menu path="users" variants/),
    'no menu "usr" in the policy',
  ),
  changed('a conflict in a guided fix', WIZARD, ['## ', '<<<<<<< HEAD\n## '], step, CONFLICT),
  changed(
    'a guided fix with a comment of HTML',
    WIZARD,
    ['## ', '<!-- later -->\n\n## '],
    step,
    'a comment is written {/* … */}',
  ),
  changed(
    'a guided fix with a note',
    WIZARD,
    ['## ', '<Warning>Mind this.</Warning>\n\n## '],
    step,
    '<Warning> is no tag here',
  ),
  changed(
    'a guided fix whose title has a colon',
    WIZARD,
    [/^title: .*$/m, 'title: Phones: they do not ring'],
    2,
    'has a colon, which would begin another field',
  ),
  changed(
    'a guided fix of no symptom',
    WIZARD,
    [/^symptom: .*$/m, 'symptom: user-not-rining'],
    3,
    'no symptom is called \'user-not-rining\'; did you mean "user-not-ringing"?',
  ),
  {
    ...file(
      'a guided fix by another name',
      'content/wizards/phones.md',
      publishedText(WIZARD),
      1,
      'rename it to content/wizards/user-not-ringing.md',
    ),
  },
]
