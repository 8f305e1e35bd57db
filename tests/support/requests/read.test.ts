import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeReference, readReference } from '@/lib/store/reference'
import { fieldName, nameOfPath, requestOfForm } from '@/lib/support/requests/form'
import { parseMessage, parseRequest } from '@/lib/support/requests/read'

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const TOPICS = [
  { id: 'calls', fields: ['Number dialled', "Caller's number"] },
  { id: 'base', fields: ['Account and user'] },
]
const asked = (given: object = {}) => ({
  id: ID,
  topic: 'calls',
  question: 'Calls do not ring',
  email: 'ravi@example.com',
  ...given,
})
const errorsOf = (body: unknown): readonly string[] => {
  const read = parseRequest(TOPICS, body)
  return read.ok ? [] : read.errors.map(({ path, message }) => `${path}: ${message}`)
}

test('a request is read: its details in the order of the topic, none of them empty', () => {
  const read = parseRequest(
    TOPICS,
    asked({
      name: ' Ravi\u202e ',
      question: ' फोन\r\nनहीं बज रहा\u0000 ',
      fields: { "Caller's number": '+91 98123 45678', 'Number dialled': ' 080-4000 1000 ' },
      context: { page: '/articles/a?x=1', query: '', transcript: 'Diagnosis:\n- …' },
    }),
  )
  expect(read).toEqual({
    ok: true,
    value: {
      id: ID,
      topic: 'calls',
      question: 'फोन\nनहीं बज रहा',
      email: 'ravi@example.com',
      name: 'Ravi',
      details: [
        { label: 'Number dialled', text: '080-4000 1000' },
        { label: "Caller's number", text: '+91 98123 45678' },
      ],
      context: { page: '/articles/a?x=1', transcript: 'Diagnosis:\n- …' },
    },
  })
})

test('what goes along and nobody typed here stays behind where it holds what must not be sent', () => {
  const page = 'https://help.example/search?q=my+OTP+is+4821'
  const transcript = 'Diagnosis:\n- …'
  const contexts = [
    { query: 'my password is tiger#123', transcript },
    { page, transcript },
    { page: '/search?q=%E0%A5%AA%E0%A5%AE%E0%A5%A8%E0%A5%A7+is+my+OTP', transcript },
    { page: '/search?q=4111+1111+1111+1111', transcript },
    { page: '/search?q=%', transcript },
  ]
  const told = contexts.map((context) => {
    const read = parseRequest(TOPICS, asked({ context }))
    return read.ok ? read.value.context : read.errors
  })
  const kept = { transcript }
  expect(told).toEqual([kept, kept, kept, kept, { page: '/search?q=%', transcript }])
})

test.each<[string, unknown, string]>([
  ['no topic', asked({ topic: '' }), 'topic: '],
  ['another topic', asked({ topic: 'call' }), `topic: there is no topic 'call': did you mean`],
  ['no question', asked({ question: ' \u202e\u0000' }), 'question: '],
  ['an address that is none', asked({ email: 'ravi' }), 'email: '],
  ['an id that can be guessed', asked({ id: '7' }), 'id: '],
  ['another field', asked({ fields: { Department: 'x' } }), "fields.Department: 'calls' has no"],
  [
    'a password',
    asked({ question: 'my password is tiger123' }),
    'question: This looks like a pass',
  ],
  [
    'a code',
    asked({ fields: { 'Number dialled': 'OTP 4821' } }),
    'fields.Number dialled: This loo',
  ],
  ['a card', asked({ name: '4111 1111 1111 1111' }), 'name: This looks like the number of a pay'],
  ['a question without end', asked({ question: 'x'.repeat(4001) }), 'question: '],
  ['what is no page', asked({ context: { page: 'javascript:alert(1)' } }), 'context.page: '],
  ['an unknown part', asked({ subject: 'x' }), 'subject: '],
  ['no object', [], ': '],
])('%s is told by its path, and not repeated', (_, body, expected) => {
  const errors = errorsOf(body)
  expect(errors.find((error) => error.startsWith(expected.slice(0, 60)))).toBeDefined()
  expect(errors.join(' ')).not.toMatch(/tiger|4821|4111/)
})

test('whatever is sent is read or refused', () => {
  const keys = ['id', 'topic', 'question', 'email', 'name', 'fields', 'context']
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.record(Object.fromEntries(keys.map((key) => [key, fc.anything()]))),
        fc.record({ fields: fc.dictionary(fc.string(), fc.anything()) }).map(asked),
      ),
      (body) => {
        for (const read of [parseRequest(TOPICS, body), parseMessage(body)])
          expect(read.ok || read.errors.length > 0).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('a form says the same as a program: of its fields those of the topic that was chosen', () => {
  const texts = new Map([
    ['topic', 'calls'],
    ['question', 'Calls do not ring'],
    ['email', 'ravi@example.com'],
    ['name', ''],
    ['query', 'ring'],
    [fieldName('calls', "Caller's number"), '98'],
    [fieldName('calls', 'Number dialled'), ' '],
    [fieldName('base', 'Account and user'), 'Acme'],
  ])
  expect(requestOfForm(texts, ID)).toEqual(
    asked({ fields: { "Caller's number": '98' }, context: { query: 'ring' } }),
  )
  expect(requestOfForm(new Map(), ID)).toMatchObject({ topic: '', question: '', email: '' })
  expect(nameOfPath("fields.Caller's number", 'calls')).toBe("calls: Caller's number")
  expect(nameOfPath('context.query', 'calls')).toBe('query')
})

test('a reference is read however it was written down', () => {
  for (let count = 0; count < 200; count += 1) {
    const reference = makeReference()
    expect(reference).toMatch(/^[2-9HKMRTWXY]{3}-[2-9HKMRTWXY]{3}-[2-9HKMRTWXY]{3}$/)
    for (const written of [
      reference,
      reference.toLowerCase().replaceAll('-', ' '),
      ` ${reference}.`,
    ])
      expect(readReference(written)).toBe(reference)
  }
  for (const none of ['', 'ABC-DEF-GHI', '234-567', '234-567-8923'])
    expect(readReference(none)).toBeUndefined()
})
