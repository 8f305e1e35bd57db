import { brotliCompressSync } from 'node:zlib'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { figureComponents } from '@/components/figure/components'
import type { Policy } from '@/lib/policy/policy'
import { figureNames, isFigure, type FigureName } from '@/lib/figure/figures'
import { sampleSchema } from '@/lib/figure/sample'
import { policy } from '../builders'
import { articleFiles, articleWith, site, markdownWith } from '../articles/library'
import { readOut, withoutLooks } from '../markup'

const { sample } = site
/** One of each kind, and the variants whose content differs. */
const drawn: readonly (readonly [FigureName, Readonly<Record<string, string>>])[] = [
  ['UsersTable', { highlight: 'panel_access' }],
  ['UsersTable', { highlight: 'three_dots' }],
  ['UsersTable', { without: 'panel_access' }],
  ['EditUser', { user: 'ravi', highlight: 'role' }],
  ['EditUser', { user: 'meera', try: 'try' }],
  ['PermissionSettings', { role: 'manager', area: 'whatsapp' }],
  [
    'PermissionSettings',
    { role: 'call_agent', area: 'calls', highlight: 'calls.transfer_live_call' },
  ],
  ['ChatInbox', { state: 'assigned' }],
  ['LiveCallWidget', { state: 'connected' }],
]

/** The markup of a figure as it is sent. */
const drawnWith = (
  name: FigureName,
  attributes: Readonly<Record<string, string>>,
  by: Policy = policy,
): string =>
  renderToStaticMarkup(
    createElement(
      figureComponents({ policy: by, sample }, { policy: by, supportAddress: '' })[name],
      attributes,
    ),
  )
const htmlOf = (...what: Parameters<typeof drawnWith>): string => withoutLooks(drawnWith(...what))
/** What the Markdown of an article says for a figure. */
const wordsOf = (
  name: FigureName,
  attributes: Readonly<Record<string, string>>,
  by: Policy = policy,
): string =>
  articleWith(tagOf(name, attributes), { policy: by, site })
    .sections.map(({ text }) => text)
    .join('\n')
