import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { ArticleText } from '@/components/article/article-text'
import { listInWords } from '@/lib/core/list-in-words'
import { dialect, fences, noteTypes } from '@/lib/markdown/dialect'
import { noteWord } from '@/lib/markdown/expand/expand-block'
import { requireTree } from '@/lib/markdown/resolve-text'
import { isComponent } from '@/lib/markdown/tree'
import { policy } from '../builders'
import { articleWith, markdownWith, published } from '../articles/library'
import { withoutLooks } from '../markup'

const htmlOf = (body: string, context = published): string =>
  withoutLooks(
    renderToStaticMarkup(
      createElement(ArticleText, { code: articleWith(body, context).code, context }),
    ),
    // What React calls a tab and its section by.
  ).replace(/ (?:id|aria-controls)="_R_[^"]*"/g, '')

const oldNames = listInWords(
  policy.roles.find(({ id }) => id === 'manager')?.otherNames ?? [],
  'or',
)

/** Every construct: what is written, what the page has, what the Markdown of the article says. */
const constructs: readonly (readonly [written: string, page: string, markdown: string])[] = [
  [
    ':::tip[For a <Role id="owner" />]\nDo it.\n:::',
    '<div role="note" aria-label="Tip: For a Owner" ' +
      'data-type="tip"><strong><span>Tip</span> For a Owner</strong><p>Do it.</p></div>',
    '> **Tip: For a Owner**\n>\n> Do it.',
  ],
  [
    '> [!CAUTION]\n> Do it *now*.',
    '<div role="note" aria-label="Danger" ' +
      'data-type="danger"><strong><span>Danger</span></strong><p>Do it ' +
      '<em>now</em>.</p></div>',
    '> **Danger**\n>\n> Do it _now_.',
  ],
  [
    ':::differ{check="users"}\nIt may.\n:::',
    '<div role="note" aria-label="May differ in your account">',
    '> **May differ in your account**\n>\n> It may.\n>\n> To be sure, look under ' +
      '**Manage › Users**',
  ],
  [':::steps\n1. One.\n2. Two.\n:::', '<ol data-steps="">', '1. One.\n2. Two.'],
  [
    '::::tabs\n:::tab[On the phone]\nPress.\n:::\n:::tab[In the panel]\nClick.\n:::\n::::',
    'In the panel</button></div><div><section><h3>On the phone</h3>',
    '**On the phone**\n\nPress.\n\n**In the panel**\n\nClick.',
  ],
  [
    ':::figure[The <Term id="panel_access" /> switch]\n![A switch](/switch.png)\n:::',
    '<figure><img src="/switch.png" alt="A switch" loading="lazy" decoding="async"/>' +
      '<figcaption>The Panel Access switch</figcaption></figure>',
    '![A switch](https://help.example.com/switch.png)\n\n_The Panel Access switch_',
  ],
  [
    ':::for{audience="agent"}\nAsk.\n:::',
    '<div role="note" aria-label="For people who take calls and chats" ' +
      'data-type="for"><strong>For people who take calls and ' +
      'chats</strong><p>Ask.</p></div>',
    '> **For people who take calls and chats**\n>\n> Ask.',
  ],
  [
    ':::details[Where <Menu path="users" /> is]\nAt the left.\n:::',
    '<details><summary>Where Manage › Users is</summary><p>At the left.</p></details>',
    '**Where Manage › Users is**\n\nAt the left.',
  ],
  [
    ':::cards\n- [Roles](/roles): who may do what\n- [Contact](/contact)\n:::',
    '<div><ul>\n<li><a href="/roles">Roles</a>: who may do what</li>\n<li>',
    '- [Roles](https://help.example.com/roles): who may do what',
  ],
  [
    '<Steps>\n<Step title="Open it">\nPress the button.\n</Step>\n<Step title="Close it">Press it ' +
      'again.</Step>\n</Steps>',
    '<li><input type="checkbox" aria-label="Step 1 done"/>\n<p><strong>Open it</strong></p>',
    '1. **Open it**\n\n   Press the button.\n\n2. **Close it**\\\n   Press it again.',
  ],
  ['One<br />two.', '<p>One<br/>\ntwo.</p>', 'One\\\ntwo.'],
  [
    'Press ++ctrl+k++ or <kbd>Esc</kbd>.',
    'Press <kbd>Ctrl</kbd>+<kbd>K</kbd> or <kbd>Esc</kbd>.',
    'Press `Ctrl`+`K` or `Esc`.',
  ],
  [
    'It is <Fact id="status" />, <Fact id="status" value="inactive" />.',
    'It is Status, Inactive.',
    'It is Status, Inactive.',
  ],
  [
    'May they? <Can role="manager" do="users.edit_profile" />.',
    '<span data-status="limited">Yes, in their own departments</span>',
    'Yes, in their own departments.',
  ],
  [
    '<Menu path="users" /> alone',
    '<p><span>Manage\u00a0› Users</span> alone</p>',
    '**Manage › Users** alone',
  ],
  ['<Term id="sso" />', '<p>SSO</p>', 'SSO'],
  [
    '<RoleMatrix area="users" />',
    '<caption>Users: what each role may do by default</caption>',
    '| Action',
  ],
  [
    '| a | b |\n|:-|-:|\n| 1 | 2 |',
    '<div role="region" aria-label="Table: One" tabindex="0">',
    '| a | b |\n| :- | -: |\n| 1 | 2 |',
  ],
  [
    '## Two words {/* #two */}\n\nText.',
    '<h2 id="two"><a href="#two">Two words</a></h2>',
    '## Two words\n\nText.',
  ],
  ['Costs \\{1} or \\{\\{2}}.', 'Costs {1} or {{2}}.', 'Costs {1} or {{2}}.'],
  [
    'It opens at 10:30, note:well, and ::so.',
    '<p>It opens at 10:30, note:well, and ::so.</p>',
    'It opens at 10:30, note:well, and ::so.',
  ],
  ['As <Role id="call_agent" plural /> do.', '<p>As Call Agents do.</p>', 'As Call Agents do.'],
  [
    'Ask <Roles can="users.change_role" />.',
    '<p>Ask Owner or Administrator.</p>',
    'Ask Owner or Administrator.',
  ],
  ['within <Limit id="chat_window" />', '<p>within 24 hours</p>', 'within 24 hours'],
  [
    'Write to <Support />.',
    '<a href="mailto:support@myoperator.co">support@myoperator.co</a>',
    'Write to <support@myoperator.co>.',
  ],
  [
    'It is <Permission id="users.edit_profile" />.',
    '<p>It is Edit a user.</p>',
    'It is Edit a user.',
  ],
  ['once <OldNames role="manager" />', `<p>once ${oldNames}</p>`, `once ${oldNames}`],
  [
    '<DependsOn permission="users.add" />',
    '<div><p><strong>Add a user: what it rests on</strong></p><ul><li>' +
      '<strong>Panel Access</strong>: not “Off”</li>',
    '**Add a user: what it rests on**\n\n- Panel Access: not “Off”',
  ],
  [
    '<StartWizard symptom="user-not-ringing" facts="status=active" />',
    '<p><a href="/fix/user-not-ringing?status=active">Answer a few questions: ',
    "[Answer a few questions: A user's phone does not " +
      'ring](https://help.example.com/fix/user-not-ringing?status=active)',
  ],
  [
    '<UsersTable highlight="panel_access" />',
    '<col data-marked=""/></colgroup><thead><tr><th scope="col">Name</th>' +
      '<th scope="col">Role</th><th scope="col">Panel Access</th>',
    'Anita Sharma: Owner, On; Farah Khan: Manager, On;',
  ],
  [
    '<EditUser user="ravi" highlight="role" />',
    '<div data-marked=""><dt>Select Role</dt><dd>Call Agent<',
    'Outlined: Select Role. Where a field stands differs between accounts._\n\n' +
      'Select Role: Call Agent.',
  ],
  [
    '<PermissionSettings role="manager" area="whatsapp.templates" />',
    '<tr><th scope="row">View</th><td data-status="yes">Yes</td></tr>',
    'View: Yes; Create: Yes; Edit: Yes; Delete: No \\*.',
  ],
  [
    '<ChatInbox state="assigned" />',
    '<dt>Reply</dt><dd data-status="no">No. Only the Owner, Administrators and',
    'Reply: No. Only the Owner, Administrators and Managers may reply',
  ],
  [
    '<LiveCallWidget state="connected" />',
    '<dt>Transfer</dt><dd data-status="yes">Yes</dd>',
    'Connected, both are talking; Transfer: Yes.',
  ],
  [
    '<GetHelp topic="calls" />',
    '<div><p>Write to <a href="mailto:support@myoperator.co?subject=Calls%20do',
    'Write to <support@myoperator.co> and send:\n\n- the name of your account',
  ],
  [
    '<Include file="never-share-a-code.mdx" />',
    'aria-label="Warning: Never share a password or a code"',
    '> **Warning: Never share a password or a code**',
  ],
  [
    '<For audience={["agent", "admin"]}>\nAsk.\n</For>',
    '<strong>For people who take calls and chats, and for people who manage the account</strong>',
    '> **For people who take calls and chats, and for people who manage the account**',
  ],
  [
    '<Note type={"tip"} title={`Two`}>\n:::steps\n1. One.\n:::\n\n<Tabs>\n<Tab title="A">\n' +
      '> [!NOTE]\n> In.\n</Tab>\n<Tab title={"B"}>\nB.\n</Tab>\n</Tabs>\n</Note>',
    'aria-label="Step 1 done"/>One.</li></ol><div></div><sp-tabs></sp-tabs><div role="tablist" hidden="">' +
      '<button type="button" role="tab">A</button><button type="button" role="tab">B</button>' +
      '</div><div><section><h3>A</h3><div role="note" aria-label="Note"',
    '> **Tip: Two**\n>\n> 1. One.\n>\n> **A**\n>\n> > **Note**\n> >\n> > In.',
  ],
  ['It costs {"{"}{3}{"}"}, {`once`}.', '<p>It costs {3}, once.</p>', 'It costs {3}, once.'],
  [
    '{/* Ask the calls team. */}\n\nText{/* why */}.\n\n<Role id="owner" plural={true} />',
    '<h2 id="one"><a href="#one">One</a></h2>\n<p>Text.</p>\n<p>Owners</p>',
    '## One\n\nText.\n\nOwners',
  ],
]

