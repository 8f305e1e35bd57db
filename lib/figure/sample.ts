// The made-up account that figures show: its people, and the words of the product's screens that no
// table of the policy has.
import * as z from 'zod'

const id = z.string().regex(/^[a-z][a-z_]*$/, 'an id of lower-case letters and _')
const words = z.string().trim().min(1, 'some words')
const evidence = z
  .array(words)
  .min(1, 'at least one evidence id')
  .describe('The evidence that it rests on.')
// Nobody's: a subscriber's number never begins with 0.
const phone = z
  .string()
  .regex(/^\+91 0\d{4} \d{5}$/, 'a number that nobody can have, such as +91 00000 00101')
  .describe("A number that is nobody's: a 0 after +91.")
const facts = z.record(id, z.string()).describe('Ids and values of content/policy/facts.yaml.')

const user = z.strictObject({
  id: id.describe('The name that figures use, as in <EditUser user="…" />.'),
  name: words,
  email: z
    .string()
    .regex(/^[a-z.]+@example\.com$/, 'an address at example.com')
    .describe("An address that is nobody's."),
  phone,
  extension: words,
  departments: words,
  hours: words.describe('Their call-receiving hours.'),
  facts: facts.refine(
    (given) => ['role', 'panel_access', 'status', 'invite_state'].every((fact) => fact in given),
    'role, panel_access, status and invite_state at least',
  ),
})

const word = z.strictObject({ label: words, evidence })
const place = z.strictObject({ menu: id })
const screen = z.strictObject({
  title: words.describe('Where it is, inline tags allowed.'),
  differs: words.optional().describe('What is not the same in every account, inline tags allowed.'),
  evidence,
})

/** The file content/site/sample.yaml. */
export const sampleSchema = z.strictObject({
  account: words.describe('What the account is called.'),
  seats: z.int('a whole number').min(1, 'at least one').describe('The Pro seats of its plan.'),
  users: z.array(user).min(2, 'at least two people').describe('Everyone in the account.'),
  rest: facts.describe('What else is so, for everyone.'),
  customer: z.strictObject({
    name: words,
    phone,
    says: words,
    agent: id.describe('Who has the chat and the call.'),
  }),
  fields: z
    .array(z.strictObject({ id, label: words.optional(), menu: words.optional(), evidence }))
    .min(1, 'at least one field'),
  menu: z
    .array(id)
    .min(1, 'at least one place')
    .describe('The places of the menu at the left, as content/policy/menus.yaml names them.'),
  places: z
    .strictObject({
      users: place,
      add: place,
      row: place,
      edit: place,
      permissions: place,
      calls: place,
    })
    .describe('Where the screens are, as content/policy/menus.yaml names them.'),
  words: z.strictObject({
    pending: word,
    accepted: word,
    three_dots: word,
    reply: word,
    transfer: word,
    widget: word,
    save: word,
    update: word,
    chats: word,
  }),
  screens: z.strictObject({
    users: screen,
    edit: screen,
    permissions: screen,
    chat: screen,
    call: screen,
  }),
})

export type Sample = z.infer<typeof sampleSchema>
export type SampleUser = Sample['users'][number]

/** A person of the account. Throws an Error naming the known ones. */
export function requireUser({ users }: Sample, id: string): SampleUser {
  const user = users.find((row) => row.id === id)
  if (!user)
    throw new Error(
      `nobody is called "${id}" in content/site/sample.yaml; expected one of ` +
        `${users.map((row) => row.id).join(', ')}`,
    )
  return user
}
