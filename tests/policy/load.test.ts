import { describe, expect, it } from 'vitest'
import { diagnosticText, ContentError } from '@/lib/core/diagnostic'
import { loadPolicy } from '@/lib/policy/load'
import { containing, policy, policyFiles } from '@/tests/builders'

const base = (path: string): string => path.split('/').at(-1) ?? path

/** The problems of the policy with one file edited. */
function problemsAfter(file: string, edit: (text: string) => string) {
  const files = policyFiles.map(({ path, text }) =>
    base(path) === file ? { path, text: edit(text) } : { path, text },
  )
  expect(files).not.toEqual(policyFiles)
  try {
    loadPolicy(files)
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.diagnostics
    throw error
  }
}

const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length

describe('the policy in content/policy', () => {
  it('loads, and survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy)
  })

  it('has every permission in one area, and permissions in every area', () => {
    expect(policy.areas.flatMap(({ permissions }) => permissions)).toEqual(
      policy.permissions.map(({ id }) => id),
    )
    for (const { id, permissions } of policy.areas) {
      expect(permissions.length, id).toBeGreaterThan(0)
      for (const permission of permissions) expect(permission.startsWith(`${id}.`)).toBe(true)
    }
  })

  it('keeps yes, no, on and off as words', () => {
    expect(
      policy.facts.find(({ id }) => id === 'call_availability')?.values.map(({ id }) => id),
    ).toEqual(['on', 'off'])
  })

  it.each(policy.rules.map(({ id }) => id))('applies the rule %s somewhere', (id) => {
    expect(policy.permissions.some(({ rules }) => rules.includes(id))).toBe(true)
  })
})