describe('each construct, on the page and in Markdown', () => {
  test.each(constructs)('%s', (written, page, markdown) => {
    expect(htmlOf(`## One\n\n${written}\n`)).toContain(page)
    expect(
      markdownWith(`## One\n\n${written}\n`).replace(/^(\|.*\|)$/gm, (row) =>
        row.replace(/-+/g, '-').replace(/ +/g, ' '),
      ),
    ).toContain(markdown)
  })

  test('every fence, every alert and every component is tried', () => {
    const all = constructs.map(([written]) => written).join('\n')
    expect(Object.keys(fences).filter((name) => !all.includes(`:::${name}`))).toEqual([
      ...noteTypes.filter((type) => type !== 'tip'),
    ])
    const tried = new Set<string>()
    for (const [written] of constructs)
      visit(requireTree(written), (node) => void (isComponent(node) && tried.add(node.name ?? '')))
    expect([...tried].sort()).toEqual(Object.keys(dialect).sort())
  })

  test('a comment is published nowhere', () => {
    const body =
      '## One {/* #first */}\n\n{/*\nsecret one\n*/}\n\n- A{/* secret two */}\n\n' +
      ':::note[T{/* secret three */}]\n{/* secret four */}\nText.\n:::\n\n' +
      '| a |\n|-|\n| b{/* secret five */} |\n'
    const { code, sections, headings } = articleWith(body)
    expect(headings).toEqual([{ id: 'first', text: 'One', depth: 2 }])
    for (const text of [code, htmlOf(body), markdownWith(body), JSON.stringify(sections)])
      expect(text).not.toMatch(/secret|\{\/\*/)
  })
})

test('a fence, an alert and a tag around text are drawn alike', () => {
  const fence = htmlOf(':::warning\nMind the <Term id="sso" />.\n:::')
  expect(htmlOf('> [!WARNING]\n> Mind the <Term id="sso" />.')).toBe(fence)
  expect(htmlOf('> [!warning]\n>\n> Mind the <Term id="sso" />.')).toBe(fence)
  expect(htmlOf('<Note type="warning">\nMind the <Term id="sso" />.\n</Note>')).toBe(fence)
  expect(htmlOf('<Note type="warning">Mind the <Term id="sso" />.</Note>')).toBe(fence)
})

test('every kind of note has a word of its own', () => {
  expect(new Set(noteTypes.map(noteWord)).size).toBe(noteTypes.length)
  for (const type of noteTypes)
    expect(htmlOf(`:::${type}\nText.\n:::`)).toContain(`aria-label="${noteWord(type)}"`)
})

test('a quotation stays one', () => {
  expect(htmlOf('> Said [x](/fix), and more.')).toMatch(/^<blockquote>/)
})

test('steps keep their numbers, tables and notes inside, and stand in lists and tabs', () => {
  const html = htmlOf(
    '::::::tabs\n:::::tab[A]\n::::steps\n1. One.\n\n   :::note\n   Inside.\n   :::\n\n' +
      '2. Two.\n::::\n:::::\n:::::tab[B]\nText.\n:::::\n::::::',
  )
  expect(html).toMatch(/<section><h2>A<\/h2>\s*<ol data-steps="">/)
  expect(html).toContain('aria-label="Note"')
})

describe('the heading of a tab is one level below where it stands', () => {
  test.each([
    ['Text.', 2],
    ['## Two', 3],
    ['## Two\n\n### Three', 4],
  ])('below %j', (above, level) => {
    expect(
      htmlOf(`${above}\n\n::::tabs\n:::tab[A]\nOne.\n:::\n:::tab[B]\nTwo.\n:::\n::::`),
    ).toContain(`<h${level}>A</h${level}>`)
  })
})

test('tables in tabs, lists and passages have names of their own', () => {
  const table = '| a |\n|-|\n| 1 |'
  const names = [
    ...htmlOf(`## One\n\n${table}\n\n:::note\n${table}\n:::\n\n## Two\n\n${table}`).matchAll(
      /role="region" aria-label="([^"]*)"/g,
    ),
  ].map(([, name]) => name)
  expect(names).toEqual(['Table: One', 'Table: One (2)', 'Table: Two'])
})

