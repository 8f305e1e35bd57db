import { expect, test } from 'vitest'
import { checkSite } from '@/lib/lint/site/check-site'
import { buildLintContext } from '@/lib/lint/lint-context'
import type { SiteConfig } from '@/lib/site/schema'
import { policy } from '../builders'
import { site, wizards } from '../articles/library'
import { draftText, textLine, toldAbout } from './draft-article'

const { sample } = site
const at = (tag: string) => toldAbout(draftText({}, `## Steps\n\n${tag}\n`))

/** What is wrong with a figure, and what is told: place, offender, nearest name. */
const planted: readonly (readonly [string, string])[] = [
  ['<UserTable />', 'there is no component <UserTable>; did you mean "UsersTable"?'],
  [
    '<UsersTable highlight="panel_acess" />',
    '<UsersTable> names highlight "panel_acess", which does not exist; did you mean ' +
      '"panel_access"?',
  ],
  ['<UsersTable higlight="role" />', '<UsersTable> has no \'higlight\'; did you mean "highlight"?'],
  ['<UsersTable highlight />', "'highlight' of <UsersTable> needs a text in quotes"],
  ['<EditUser highlight="role" />', '<EditUser> needs user="…"'],
  [
    '<EditUser user="rav" />',
    `<EditUser> names the example user "rav", which does not exist; did you mean "ravi"?`,
  ],
  [
    '<EditUser user="ravi" highlight="rol" />',
    `<EditUser> names the field "rol", which does not exist; did you mean "role"?`,
  ],
  ['<EditUser user="ravi" try="yes" />', "'try' of <EditUser> stands without a value"],
  [
    '<PermissionSettings role="owner" area="users" />',
    '<PermissionSettings> names the tunable role "owner", which does not exist; did you mean',
  ],
  [
    '<PermissionSettings role="manager" area="whatsap" />',
    `<PermissionSettings> names the part "whatsap", which does not exist; did you mean "whatsapp"?`,
  ],
  [
    '<PermissionSettings role="manager" area="calls" highlight="users.add" />',
    '<PermissionSettings> names the row "users.add", which does not exist; did you mean',
  ],
  [
    '<ChatInbox state="asigned" />',
    `<ChatInbox> names state "asigned", which does not exist; did you mean "assigned"?`,
  ],
  [
    '<ChatInbox state="open" role="mangaer" />',
    `<ChatInbox> names the role "mangaer", which does not exist; did you mean "manager"?`,
  ],
  [
    '<LiveCallWidget state="conected" />',
    `<LiveCallWidget> names state "conected", which does not exist; did you mean "connected"?`,
  ],
  [
    '<LiveCallWidget state="connected">text</LiveCallWidget>',
    '<LiveCallWidget> encloses text, but what it says comes from data',
  ],
  ['Look: <UsersTable /> there.', '<UsersTable> stands in the middle of a sentence'],
]

test.each(planted)('%s is told with its line', (tag, message) => {
  const told = at(tag)
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(`${textLine + 2}:${tag.startsWith('Look') ? 7 : 1} `)
  expect(told[0]).toContain(message)
})

test.each([
  '<UsersTable />',
  '<UsersTable without="panel_access" />',
  '<EditUser user="meera" try />',
  '<PermissionSettings role="manager" area="whatsapp" />',
  '<PermissionSettings role="manager" area="calls" highlight="calls.send_sms" />',
  '<ChatInbox state="assigned_to_other" wrote="over_24h" role="owner" />',
  '<LiveCallWidget state="active" />',
])('%s is in order', (tag) => {
  expect(at(tag)).toEqual([])
})

const diagnosticsOf = (changed: Partial<SiteConfig['sample']>): string[] =>
  checkSite(
    buildLintContext(
      [],
      policy,
      { ...site, sample: { ...sample, ...changed } },
      { wizards, today: '2026-11-23' },
    ),
  )
    .filter(({ file }) => file.endsWith('/sample.yaml'))
    .map(({ file, message }) => `${file} ${message}`)

test('the example account names nothing that does not exist', () => {
  expect(diagnosticsOf({})).toEqual([])
})

test('what the example account names wrongly is told with the nearest', () => {
  expect(diagnosticsOf({ rest: { ...sample.rest, in_departmet: 'yes' } })).toEqual([
    'content/site/sample.yaml rest.in_departmet: there is no fact "in_departmet"; ' +
      'did you mean "in_department"?',
  ])
  expect(diagnosticsOf({ customer: { ...sample.customer, agent: 'fara' } })).toEqual([
    `content/site/sample.yaml customer: the person "fara" does not exist; did you mean "farah"?`,
  ])
  expect(
    diagnosticsOf({
      screens: {
        ...sample.screens,
        call: { title: '<Menu path="call_log" />', evidence: ['GL-10'] },
      },
    })[0],
  ).toContain('did you mean "call_logs"?')
  expect(
    diagnosticsOf({
      words: { ...sample.words, pending: { label: 'Pending', evidence: ['IN-99'] } },
    }),
  ).toEqual([
    'content/site/sample.yaml pending: the evidence "IN-99" is not in ' +
      'content/policy/evidence.yaml',
  ])
})