// file, what is planted, the words it replaces, the words planted, where the problem is (the first
// line with these words), what it says
const PLANTED: readonly (readonly [string, string, string, string, string, RegExp])[] = [
  ['roles.yaml', 'an unknown key', 'rank: 4', 'rnak: 4', 'rnak: 4', /'rnak' is not a field here/],
  [
    'roles.yaml',
    'a wrong kind of value',
    'rank: 4',
    "rank: 'high'",
    "rank: 'high'",
    /'\[\d\]\.rank' is "high", expected a number/,
  ],
  [
    'roles.yaml',
    'a wrong mark',
    'mark: seed\n  evidence: [RO-07',
    'mark: sure\n  evidence: [RO-07',
    'mark: sure',
    /'\[\d\]\.mark' is "sure", expected one of seed, public, inferred, disputed; did you mean "seed"/,
  ],
  [
    'roles.yaml',
    'a second role of the same id',
    '- id: manager',
    '- id: administrator',
    '',
    /"administrator" is there twice/,
  ],
  [
    'policy.yaml',
    'a preset there is not',
    'defaultPreset: v1_least_privilege',
    'defaultPreset: v1_least_privilige',
    'defaultPreset:',
    /no preset "v1_least_privilige"; did you mean "v1_least_privilege"/,
  ],
  [
    'policy.yaml',
    'a check-up of a symptom there is not',
    '{symptom: user-not-ringing,',
    '{symptom: user-not-rining,',
    '{symptom: user-not-rining,',
    /no symptom "user-not-rining"; did you mean "user-not-ringing"/,
  ],
  [
    'policy.yaml',
    'a check-up of whom nothing known says',
    'when: {invite_state: [pending,',
    'when: {invite_state: [pendign,',
    'pendign',
    /no value of invite_state "pendign"; did you mean "pending"/,
  ],
  [
    'policy.yaml',
    'a wrong date',
    'date: 2026-11-23',
    'date: yesterday',
    'date: yesterday',
    /expected a date such as/,
  ],
  [
    'facts.yaml',
    'a wrong cost',
    'cost: 30',
    'cost: 31',
    'cost: 31',
    /\.cost' is 31, expected one of 10, 30, 60/,
  ],
  [
    'facts.yaml',
    'a shared value there is not',
    "values: ['yes', 'no']",
    "values: ['yes', 'nope']",
    "values: ['yes', 'nope']",
    /no shared value "nope"; did you mean "none"|no shared value "nope"/,
  ],
  [
    'facts.yaml',
    'an alias for two values',
    'aliases: [deactivated, not active]',
    'aliases: [activated]',
    'id: inactive',
    /"activated" stands for two values of status/,
  ],
  [
    'facts.yaml',
    'a permission there is not',
    'by: [users.set_status]',
    'by: [users.set_statsu]',
    'by: [users.set_statsu]',
    /no permission, role or party "users.set_statsu"; did you mean "users.set_status"/,
  ],
  [
    'facts.yaml',
    'a menu there is not',
    '<Menu path="call_logs" />',
    '<Menu path="call_log" />',
    '<Menu path="call_log" />',
    /no menu "call_log" in the policy; did you mean "call_logs"/,
  ],
  [
    'permissions.yaml',
    'a scope there is not',
    'manager: allow:department',
    'manager: allow:departments',
    'allow:departments',
    /no scope "departments"; did you mean "department"/,
  ],
  [
    'permissions.yaml',
    'a role there is not',
    'manager: allow:department',
    'moderator: allow:department',
    'moderator:',
    /no role "moderator"/,
  ],
  [
    'permissions.yaml',
    'a grant that is none',
    'call_agent: deny}, rules: [user_limit_reached]',
    'call_agent: maybe}, rules: [user_limit_reached]',
    'call_agent: maybe',
    /\.call_agent' is "maybe", expected deny, allow or allow:<scope>/,
  ],
  [
    'permissions.yaml',
    'a rule there is not',
    'rules: [no_seat_free]',
    'rules: [no_seats_free]',
    'rules: [no_seats_free]',
    /no named rule "no_seats_free"; did you mean "no_seat_free"/,
  ],
  [
    'permissions.yaml',
    'evidence there is not',
    'evidence: [PE-13, PA-04]',
    'evidence: [PE-13, PA-99]',
    'PA-99',
    /no evidence "PA-99"/,
  ],
  [
    'whatsapp.yaml',
    'a missing cell',
    'templates: {view: allow, create: allow, edit: allow, delete: deny}',
    'templates: {view: allow, create: allow, edit: allow}',
    'templates: {view: allow, create: allow, edit: allow}',
    /no cell for delete/,
  ],
  [
    'whatsapp.yaml',
    'a cell for no action',
    'campaigns: {view: deny, create: deny, run: deny, delete: deny}',
    'campaigns: {view: deny, create: deny, run: deny, stop: deny, delete: deny}',
    'stop: deny',
    /no action of campaigns "stop"/,
  ],
  [
    'rules.yaml',
    'a fact there is not',
    'when: {account_state: suspended}',
    'when: {acount_state: suspended}',
    'acount_state',
    /no fact "acount_state"; did you mean "account_state"/,
  ],
  [
    'rules.yaml',
    'a value there is not',
    'when: {status: inactive}',
    'when: {status: inactve}',
    'status: inactve',
    /no value of status "inactve"; did you mean "inactive"/,
  ],
  [
    'rules.yaml',
    'an unquoted number',
    "when: {on_call: 'yes'}",
    'when: {on_call: 1}',
    'on_call: 1',
    /expected the name of a value, found 1/,
  ],
  [
    'rules.yaml',
    'a rule without a condition',
    "when: {flow_open: 'no'}, ",
    '',
    '- {id: flow_open',
    /flow_open has no "when"/,
  ],
  [
    'rules.yaml',
    'the support address',
    'The call has ended.',
    'The call has ended <Support />.',
    '<Support />',
    /may not name the support address/,
  ],
  [
    'user-not-ringing.yaml',
    'a rule of another permission',
    'rule: in_department',
    'rule: call_over',
    'rule: call_over',
    /no rule of calls.be_rung "call_over"/,
  ],
  [
    'user-not-ringing.yaml',
    'a cause whose fact is not asked',
    'who_fails, status,',
    'who_fails,',
    'id: inactive',
    /inactive rests on status/,
  ],
  [
    'cannot-sign-in.yaml',
    'a party there is not',
    'canFix: [idp_admin]',
    'canFix: [idp_admni]',
    'idp_admni',
    /no role or party "idp_admni"; did you mean "idp_admin"/,
  ],
  [
    'user-not-ringing.yaml',
    'neither rule nor condition',
    "    when: {sticky: 'yes'}\n",
    '',
    'id: sticky_elsewhere',
    /needs either "rule" or "when"/,
  ],
  [
    'user-not-ringing.yaml',
    'another id than its name',
    'id: user-not-ringing',
    'id: user-not-rining',
    'id: user-not-rining',
    /file is named user-not-ringing\.yaml, its id is "user-not-rining"/,
  ],
  [
    'policy.yaml',
    'a symptom there is not',
    '  - wrong-role\n',
    '  - wrong-rolle\n',
    '  - wrong-rolle',
    /no file symptoms\/wrong-rolle\.yaml/,
  ],
  [
    'policy.yaml',
    'a symptom listed twice',
    '  - wrong-role\n',
    '  - wrong-role\n  - wrong-role\n',
    '',
    /"wrong-role" is listed twice/,
  ],
  [
    'cannot-reply-to-chat.yaml',
    'a permission for no value',
    'closed: whatsapp',
    'clsed: whatsapp',
    'clsed: whatsapp',
    /no value of chat_state "clsed"; did you mean "closed"/,
  ],
  [
    'cannot-reply-to-chat.yaml',
    'a value without a permission',
    '    closed: whatsapp.chat.reply_open\n',
    '',
    '',
    /no permission for closed/,
  ],
  [
    'cannot-reply-to-chat.yaml',
    'a rule that is not the same for every permission',
    '    permission: whatsapp.chat.reply_assigned_other\n    rule: take_over_first',
    '    rule: take_over_first',
    'id: needs_takeover',
    /take_over_first is not the same for every permission/,
  ],
  [
    'cannot-reply-to-chat.yaml',
    'a rule that is nobody told',
    'presumes: [status_active,',
    'presumes: [',
    '',
    /no cause for the rule status_active of whatsapp\.chat\.reply_open/,
  ],
  [
    'cannot-enable-pro.yaml',
    'a value there is not',
    'given: {panel_change: turn_on}',
    'given: {panel_change: turn_onn}',
    'turn_onn',
    /no value of panel_change "turn_onn"; did you mean "turn_on"/,
  ],
  [
    'wrong-role.yaml',
    'a permission without a rule',
    '    rule: role_kept_by_sso\n',
    "    when: {sso: 'yes'}\n",
    'id: idp_role',
    /names a permission or a basis without "rule"/,
  ],
  [
    'wrong-role.yaml',
    'odds that are none',
    'certainty: possible',
    'prior: {odds: 0, mark: inferred}',
    'odds: 0',
    /prior\.odds/,
  ],
  [
    'menus.yaml',
    'an empty label',
    'label: Manage › Departments,',
    "label: '',",
    "label: ''",
    /\.label' is "", expected some words/,
  ],
  [
    'limits.yaml',
    'broken YAML',
    'id: chat_window, label',
    'id: chat_window label: x, label',
    'chat_window label',
    /./,
  ],
]

