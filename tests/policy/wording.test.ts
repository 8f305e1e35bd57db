import { describe, expect, it } from 'vitest'
import { tagErrors } from '@/lib/policy/prose/check'
import { parseInline } from '@/lib/policy/prose/parse'
import { plainText } from '@/lib/policy/wording'
import { matching, policy } from '@/tests/builders'

const plain = (text: string, preset?: string) =>
  plainText(text, {
    policy,
    supportAddress: 'help@example.test',
    ...(preset === undefined ? {} : { preset }),
  })

describe('prose with tags', () => {
  it.each([
    ['Ask a <Role id="manager" />.', 'Ask a Manager.'],
    ['<Role id="call_agent" plural /> take calls', 'Call Agents take calls'],
    ['Ask <Roles can="users.change_role" />', 'Ask Owner or Administrator'],
    ['<Roles can="users.edit_profile" join="and" />', 'Owner, Administrator and Manager'],
    ['<Roles can="roles_permissions.create_role" /> may', 'nobody may'],
    ['Open <Menu path="user_edit" />.', 'Open Manage › Users › Edit.'],
    [
      '<Menu path="permission_settings" variants />',
      'Permission settings (in some accounts Manage › Permissions, Manage › ' +
        'Functionality › Permission or Settings › User Management)',
    ],
    ['<Menu path="call_logs" variants />', 'Call Logs'],
    ['<Term id="pro_user" plural />', 'Pro users'],
    ['<Term id="panel_access" plural />', 'Panel Access'],
    ['within <Limit id="ring_seconds" />', 'within 10 to 25 seconds'],
    ['<Support/>', 'help@example.test'],
    ['2 < 3 and a > b', '2 < 3 and a > b'],
    ['', ''],
  ])('%s reads: %s', (text, expected) => {
    expect(plain(text)).toBe(expected)
    expect(tagErrors(text, policy)).toEqual([])
  })

  it('names the roles of the preset it is worded for', () => {
    expect(plain('<Roles can="whatsapp.templates.delete" />')).toBe('Owner or Administrator')
    expect(plain('<Roles can="whatsapp.templates.delete" />', 'v2_current')).toBe(
      'Owner, Administrator, Manager or Call Agent',
    )
  })

  it('is parsed into pieces in order', () => {
    expect(parseInline('a <Term id="sso" /> b <Support />')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'term', id: 'sso', plural: false },
      { kind: 'text', text: ' b ' },
      { kind: 'support' },
    ])
  })

  it.each([
    ['<Rloe id="manager" />', /no tag <Rloe \/>; did you mean "Role"/],
    ['<Role id="manger" />', /no role "manger" in the policy; did you mean "manager"/],
    ['<Role plural />', /needs id=/],
    ['<Role id="manager" purple />', /has no "purple"; did you mean "plural"/],
    ['<Menu path="usres" />', /no menu "usres".*"users"/],
    ['<Roles can="users.chnge_role" />', /did you mean "users.change_role"/],
    ['<Term id="sso">', /not a closed tag/],
    ['<Limit id=ring_seconds />', /not a closed tag/],
  ])('%s is refused with a remedy', (text, message) => {
    expect(tagErrors(text, policy)).toContainEqual(matching(message))
  })

  it('never loses a piece it does not know', () => {
    expect(plain('<Rloe id="manager" /> and <Menu path="gone" />')).toBe(
      '<Rloe id="manager" /> and gone',
    )
  })
})
