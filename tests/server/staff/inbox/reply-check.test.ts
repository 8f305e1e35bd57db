import { expect, test } from 'vitest'
import { site } from '@/lib/site/site'
import { policy } from '@/lib/policy/published'
import { checkReply } from '@/server/staff/inbox/reply-check'
import { offersFor, textOfOffer } from '@/server/staff/inbox/offers'

test('tags become words of the policy', () => {
  expect(checkReply('Open <Menu path="users" /> and ask <Role id="owner" />.')).toEqual({
    text: 'Open Manage › Users and ask Owner.',
    filled: [
      ['<Menu path="users" />', 'Manage › Users'],
      ['<Role id="owner" />', 'Owner'],
    ],
    errors: [],
    doubts: [],
  })
})

test('a tag that names nothing, an empty reply and a secret are not sent', () => {
  expect(checkReply('Open <Menu path="userz" />.').errors.join()).toContain('users')
  expect(checkReply('Open <Menu path="users".').errors).not.toEqual([])
  expect(checkReply('  ').errors).toEqual(['Write something.'])
  expect(checkReply('Your OTP is 482913.').errors.join()).toContain('one-time password')
})

test('what the rules say otherwise is doubted, what they say is not', () => {
  expect(checkReply('Thank you. Call Agents can delete users.').doubts).toHaveLength(1)
  expect(checkReply('Thank you. Only the Owner can help you with that today.').doubts).toEqual([])
  expect(checkReply('The Owner can delete users.').doubts).toEqual([])
})

test('every reply, and the fix of every cause, may be sent as it is offered', () => {
  const causes = policy.symptoms.flatMap(({ id, causes: all }) =>
    all.map((cause) => `fix ${id} ${cause.id}`),
  )
  const ids = [...site.staff.replies.map(({ id }) => id), ...causes, 'article add-a-user']
  const wrong = ids.flatMap((id) => {
    const { errors, doubts } = checkReply(textOfOffer(id) ?? '')
    return errors.length + doubts.length > 0 ? [[id, ...errors, ...doubts]] : []
  })
  expect(ids.length).toBeGreaterThan(80)
  expect(wrong).toEqual([])
})

test('nothing is offered for what is not there', () => {
  for (const id of ['', 'fix x y', 'article nowhere', 'fix user-not-ringing nothing', '__proto__'])
    expect(textOfOffer(id)).toBeUndefined()
})

test('what fits the page of a guided fix is offered before the other fixes', () => {
  const [first] = offersFor('', '/fix/user-not-ringing?status=active').filter(
    ({ label }) => label !== 'Replies' && label !== 'Articles',
  )
  expect(first?.label).toBe(policy.symptoms.find(({ id }) => id === 'user-not-ringing')?.title)
})
