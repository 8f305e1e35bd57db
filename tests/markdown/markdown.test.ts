import { describe, expect, test } from 'vitest'
import { listInWords } from '@/lib/core/list-in-words'
import { plainText } from '@/lib/policy/wording'
import { policy } from '../builders'
import { articleWith, site, markdownWith, published } from '../articles/library'

const renamed = {
  ...published,
  policy: {
    ...policy,
    roles: policy.roles.map((role) =>
      role.id === 'manager' ? { ...role, label: 'Team Leader', plural: 'Team Leaders' } : role,
    ),
    menus: policy.menus.map((menu) =>
      menu.id === 'users' ? { ...menu, label: 'Settings › People' } : menu,
    ),
  },
}
const elsewhere = { ...published, site: { ...site, supportAddress: 'help@example.com' } }

const oldNames = listInWords(
  policy.roles.find(({ id }) => id === 'manager')?.otherNames ?? [],
  'or',
)

describe('each component in plain Markdown', () => {
  test.each([
    ['<Role id="manager" /> and <Role id="call_agent" plural />', 'Manager and Call Agents'],
    ['Ask <Roles can="users.change_role" />.', 'Ask Owner or Administrator.'],
    ['<Roles can="users.change_role" join="and" /> can.', 'Owner and Administrator can.'],
    ['Open <Menu path="user_edit" />.', 'Open **Manage › Users › Edit**.'],
    [
      'Open <Menu path="permission_settings" variants />.',
      'Open **Permission settings** (in some accounts Manage › Permissions, Manage › ' +
        'Functionality › Permission or Settings › User Management).',
    ],
    [
      'A <Term id="pro_user" /> or <Term id="call_only_user" plural />',
      'A Pro user or call-only users',
    ],
    ['within <Limit id="chat_window" />', 'within 24 hours'],
    ['Write to <Support />.', 'Write to <support@myoperator.co>.'],
    [
      '<Can role="manager" do="users.edit_profile" /> and <Can role="call_agent" ' +
        'do="users.edit_profile" />',
      'Yes, in their own departments and No',
    ],
    ['once <OldNames role="manager" />', `once ${oldNames}`],
    [
      '<Note type="warning" title="Careful">\nIt <Role id="owner" />s all.\n</Note>',
      '> **Warning: Careful**\n>\n> It Owners all.',
    ],
    ['<Note>On one line with <Term id="sso" />.</Note>', '> **Note**\n>\n> On one line with SSO.'],
    [
      '<MayDiffer check="users">Your <Role id="owner" /> may have changed it.</MayDiffer>',
      '> **May differ in your account**\n>\n> Your Owner may have changed it.\n>\n> ' +
        'To be sure, look under **Manage › Users** (in some accounts Manage › Settings › ' +
        'Users or Settings › Users & Roles).',
    ],
    [
      '<StartWizard symptom="user-not-ringing" />',
      '[Answer a few questions: ' +
        `${policy.symptoms.find(({ id }) => id === 'user-not-ringing')?.title}` +
        '](https://help.example.com/fix/user-not-ringing)',
    ],
    [
      '1. Open <Menu path="users" />.\n2. See [the roles](/articles/how-roles-help).',
      '1. Open **Manage › Users**.\n2. See [the ' +
        'roles](https://help.example.com/articles/how-roles-help).',
    ],
    [
      '| a | b |\n| - | - |\n| <Role id="owner" /> | <Can role="owner" do="users.add" /> |',
      '| a     | b   |\n| ----- | --- |\n| Owner | Yes |',
    ],
  ])('%s', (written, plain) => {
    expect(markdownWith(`## One\n\n${written}\n`)).toContain(`## One\n\n${plain}\n`)
  })

  test(
    'a role matrix is a table with a word in every cell, and says where the published ' +
      'versions differ',
    () => {
      const markdown = markdownWith('<RoleMatrix area="whatsapp.templates" presets />')
      expect(markdown).toMatch(
        /\| Action +\| Owner +\| Administrator +\| Manager +\| Call Agent +\|/,
      )
      expect(markdown).toMatch(
        /\| Delete +\| Yes +\| Yes +\| Depends on your account \| Depends on your account \|/,
      )
      expect(markdown).toContain('Depends on your account: these defaults are published in more')
      expect(markdown).toContain(
        'The Owner may have changed what a role may do: see Permission settings in your account.',
      )
    },
  )

  test('a preset can be asked for by name', () => {
    expect(markdownWith('<RoleMatrix area="whatsapp.templates" preset="v2_current" />')).toMatch(
      /\| Create \| Yes +\| Yes +\| Yes +\| Yes +\|/,
    )
  })

  test('how far a Yes reaches stands beside it', () => {
    expect(markdownWith('<RoleMatrix area="users" />')).toMatch(
      /\| Add a user +\| Yes +\| Yes +\| Yes \(own departments\) \| No +\|/,
    )
  })

  test('getting help lists every thing to send and what never to send', () => {
    const markdown = markdownWith('<GetHelp topic="calls" />')
    const topic = site.support.topics.find(({ id }) => id === 'calls')
    for (const { text } of topic?.send ?? [])
      expect(markdown).toContain(
        `- ${plainText(text, { policy, supportAddress: site.supportAddress })}`,
      )
    expect(markdown).toContain(`**${site.support.never}**`)
  })

  test('an unknown component is refused, not dropped', () => {
    expect(() => markdownWith('<Mystery />')).toThrow('<Mystery>')
  })
})

