import { describe, expect, it } from 'vitest'
import { policy } from '@/lib/policy/published'
import { buildStatements } from '@/lib/search/answers/build-statements'
import { searchSite } from '@/lib/search/results/published'
import { WHO } from '@/lib/search/answers/statement'

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
    ['can a manager delete templates', 'No, by default'],
    ['is a manager allowed to delete templates', 'No, by default'],
    ['may I as agent delete templates', 'No, by default'],
    ['does a manager have permission to delete templates', 'No, by default'],
    ['kya manager template delete kar sakta hai', 'No, by default'],
    ['can a manager invite a person', 'Yes, in their own departments, by default'],
    ['क्या मैनेजर टेम्पलेट डिलीट कर सकता है', 'No, by default'],
    ['एजेंट कॉल ट्रांसफर कर सकता है क्या', 'No, by default'],
    ['क्या एडमिन यूज़र जोड़ सकता है', 'Yes, by default'],
    ['मैनेजर रोल बदल सकता है', 'No, by default'],
  ])('%s: %s', (q, text) => {
    expect(answerTo(q)?.text).toBe(text)
  })
  it('says who may', () => {
    expect(answerTo('who can pay bills')?.text).toBe('The Owner, by default')
    expect(answerTo('who can change a role?')?.text).toBe(
      'The Owner and Administrators, by default',
    )
    expect(answerTo('who can make a new role')?.text).toBe('Nobody, by default')
    expect(answerTo('कैंपेन कौन चला सकता है')?.figure.action).toBe('Run WhatsApp campaigns')
    expect(answerTo('कॉल रिकॉर्डिंग कौन सुन सकता है')?.figure.action).toBe('Play call recordings')
    expect(answerTo('template kaun bana sakta hai')?.figure.action).toBe(
      'Create WhatsApp templates',
    )
  })
  it.each([
    'who can delete templates',
    'which role can delete templates',
    'can I delete templates',
    'am I allowed to delete templates',
    'can my colleague delete templates',
    'can anyone delete templates',
    'could anyone delete templates',
    'could anybody delete a template',
    'what roles can delete templates',
    'टेम्पलेट कौन डिलीट कर सकता है',
    'कौन सा रोल टेम्पलेट डिलीट कर सकता है',
    'template kaun hata sakta hai',
    'kaun template delete kar sakta hai',
    'main template delete kar sakta hoon kya',
    'kya hum template delete kar sakte hain',
  ])('%s, which names no role, is told who may', (q) => {
    expect(answerTo(q)).toMatchObject({
      text: 'The Owner and Administrators, by default',
      differs: true,
    })
  })
  it('comes with its reason and leads to the cell of the table', () => {
    expect(answerTo('can a call agent change a role')).toMatchObject({
      reason: "Only the Owner and Administrators may change a user's role.",
      url: '/roles#users.change_role.call_agent',
      differs: false,
    })
    expect(answerTo('can a manager edit a user')?.reason).toBe(
      "Managers may edit a user's profile in their own departments.",
    )
  })
  it('says where accounts differ, and shows the row of the matrix with a link to each cell', () => {
    const answer = answerTo('can a manager delete templates')
    expect(answer).toMatchObject({ differs: true, url: '/roles#whatsapp.templates.delete.manager' })
    expect(answer?.figure.cells.map(({ role }) => role)).toEqual([
      'Owner',
      'Administrator',
      'Manager',
      'Call Agent',
    ])
    expect(answer?.figure.cells.find(({ url }) => url === answer.url)?.words).toBe(
      'Depends on your account',
    )
  })
  it('makes the search answerable', () => {
    expect(searchSite({ q: 'can a manager edit a user' }).answerable).toBe(true)
  })
})

describe('any other question', () => {
  it.each([
    'change a role',
    'call agent',
    'can I change the role of a manager',
    'can a manager fly to the moon',
    'who is the owner',
    'who can help me',
    'who called me',
    'कॉल नहीं आ रही',
    'manager not ringing',
    'can a manager',
    'can',
    '',
    'how do I give a manager access',
    'can you delete my account',
    'can I call a blocked number',
    'I can not delete templates',
    'why can I not delete templates',
    'can calls be recorded',
    'my agent cannot hear the caller',
  ])('%s has no direct answer', (q) => {
    expect(answerTo(q)).toBeNull()
  })
})

describe('every permission', () => {
  const { roles, permissions } = statements
  it.each(policy.permissions.map(({ phrase }, at) => [phrase, at] as const))(
    '“can a ... %s” is answered for each role',
    (phrase, at) => {
      for (const { id, names } of roles)
        expect(answerTo(`can a ${names[0]} ${phrase}`)).toEqual({
          ...permissions[at]!.answers[id],
          figure: permissions[at]!.figure,
        })
    },
  )
  it('has an answer for each role and for who may', () => {
    for (const { answers } of permissions)
      expect(Object.keys(answers).sort()).toEqual([...policy.roles.map(({ id }) => id), WHO].sort())
  })
})