const tagOf = (name: FigureName, attributes: Readonly<Record<string, string>>): string =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => (key === 'try' ? key : `${key}="${value}"`))
    .join(' ')} />`

/** The policy with other names for a role, a menu and a fact. */
const renamed: Policy = {
  ...policy,
  roles: policy.roles.map((role) =>
    role.id === 'call_agent'
      ? { ...role, label: 'Telephonist' }
      : role.id === 'manager'
        ? { ...role, label: 'Team Leader' }
        : role,
  ),
  menus: policy.menus.map((menu) => ({
    ...menu,
    label: menu.label.replace('Manage', 'Administer').replace('Permission settings', 'Rights'),
  })),
  facts: policy.facts.map((fact) =>
    fact.id === 'panel_access' ? { ...fact, label: 'Licence' } : fact,
  ),
}

/** Steps as lib/markdown/page/joined-steps.ts hands them to a figure. */
const steps = [
  'Open <Menu path="users" />.',
  'Find the person.',
  'Open <Menu path="user_edit_row" /> in their row.',
  'Choose the new role under **Select Role**.',
  'Press **Save**.',
].join('\n')

test('every figure of the dialect is drawn here', () => {
  expect([...new Set(drawn.map(([name]) => name))].sort()).toEqual([...figureNames].sort())
})

describe.each(drawn)('%s %j', (name, attributes) => {
  const html = htmlOf(name, attributes)

  test('is a figure whose caption says first that it is an example', () => {
    expect(html).toMatch(/^(?:<link [^>]*>)?<figure><figcaption>Example account: /)
  })

  test('follows a rename in the policy', () => {
    for (const text of [htmlOf(name, attributes, renamed), wordsOf(name, attributes, renamed)])
      expect(text).not.toMatch(/Call Agent\b(?!s)|Manage ›|Permission settings/)
  })

  test('has a form for Markdown and search, without a tag', () => {
    expect(wordsOf(name, attributes)).toMatch(/^Example account: .*\n./)
    expect(wordsOf(name, attributes)).not.toMatch(/<|undefined/)
  })

  test('nothing in a picture can be used but the button that enlarges it', () => {
    const [button, ...others] = html.match(/<button\b[^>]*popovertarget=[^>]*>/gi) ?? []
    expect(others).toEqual([])
    const id = /popovertarget="([^"]+)"/i.exec(button ?? '')?.[1]
    expect(html).toMatch(new RegExp(`<div (?=[^>]*popover="auto")[^>]*id="${id}"`))
    if (!('try' in attributes))
      expect(html.replace(button ?? '', '')).not.toMatch(
        /<(?:button|input|select|textarea|a|summary)\b|tabindex|role="(?:button|switch|link)"/i,
      )
  })

  test('what is drawn around it is not read out: the caption says it', () => {
    expect(readOut(html)).not.toMatch(/APIs|•|Example(?! account)/)
  })
})

test('the list of users is a table with a heading for each row and each column', () => {
  const html = htmlOf('UsersTable', { highlight: 'panel_access' })
  expect(html.match(/<th scope="row">/g)).toHaveLength(sample.users.length)
  expect(html).toContain('<th scope="col">Panel Access</th>')
})

test('what is outlined is named in the caption', () => {
  expect(wordsOf('UsersTable', { highlight: 'panel_access' })).toContain('Outlined: Panel Access.')
  expect(wordsOf('UsersTable', { highlight: 'pending' })).toContain('Outlined: Pending.')
  expect(wordsOf('EditUser', { user: 'ravi', highlight: 'role' })).toContain(
    'Outlined: Select Role.',
  )
  expect(
    wordsOf('PermissionSettings', {
      role: 'call_agent',
      area: 'calls',
      highlight: 'calls.transfer_live_call',
    }),
  ).toContain('Outlined: Transfer a live call.')
})

test('without its column the list of users says nothing about Panel Access', () => {
  expect(htmlOf('UsersTable', { without: 'panel_access' })).not.toMatch(
    /<th[^>]*>Panel Access|<td>O(?:n|ff)</,
  )
})

test('the hours of a person are shown where they are set', () => {
  expect(wordsOf('EditUser', { user: 'ravi', highlight: 'hours' })).toContain(
    'Manage › Users › Edit › Advanced Settings',
  )
})

test('permission settings show the grants of the default preset, and mark what is disputed', () => {
  const attributes = { role: 'manager', area: 'whatsapp.templates' }
  expect(wordsOf('PermissionSettings', attributes)).toContain('Delete: No *')
  expect(
    wordsOf('PermissionSettings', attributes, { ...policy, defaultPreset: 'v2_current' }),
  ).toContain('Delete: Yes *')
  expect(wordsOf('PermissionSettings', attributes)).toContain(
    'Published versions of these defaults differ here.',
  )
})

test('permission settings of several areas sum each of them up', () => {
  const says = wordsOf('PermissionSettings', { role: 'call_agent', area: 'whatsapp' })
  expect(says).toContain('WhatsApp templates: No')
  expect(says).toContain('WhatsApp chats: Yes, but not Reply in chats assigned to others')
})

test('a chat says why one cannot reply, as the engine does', () => {
  expect(wordsOf('ChatInbox', { state: 'open' })).toContain('Reply: Yes')
  expect(wordsOf('ChatInbox', { state: 'assigned' })).toMatch(
    /Reply: No\. Only the Owner, Administrators and Managers may reply/,
  )
  expect(wordsOf('ChatInbox', { state: 'assigned', role: 'manager' })).toContain(
    'Take it over first',
  )
  expect(wordsOf('ChatInbox', { state: 'assigned_to_me', wrote: 'over_24h' })).toContain(
    'More than 24 hours',
  )
})

test('the box of a live call is there while a call is live, for whoever may see it', () => {
  expect(htmlOf('LiveCallWidget', { state: 'connected' })).toContain('<strong>')
  expect(wordsOf('LiveCallWidget', { state: 'connected' })).toContain('Transfer: Yes')
  expect(wordsOf('LiveCallWidget', { state: 'ringing' })).toContain(
    'Transfer: No. The call is still ringing.',
  )
  expect(htmlOf('LiveCallWidget', { state: 'ended' })).not.toContain('<strong>')
  expect(wordsOf('LiveCallWidget', { state: 'connected', role: 'call_agent' })).toMatch(
    /Live Call: Not shown\. By the default settings only the Owner/,
  )
})

test("the numbers and addresses of the example account are nobody's", () => {
  expect(sampleSchema.safeParse(sample).success).toBe(true)
  const [first, ...others] = sample.users
  for (const change of [{ phone: '+91 98765 43210' }, { email: 'anita@myoperator.co' }])
    expect(
      sampleSchema.safeParse({ ...sample, users: [{ ...first, ...change }, ...others] }).success,
    ).toBe(false)
})

test('a figure in an article is short in its Markdown, and in what is searched', () => {
  expect(markdownWith('<UsersTable highlight="panel_access" />')).toContain(
    '_Example account: Manage › Users. Outlined: Panel Access.',
  )
  for (const [name, attributes] of drawn)
    expect(wordsOf(name, attributes).split(/\s/).length, name).toBeLessThan(
      attributes['try'] ? 200 : 80,
    )
})

test('what a step names has the number of the step, drawn and in words', () => {
  const html = htmlOf('EditUser', { user: 'ravi', highlight: 'role', steps })
  expect(html).toContain(' Step 1: Users. Step 4: Select Role. Step 5: Save.</span>')
  expect(html.match(/<i aria-hidden="true">\d<\/i>/g)).toHaveLength(3)
  expect(html).toContain('<b>Users<i aria-hidden="true">1</i></b>')
  expect(html).toContain(
    'Call Agent<span aria-hidden="true">›</span><i aria-hidden="true">4</i></dd>',
  )
})

test('without steps nothing has a number', () => {
  for (const [name, attributes] of drawn)
    expect(htmlOf(name, attributes)).not.toMatch(/<i\b|Step \d/)
})

test('the menu is unfolded where the screen is found, and follows a rename', () => {
  const html = htmlOf('UsersTable', {}, renamed)
  expect(html).toContain('<b>Administer</b><span><b>Users</b>\nDepartments\n')
  expect(htmlOf('LiveCallWidget', { state: 'connected' })).toContain(
    '<b>Call Logs</b>\nCall\nManage\n',
  )
})

test('the list of a field that is pointed at is open, with the roles that can be given', () => {
  const html = htmlOf('EditUser', { user: 'ravi', highlight: 'role' })
  expect(html).toContain(
    '<span>Administrator</span><span>Manager</span><span>Call Agent</span></dd>',
  )
  expect(htmlOf('EditUser', { user: 'ravi' })).not.toContain('<span>Administrator</span>')
})

test('the menu of a row is open where it is pointed at, of one row', () => {
  const html = htmlOf('UsersTable', { highlight: 'three_dots' })
  expect(html.match(/<span>Edit<\/span><span>Set Call Availability<\/span>/g)).toHaveLength(1)
})

test('a figure is sent in at most 2 KiB, in every article and of every kind', () => {
  const articleFigures = articleFiles.flatMap(({ text }) =>
    [...text.matchAll(/^<(\w+) ?([^>]*)\/>$/gm)].flatMap(([, name = '', written = '']) =>
      isFigure(name) ? [[name, { ...attributesIn(written), steps }] as const] : [],
    ),
  )
  expect(articleFigures.length).toBeGreaterThan(20)
  for (const [name, attributes] of [...drawn, ...articleFigures])
    expect(
      brotliCompressSync(drawnWith(name, attributes)).length,
      `${name} ${JSON.stringify(attributes)}`,
    ).toBeLessThanOrEqual(2048)
})

const attributesIn = (written: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...written.matchAll(/(\w+)(?:="([^"]*)")?/g)].map(([, name = '', value]) => [
      name,
      value ?? name,
    ]),
  )