describe('an id that was typed', () => {
  test('is the address, whatever the words, and others are made around it', () => {
    const { headings } = articleWith(
      '## Steps\n\nA.\n\n## For a <Role id="owner" /> {/* #steps */}\n\nB.\n',
    )
    expect(headings).toEqual([
      { id: 'steps-1', text: 'Steps', depth: 2 },
      { id: 'steps', text: 'For a Owner', depth: 2 },
    ])
  })
})

describe('a passage', () => {
  const passages = new Map([
    ['one.mdx', requireTree('## Shared\n\nOf a <Role id="owner" />.\n')],
    ['two.mdx', requireTree('<Include file="one.mdx" />\n')],
  ])
  const context = { ...published, passages }

  test('stands where it is included, on the page, in Markdown and for search', () => {
    const body = '## Own\n\nText.\n\n<Include file="two.mdx" />\n'
    expect(htmlOf(body, context)).toContain(
      '<h2 id="shared"><a href="#shared">Shared</a></h2>\n<p>Of a Owner.</p>',
    )
    expect(markdownWith(body, context)).toContain('## Shared\n\nOf a Owner.')
    expect(articleWith(body, context).sections.at(-1)).toEqual({
      id: 'shared',
      title: 'Shared',
      text: 'Of a Owner.',
    })
  })

  test('has an address of its own each time', () => {
    expect(
      articleWith('<Include file="one.mdx" />\n\n<Include file="one.mdx" />', context).headings.map(
        ({ id }) => id,
      ),
    ).toEqual(['shared', 'shared-1'])
  })

  test('that does not exist is refused, not dropped', () => {
    expect(() => articleWith('<Include file="three.mdx" />', context).tree).toThrow(
      'content/shared/three.mdx',
    )
  })
})

test('what a permission rests on is asked of the engine, and follows the policy', () => {
  const body = '<DependsOn permission="users.add" />'
  expect(markdownWith(body)).toMatch(/- Role: .*\n- /)
  expect(markdownWith(body)).toContain('- Panel Access: not “Off”')
  const renamed = {
    ...published,
    policy: {
      ...policy,
      facts: policy.facts.map((fact) =>
        fact.id === 'panel_access' ? { ...fact, label: 'Seat' } : fact,
      ),
    },
  }
  expect(htmlOf(body, renamed)).toContain('<strong>Seat</strong>: not “Off”')
  expect(htmlOf(body)).toContain('Nothing else changes the answer.')
  expect(htmlOf(body)).not.toContain('comes before the role')
})

test('what was seen in Permission settings is said to come first where it does', () => {
  expect(htmlOf('<DependsOn permission="calls.transfer_live_call" />')).toContain(
    'What Permission settings shows in your account comes before the role. ' +
      'Nothing else changes the answer.',
  )
})