describe('a changed policy or site changes the article', () => {
  const body =
    '## Steps\n\nAs <Role id="manager" /> open <Menu path="users" /> or write to ' +
    '<Support />.\n\n<RoleMatrix area="users" />'

  test('a renamed role and menu path', () => {
    expect(markdownWith(body, renamed)).toContain('As Team Leader open **Settings › People**')
    expect(markdownWith(body, renamed)).toMatch(/Team Leader +\|/)
    expect(markdownWith(body, renamed)).not.toContain('Manager')
    expect(articleWith(body, renamed).sections[0]?.text).toContain(
      'As Team Leader open Settings › People',
    )
  })

  test('another support address', () => {
    expect(markdownWith(body, elsewhere)).toContain('help@example.com')
    expect(markdownWith(body, elsewhere)).not.toContain('myoperator.co')
  })

  test('another default preset', () => {
    const wider = { ...published, policy: { ...policy, defaultPreset: 'v2_current' } }
    const question = '<Can role="manager" do="whatsapp.templates.delete" />'
    expect(articleWith(`## May they?\n\n${question}`).sections[0]?.text).toBe('No')
    expect(articleWith(`## May they?\n\n${question}`, wider).sections[0]?.text).toBe('Yes')
  })
})

describe('headings and sections', () => {
  const article = articleWith(
    'Before.\n\n## For a <Role id="manager" /> here\n\nText.\n\n### Deeper\n\n- one\n' +
      '- two\n\n## Deeper\n\nEnd.\n',
  )

  test('an id is made of what was typed, so that renaming a role breaks no link', () => {
    expect(article.headings).toEqual([
      { id: 'for-a-here', text: 'For a Manager here', depth: 2 },
      { id: 'deeper', text: 'Deeper', depth: 3 },
      { id: 'deeper-1', text: 'Deeper', depth: 2 },
    ])
  })

  test('each section holds the words up to the next heading; what comes first has no title', () => {
    expect(article.sections).toEqual([
      { id: '', title: '', text: 'Before.' },
      { id: 'for-a-here', title: 'For a Manager here', text: 'Text.' },
      { id: 'deeper', title: 'Deeper', text: 'one\ntwo' },
      { id: 'deeper-1', title: 'Deeper', text: 'End.' },
    ])
  })
})
