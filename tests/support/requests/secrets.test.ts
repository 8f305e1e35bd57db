import { expect, test } from 'vitest'
import fc from 'fast-check'
import { findSecret } from '@/lib/support/requests/secrets'

test.each([
  ['code', 'OTP 4821'],
  ['code', 'my otp is 482913'],
  ['code', 'OTP: 482913, please hurry'],
  ['code', 'The OTP for the login page is 482913'],
  ['code', '482913 is your OTP'],
  ['code', 'use 4829 as the OTP'],
  ['code', 'one-time password: 4829'],
  ['code', 'mera otp hai 4829'],
  ['code', 'ओटीपी है ४८२९'],
  ['code', 'UPI PIN 4829'],
  ['code', 'PIN: 4829'],
  ['code', 'cvv 123'],
  ['password', 'My password is tiger123'],
  ['password', 'password: P@ssword'],
  ['password', 'Password = "Acme#2026"'],
  ['password', 'पासवर्ड है tiger123'],
  ['card', 'charged to 4111 1111 1111 1111 twice'],
  ['card', '5555555555554444'],
  ['card', '3782 822463 10005'],
  ['card', 'RuPay 6521-1111-1111-1110'],
] as const)('%s: %s', (kind, text) => {
  expect(findSecret(text)).toBe(kind)
})

test.each([
  'OTP nahi aa raha on 9812345678',
  'OTP 9812345678 par nahi aaya',
  'I get no OTP since 10:30 on 30/11/2026',
  'OTP not received, ticket 48213',
  'OTP issue, my ticket number is 48213',
  'the OTP costs Rs 4500 a month',
  'we used OTP 4500 times',
  'My password is not working',
  'password is wrong',
  'password is for ravi@example.com',
  'forgot password - 9812345678',
  'password: ravi@example.com cannot sign in',
  'PIN code 560001',
  'our pin: 560001, Bengaluru',
  'extension 1234',
  'UTR 411111111111, ref no 4111 1111 1111 1111',
  'call id: 4111111111111111',
  '98123 45678 98765 43210',
  '+4111 1111 1111 1111',
  '4111 1111 1111 1112',
])('is ordinary: %s', (text) => {
  expect(findSecret(text)).toBeUndefined()
})

const digits = (least: number, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most })
    .map((list) => list.join(''))

/** Phone numbers, tickets and amounts as people write them. */
const ordinary = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('+91 ', '+91', '0', '91-', ''),
      fc.integer({ min: 6, max: 9 }),
      digits(9, 9),
    )
    .map(([code, first, rest]) => `${code}${first}${rest}`),
  fc
    .tuple(fc.constantFrom('+91 ', '', '0'), digits(5, 5), digits(5, 5))
    .map(([code, one, other]) => `${code}${one} ${other}`),
  fc.tuple(fc.constantFrom('1800', '1860'), digits(3, 3), digits(4, 4)).map((all) => all.join(' ')),
  fc
    .tuple(
      fc.constantFrom('ticket ', 'Ticket no. ', 'ticket #', 'call id: ', 'ref no '),
      digits(4, 16),
    )
    .map((all) => all.join('')),
  fc
    .tuple(fc.constantFrom('Rs ', '₹', 'INR ', 'Rs. '), fc.integer({ min: 1, max: 9_999_999 }))
    .map(([unit, amount]) => `${unit}${amount.toLocaleString('en-IN')}`),
  fc.integer({ min: 1, max: 9_999_999 }).map((amount) => `${amount} rupees`),
  fc.integer({ min: 1, max: 99_999_999 }).map((amount) => `${amount}/-`),
)
const around = fc.constantFrom(
  (said: string) => `The OTP does not come on ${said}`,
  (said: string) => `OTP ${said} par nahi aaya`,
  (said: string) => `${said}: no OTP, no password mail`,
  (said: string) => `Password reset for ${said} fails`,
  (said: string) => `We paid ${said} and calls to ${said} fail. OTP is fine.`,
  (said: string) => `I wrote under ${said} before, my PIN code changed`,
  (said: string) => said,
)

test('no phone number, ticket or amount is taken for a secret', () => {
  fc.assert(
    fc.property(ordinary, around, (said, sentence) => {
      expect(findSecret(sentence(said))).toBeUndefined()
    }),
    { numRuns: 3000 },
  )
})

test('whatever is typed is judged in no time', () => {
  const began = performance.now()
  for (const text of ['OTP ', 'password is ', '4111 ', 'otp is a ', '9 is ', '१'])
    findSecret(text.repeat(5000).slice(0, 20_000))
  expect(performance.now() - began).toBeLessThan(2000)
})