describe('a policy file', () => {
  it.each(PLANTED)('%s with %s is refused with file and line', (file, _, from, to, at, message) => {
    let text = ''
    const problems = problemsAfter(file, (before) => (text = before.replace(from, to)))
    const found = problems.filter((problem) => message.test(diagnosticText(problem)))
    expect(problems.length).toBeGreaterThan(0)
    expect(found[0]).toBeDefined()
    expect(base(found[0]?.file ?? '')).toBe(file)
    if (at !== '') expect(found.map(({ line }) => line)).toContain(lineOf(text, at))
    for (const { column } of problems) expect(column).toBeGreaterThan(0)
  })

  it('that is missing is named', () => {
    expect(() => loadPolicy(policyFiles.filter(({ path }) => base(path) !== 'rules.yaml'))).toThrow(
      /rules\.yaml:1:1 the file is missing/,
    )
  })

  it('with a rule that no cause tells is refused', () => {
    const dropped = / {2}- id: wrong_number\n(?: {4}.*\n| {6}.*\n)*/
    expect(
      problemsAfter('user-not-ringing.yaml', (text) => text.replace(dropped, '')).map(
        diagnosticText,
      ),
    ).toContainEqual(containing('no cause for the rule phone_reachable'))
  })

  it('with several faults tells all of them', () => {
    const problems = problemsAfter('rules.yaml', (text) =>
      text
        .replace('status: inactive', 'status: inactve')
        .replace('account_state: suspended', 'account_state: suspendd'),
    )
    expect(problems.length).toBeGreaterThanOrEqual(2)
  })
})
