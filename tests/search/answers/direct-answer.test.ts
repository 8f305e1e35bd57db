import { describe, expect, it } from 'vitest'
import { policy } from '@/lib/policy/published'
import { buildStatements } from '@/lib/search/answers/build-statements'
import { searchSite } from '@/lib/search/results/published'
import { WHO, WHO_NOT } from '@/lib/search/answers/statement'
import { searchFrozen } from '../frozen/site'

const answerTo = (q: string) => searchFrozen({ q }).answer
const statements = buildStatements(policy)

describe('a question about a role and what it may do', () => {
  it.each([
    ['can a call agent change a role', 'No, by default'],
    ['can call agents export call logs?', 'No, by default'],
    ['is an administrator allowed to pay bills', 'No, by default'],
    ['can the super admin pay the bills', 'Yes'],
    ['can a manager edit a user', 'Yes, in their own departments, by default'],
    ['can supervisors add users', 'Yes, in their own departments, by default'],
    ['can a managr delet a user', 'No, by default'],
    ['kya agent user add kar sakta hai', 'No, by default'],
    ['can an admin make a new role', 'No'],
    ['can a manager delete templates', 'Depends on your account'],
    ['is a manager allowed to delete templates', 'Depends on your account'],
    ['may I as agent delete templates', 'Depends on your account'],
    ['does a manager have permission to delete templates', 'Depends on your account'],
    ['kya manager template delete kar sakta hai', 'Depends on your account'],
    ['can a manager invite a person', 'Yes, in their own departments, by default'],
    ['क्या मैनेजर टेम्पलेट डिलीट कर सकता है', 'Depends on your account'],
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
    expect(answerTo('who can make a new role')).toMatchObject({
      text: 'Nobody',
      reason: 'No role may make a new role.',
    })
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
      reason:
        'They may delete WhatsApp templates, as long as your account keeps the default settings; ' +
        'in some accounts Managers and Call Agents may too.',
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
    expect(searchFrozen({ q: 'can a manager edit a user' }).answerable).toBe(true)
  })
})

describe('a question that is turned around', () => {
  it.each([
    ["who can't delete campaigns", 'Administrators, Managers and Call Agents, by default'],
    ['kaun campaign delete nahi kar sakta', 'Administrators, Managers and Call Agents, by default'],
    ['which roles are not allowed to add users', 'Call Agents, by default'],
    ['who cannot export call logs', 'Call Agents, by default'],
    ['टेम्पलेट कौन डिलीट नहीं कर सकता', 'Managers and Call Agents, by default'],
    ['which role can not see the call logs', 'Nobody, by default'],
  ])('%s: %s', (q, text) => {
    expect(answerTo(q)?.text).toBe(text)
  })
  it.each([
    "can't managers delete templates",
    'can a manager not delete a template',
    'can agents never run campaigns',
    'can no agent run campaigns',
    'can neither manager nor agent delete templates',
    'kya manager template delete nahi kar sakta',
    'क्या मैनेजर टेम्पलेट डिलीट नहीं कर सकता',
  ])('%s is not answered as if it were the other', (q) => {
    expect(answerTo(q)).toBeNull()
  })
})

describe('a question that is not read to its last word', () => {
  it.each([
    // only
    'can only the owner delete templates',
    'is only the owner allowed to pay bills',
    'kya sirf owner template delete kar sakta hai',
    'क्या सिर्फ ओनर टेम्पलेट डिलीट कर सकता है',
    'can an agent delete only his own contacts',
    // all
    'can a manager see the logs of all departments',
    'can a manager see all chats',
    'allow team lead to see all chats',
    'kya agent sabhi chats dekh sakta hai',
    'क्या एजेंट सभी चैट देख सकता है',
    'can an agent hear all recordings',
    'can managers give panel access to everyone',
    // other, any
    'can other agents reply to my chat',
    'can an agent see chats of other agents',
    'kya agent dusre agent ki chat dekh sakta hai',
    'can any agent export contacts',
    'can an admin make another admin',
    'can an admin remove another admin',
    'can an agent hear recordings of others',
    // own
    'can a manager change his own role',
    'kya manager apna role badal sakta hai',
    'क्या मैनेजर अपना रोल बदल सकता है',
    'can an agent change someone else’s password',
    // from now on, without, when
    'can a call agent add users from now on',
    'can a manager add users without panel access',
    'can an agent send a template after 24 hours',
    'can a user without pro run campaigns',
    // two people
    'can two people be owner',
    'can two managers delete a template',
    'can a manager or an agent delete templates',
    'can the owner or admin pay bills',
    // the object at its full length
    'delete the account',
    'can admin delete the account',
    'can a manager delete approved templates',
    'could a team lead set the working hours of a person',
    'can an admin remove the owner',
    // an action of two names
    'can an agent transfer a call',
    'who can transfer calls',
    'एजेंट कॉल ट्रांसफर कर सकता है क्या',
  ])('%s has no direct answer', (q) => {
    expect(answerTo(q)).toBeNull()
  })
  it('has one where the words are those of another action', () => {
    expect(answerTo('can an agent change his own availability')?.text).toBe('Yes')
    expect(answerTo('can a manager transfer a call')?.text).toBe('Yes, by default')
    expect(answerTo('can a manager change the call flow')?.figure.action).toBe('Edit the call flow')
    expect(answerTo('can an agent reply in chats assigned to others')?.text).toBe('No, by default')
    expect(answerTo('is the agent allowed to hear recordings')?.text).toBe(
      'Yes, their own only, by default',
    )
  })
})

describe('a question about what is done to somebody', () => {
  it.each([
    'can the owner be removed',
    'can an owner be deleted',
    'can an admin be removed',
    "can a manager's role be changed",
    "can the owner's role be changed",
    'who can be removed',
    'which manager can be deleted',
  ])('%s is not answered as if they did it', (question) => {
    expect(answerTo(question)).toBeNull()
  })

  it.each(['can a manager be allowed to delete templates'])('%s asks what they may', (question) => {
    expect(answerTo(question)).not.toBeNull()
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
        expect(searchSite({ q: `can a ${names[0]} ${phrase}` }).answer).toEqual({
          ...permissions[at]!.answers[id],
          figure: permissions[at]!.figure,
        })
    },
  )
  it('has an answer for each role and for who may', () => {
    for (const { answers } of permissions)
      expect(Object.keys(answers).sort()).toEqual(
        [...policy.roles.map(({ id }) => id), WHO, WHO_NOT].sort(),
      )
  })
})
