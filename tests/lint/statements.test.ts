// How much the checker reads: sentences as writers might put them, false ones of which it must
// catch nearly all, and true ones of which it must doubt none.
import { expect, test } from 'vitest'
import { contradictions } from '@/lib/lint/errors/text/contradictions'
import { readDraft } from '@/lib/lint/draft'
import { buildLintContext } from '@/lib/lint/lint-context'
import { policy, policyFiles } from '../builders'
import { site, wizards } from '../articles/library'
import { draftFile, draftText } from './draft-article'

/**
 * By the default settings each of these is false. `—` marks those that the checker cannot read, and
 * says so in CONTRIBUTING.
 */
const wrong: readonly string[] = [
  // one role, one deed
  'Managers can delete templates.',
  'A Manager may delete a template.',
  'Managers are allowed to delete templates.',
  'Managers have permission to delete templates.',
  'Managers have the right to remove templates.',
  'Managers are also able to delete message templates.',
  'The Manager role lets you delete templates.',
  'As a Manager, you can delete templates.',
  'People with the Manager role can delete templates.',
  'Administrators cannot unblock a contact.',
  'Administrators can’t export call logs.',
  'An Administrator is unable to edit departments.',
  'An Administrator is not allowed to edit the call flow.',
  'Administrators may not resend an invite.',
  'The Owner has no right to change what a role may do.',
  'The Owner can never transfer the ownership of the account.',
  'Owners do not see campaigns.',
  'Call Agents do have access to the Block list, and they can unblock a number.',
  'Call Agents can transfer live calls.',
  'A Call Agent can reply in chats assigned to others.',
  'Call Agents can see live calls.',
  'A Call Agent is permitted to take over a chat.',
  'A Call Agent may close anyone’s chat.',
  // several roles, several deeds
  'Managers and Call Agents can resend invites.',
  'Both the Manager and the Call Agent can change a user’s role.',
  'Managers can create, edit and delete templates.',
  'Managers can see templates, and delete them.',
  'Managers can neither create nor edit templates.',
  'Neither the Owner nor the Administrator can unblock a contact.',
  'No Administrator can remove a user.',
  'Not even the Owner can tune a role.',
  // only, nobody, everybody
  'Only the Owner can unblock a contact.',
  'Only Managers can edit the call flow.',
  'The Owner is the only one who can remove a user.',
  'Nobody but the Manager can export contacts.',
  'Nobody can delete templates.',
  'No one is able to edit departments.',
  'Anyone can remove a user.',
  'Everybody can edit the call flow.',
  'All users can change the working hours of the call flow.',
  'Every role can set up webhooks.',
  'Anybody may turn Panel Access on.',
  // what is done to a thing
  'Templates can be deleted by Managers.',
  'A contact can be unblocked by anyone.',
  'Templates cannot be deleted by an Administrator.',
  'Live calls cannot be transferred.',
  'Departments cannot be edited by anyone.',
  'Templates are deleted by Managers.',
  // other turns
  'Ask your Manager to unblock the contact.',
  'Have a Call Agent export the call logs.',
  'Ask the Administrator to transfer the ownership.',
  'You must be a Manager to delete templates.',
  'To unblock a contact, you need to be a Manager.',
  'Deleting templates is reserved for Managers.',
  'Unblocking a contact is not allowed for Administrators.',
  'It is not possible to edit role permissions.',
  'There is no way to transfer live calls.',
  'Role permissions are not editable.',
  // what nobody may do
  'You can create custom roles.',
  'You may define a new role.',
  'The Owner can make a role of your own.',
  'Then create a custom role for them.',
  'Add another role.',
  'Anyone is free to invent a role.',
  // what it cannot read
  'Deleting a template takes a Manager.',
  'If somebody resigns, Managers can delete templates.',
  'The right to delete templates belongs to Managers.',
]

