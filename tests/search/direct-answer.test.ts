import { describe, expect, it } from 'vitest'
import { policy } from '@/lib/access/published'
import { buildStatements } from '@/lib/search/build-statements'
import { searchSite } from '@/lib/search/published'
import { WHO } from '@/lib/search/statement'

const answerTo = (q: string) => searchSite({ q }).answer
const statements = buildStatements(policy)

describe('a question about a role and what it may do', () => {
  it.each([
    ['can a call agent change a role', 'No, by default'],
    ['can call agents export call logs?', 'No, by default'],
    ['is an administrator allowed to pay bills', 'No, by default'],
    ['can the super admin pay the bills', 'Yes, by default'],
    ['can a manager edit a user', 'Yes, in their own departments, by default'],
    ['can supervisors add users', 'Yes, in their own departments, by default'],
    ['can a managr delet a user', 'No, by default'],
    ['kya agent user add kar sakta hai', 'No, by default'],
    ['can an admin make a new role', 'No, by default'],
    ['can a call agent see whatsapp templates', 'Differs between accounts'],
  ])('%s: %s', (q, text) => {
    expect(answerTo(q)?.text).toBe(text)
  })
  it('says who may', () => {
    expect(answerTo('who can pay bills')?.text).toBe('The Owner, by default')
    expect(answerTo('who can change a role?')?.text).toBe('The Owner and Administrators, by default')
    expect(answerTo('who can make a new role')?.text).toBe('Nobody, by default')
  })
  it('comes with its reason and leads to the table', () => {
    expect(answerTo('can a call agent change a role')).toMatchObject({ reason: "Only the Owner and Administrators may change a user's role.", url: '/roles#users' })
    expect(answerTo('can a manager edit a user')?.reason).toBe("Managers may edit a user's profile in their own departments.")
  })
  it('makes the search answerable', () => {
    expect(searchSite({ q: 'can a manager edit a user' }).answerable).toBe(true)
  })
})

describe('any other question', () => {
  it.each([
    'change a role', 'call agent', 'can I change a role', 'can I change the role of a manager', 'can a manager fly to the moon', 'who is the owner', 'who can help me', 'manager not ringing', 'can a manager', 'can', '',
    'how do I give a manager access', 'can a customer block a number', 'my agent cannot hear the caller',
  ])('%s has no direct answer', (q) => {
    expect(answerTo(q)).toBeNull()
  })
})

describe('every permission', () => {
  const { roles, deeds } = statements
  it.each(policy.permissions.map(({ phrase }, at) => [phrase, at] as const))('“can a ... %s” is answered for each role', (phrase, at) => {
    for (const { id, names } of roles) expect(answerTo(`can a ${names[0]} ${phrase}`)).toEqual(deeds[at]!.answers[id])
  })
  it('has an answer for each role and for who may', () => {
    for (const { answers } of deeds) expect(Object.keys(answers).sort()).toEqual([...policy.roles.map(({ id }) => id), WHO].sort())
  })
})
