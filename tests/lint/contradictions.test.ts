import { describe, expect, test } from 'vitest'
import { readStatements } from '@/lib/lint/claims/read-claims'
import { policy } from '../builders'
import { draftText, toldAbout } from './draft-article'

const body = (text: string) => draftText({}, `## Steps\n\n${text}\n`)
const told = (text: string) => toldAbout(body(text))
const contradictions = (text: string) =>
  told(text).filter((problem) => problem.includes('[contradictions]'))

/**
 * What published pages said against each other, as a writer might put it again, and what the
 * checker names on both sides.
 */
const disputes: readonly (readonly [
  name: string,
  text: string,
  rule: string,
  ...sides: string[],
])[] = [
  [
    'roles by their older names',
    'The panel has the roles Administrator, Moderator and Basic.',
    'literal-facts',
    '"Moderator" is another name of a role; expected <Role id="manager" />',
  ],
  [
    'permissions that cannot be edited',
    'You cannot create custom roles or edit role permissions.',
    'contradictions',
    'content/policy/permissions.yaml:',
    'Owner may (roles_permissions.edit_role_defaults',
  ],
  [
    'permissions that nobody may change',
    'Role permissions cannot be edited.',
    'contradictions',
    'roles_permissions.edit_role_defaults',
  ],
  [
    'a basic role without the panel',
    'Basic users have no access to the panel.',
    'contradictions',
    'content/policy/rules.yaml:',
    'Call Agent may (sign-in',
  ],
  [
    'an agent who cannot sign in',
    'A <Role id="call_agent" /> cannot sign in.',
    'contradictions',
    'Call Agent may (sign-in',
  ],
  [
    'a custom role, if there is one',
    'Give them a customised role, if available.',
    'contradictions',
    'content/policy/permissions.yaml:',
    'refuses roles_permissions.create_role to every role',
  ],
  [
    'a custom role after all',
    'At least assign a custom role.',
    'contradictions',
    'refuses roles_permissions.create_role to every role',
  ],
  [
    'an older path to the users',
    'Open Manage > Settings > Users.',
    'literal-facts',
    'content/policy/menus.yaml:3 calls it "Manage › Users"',
  ],
  [
    'another older path to the users',
    'Go to Settings → Users & Roles.',
    'literal-facts',
    'content/policy/menus.yaml:3 calls it "Manage › Users"',
  ],
]

describe('what the sources say against each other is told, both sides with their place', () => {
  test.each(disputes)('%s', (_, text, rule, ...sides) => {
    const found = told(text).filter((problem) => problem.includes(`[${rule}]`))
    for (const side of sides) expect(found.join('\n')).toContain(side)
  })
})

describe('a statement against the policy', () => {
  test.each([
    'Managers can delete templates.',
    'A <Role id="manager" /> can delete templates.',
    'Templates can be deleted by <Role id="manager" plural />.',
    'Supervisors are allowed to remove message templates.',
    '<Role id="manager" plural /> can create templates, and delete them.',
    'Anyone can unblock a contact.',
    'Every user can unblock a number.',
    'Nobody can unblock a contact.',
    'Only the <Role id="administrator" /> can unblock a number.',
    'Nobody but the <Role id="manager" /> may change the role of a user.',
    'No <Role id="administrator" /> can change a user’s role.',
    'You can create custom roles.',
    'You cannot transfer live calls.',
    'Not even the <Role id="owner" /> can change what a role may do.',
    'The <Role id="call_agent" /> can reply in chats assigned to others.',
    'Administrators can delete the WhatsApp account.',
  ])('%s', (text) => {
    expect(contradictions(text), text).toHaveLength(1)
  })

  test('in the short answer', () => {
    expect(
      toldAbout(draftText({ summary: '<Role id="manager" plural /> can delete templates.' })).join(
        '\n',
      ),
    ).toContain("3:1 [contradictions] 'summary':")
  })

  test('each verb and each object is judged by itself', () => {
    expect(
      contradictions('<Role id="call_agent" plural /> can see templates and campaigns.'),
    ).toHaveLength(2)
    expect(
      contradictions('<Role id="call_agent" plural /> can create, edit, and delete templates.'),
    ).toHaveLength(3)
  })
})

describe('what is left alone', () => {
  test.each([
    'Only the <Role id="owner" /> can change what a role may do.',
    '<Role id="manager" plural /> can create templates but cannot delete them.',
    'The <Role id="owner" /> and the <Role id="administrator" /> can unblock a contact.',
    'Can <Role id="manager" plural /> delete templates?',
    'If the <Role id="owner" /> allows it, <Role id="manager" plural /> can delete templates.',
    '<Role id="manager" plural /> can delete templates when the account allows it.',
    'Somebody told you: “Managers can delete templates.”',
    '<MayDiffer check="permission_settings"><Role id="manager" plural /> can delete ' +
      'templates.</MayDiffer>',
    '1. **You cannot transfer live calls.** Ask why.',
    'To create a custom role would be nice, but nobody can do that.',
    'The phone of a <Role id="call_agent" /> can ring.',
    'You cannot transfer live calls to yourself.',
    'You can make a new template.',
    'Nobody can make a new role.',
    '<Roles can="whatsapp.templates.delete" join="and" /> can delete templates.',
  ])('%s', (text) => {
    expect(contradictions(text)).toEqual([])
  })
})

test('every phrase of every permission is read as that permission', () => {
  const spelt = (phrase: string) =>
    phrase
      .split(' ')
      .map((word) => word.split('/')[0] ?? '')
      .join(' ')
  // A call is transferred in two ways that have one name: either is right.
  const named = new Map<string, Set<string>>()
  for (const { id, phrases } of policy.permissions)
    for (const words of phrases.map(spelt))
      named.set(words, (named.get(words) ?? new Set()).add(id))
  const wrong = policy.permissions.flatMap(({ id, phrase, phrases }) =>
    [phrase, ...phrases]
      .map(spelt)
      .filter(
        (words) =>
          !readStatements(`An Administrator can ${words}.`, policy).some(
            ({ permission }) => permission === id || named.get(words)?.has(permission),
          ),
      )
      .map((words) => `${id}: ${words}`),
  )
  expect(wrong).toEqual([])
})