/** By the default settings each of these is true, or says nothing that the policy decides. */
const right: readonly string[] = [
  'Managers cannot delete templates.',
  'Managers can create and edit templates.',
  'Managers can create templates but not delete them.',
  'Managers are not allowed to delete templates.',
  'Managers do not delete templates.',
  'A Manager has no permission to delete templates.',
  'Only the Owner and the Administrator can delete templates.',
  'Deleting templates is reserved for the Owner and the Administrator.',
  'Templates can be deleted by the Owner.',
  'Nobody but the Owner and the Administrator can unblock a contact.',
  'The Owner and the Administrator are the only ones who can remove a user.',
  'The Owner is the only one who can transfer the ownership.',
  'Only the Owner can change what a role may do.',
  'Ask the Owner or an Administrator to unblock the contact.',
  'You must be an Administrator to edit departments.',
  'To edit departments, you need to be an Administrator.',
  'Call Agents do not see live calls.',
  'Call Agents cannot see live calls.',
  'No Call Agent can transfer live calls.',
  'Neither Managers nor Call Agents can remove a user.',
  'Nobody can create custom roles.',
  'You cannot create a role.',
  'It is not possible to create a custom role.',
  'Custom roles cannot be created.',
  'Creating a custom role is not possible for anyone.',
  'There is no way to make a new role.',
  'You can change a user’s role.',
  'You can transfer a live call.',
  'You may edit the call flow.',
  'Anyone can change their own password.',
  'Every role can see contacts.',
  'All users can see reports.',
  'Everyone can see the user list.',
  'Some Managers can delete templates.',
  'Most Call Agents can transfer live calls.',
  'Managers can usually delete templates.',
  'Managers may be able to delete templates.',
  'In some accounts Managers can delete templates.',
  'Managers might delete templates one day.',
  'Can Managers delete templates?',
  'Why can Call Agents not transfer live calls?',
  'If the Owner allows it, Managers can delete templates.',
  'Managers can delete templates once the Owner allowed it.',
  'Unless the Owner changed it, Managers cannot delete templates.',
  'You do not see live calls.',
  'You do not have to be a Manager to see contacts.',
  'You cannot transfer live calls to yourself.',
  'Administrators cannot remove a user who is the Owner.',
  'The phone of a Call Agent can ring.',
  'Ask the Manager of the department.',
  'Ask your Administrator to ask the Owner.',
  'Do not ask a Manager to unblock a contact.',
  'Let the Owner know.',
  'Have a Manager at hand.',
  'The number of a Manager can be changed.',
  'A chat of a Call Agent can be taken over by a Manager.',
  'The Owner can give the permission to Managers, and take it back.',
  'The person you call cannot be rung.',
  'A template is open to read.',
  'The list is limited to Managers of the department.',
  'They can delete templates.',
  // a refusal of a part, and what others let somebody do
  'Administrators cannot permanently delete templates.',
  'Managers cannot delete their own templates.',
  'Only the Owner can quickly delete templates.',
  'Nobody can easily delete old templates.',
  'The Owner lets Managers delete templates.',
  'You will not see live calls.',
  'You have no access to call logs.',
  'It is not true that Managers can delete templates.',
  'Not only can Managers see templates.',
  'Managers rarely can delete templates.',
  'Sign in as a Manager and ask the Owner to pay the bill.',
  'Managers added users.',
  'The plan includes removing users.',
  'Somebody can delete templates.',
]

/** What the rule says of a sentence that stands in an article. */
function doubts(sentence: string): string[] {
  const draft = readDraft({
    path: draftFile,
    text: draftText({}, `## Steps\n\n${sentence.replace(/ —$/, '')}\n`),
  })
  return contradictions.check(draft, context).map(({ message }) => message)
}
const context = buildLintContext([], policy, site, { wizards, today: '2026-12-01', policyFiles })

test.each(wrong.filter((sentence) => !sentence.endsWith('—')))(
  'a false sentence is told: %s',
  (sentence) => {
    expect(doubts(sentence).join('\n')).toMatch(/content\/policy\/[a-z]+\.yaml:\d+/)
  },
)

test('what cannot be read is known, and less than a tenth', () => {
  const unread = wrong.filter((sentence) => sentence.endsWith('—'))
  expect(unread.flatMap(doubts)).toEqual([])
  expect(unread.length / wrong.length).toBeLessThan(0.1)
})

test.each(right)('a true sentence is left alone: %s', (sentence) => {
  expect(doubts(sentence)).toEqual([])
})
