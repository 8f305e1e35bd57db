// What nobody is to send, not even to Support: passwords, one-time codes, card numbers. Phone
// numbers, tickets and amounts are what requests are about, and are none of them. It ships to
// browsers, so it imports nothing.

/** What was recognised. */
export type SecretKind = 'password' | 'code' | 'card'

const SAYS = '(?:is|was|hai|है|:|=|-)'

/** What a number of four to eight digits counts, where it is no code. */
const COUNTED = '\\s?(?:rs|inr|rupee|₹|/-|sms|times|users|calls|am\\b|pm\\b)'
/** A number, and nothing that it is only a part of: a longer one, an amount, a time. */
const CODE = `(?<!\\d[ -]?|[.,+])\\d{4,8}(?!\\d|[.,:/ -]{1,2}\\d|${COUNTED})`

/** What says that the number after it is another one. */
const OTHER =
  'ticket|refer|ref\\b|number|\\bno\\b|\\bid\\b|phone|mobile|ext|amount|\\brs\\b|inr|rupee|₹|\\d'
const BETWEEN = `(?:(?!${OTHER})[^\\n.;]){0,40}?`

const OTP = '(?:\\botp\\b|\\bone[- ]time (?:password|passcode|code|pin)\\b|ओटीपी)'

const CODES: readonly RegExp[] = [
  // OTP 4821, OTP: 4821, otp code 4821
  new RegExp(`${OTP}\\s{0,3}(?:code\\s{0,3})?${SAYS}?\\s{0,3}${CODE}`, 'iu'),
  // OTP for the login is 4821
  new RegExp(`${OTP}${BETWEEN}\\s(?:is|was|hai|है)\\s{1,3}${CODE}`, 'iu'),
  // 4821 is my OTP
  new RegExp(`${CODE}\\s{1,3}(?:is|was|hai|है)\\s(?:[a-z]{1,8}\\s)?${OTP}`, 'iu'),
  // use 4821 as OTP
  new RegExp(`${CODE}\\s{1,3}as\\s(?:[a-z]{1,8}\\s)?${OTP}`, 'iu'),
  // The PIN of a phone or a card, not that of a letter, which has six digits.
  new RegExp(`\\b(?:m-?pin|upi pin|atm pin)\\s{0,3}${SAYS}?\\s{0,3}${CODE}`, 'iu'),
  /\bpin\s{0,3}(?:is|was|hai|:|=)\s{0,3}\d{4}(?!\d|[.,:/-]\d)/iu,
  /\b(?:cvv|cvc)2?\s{0,3}(?:is|was|:|=)?\s{0,3}\d{3,4}(?!\d)/iu,
]

/** What is no password after the word: a ticket, an amount, a phone number, an address. */
const NO_PASSWORD =
  '(?:ticket|tkt|case|ref|rs|₹|#)|\\+?\\d[\\d -]{8,}|[^\\s@]{1,64}@[^\\s@.]{1,64}\\.'
/** The word, what says that it comes, and a word that no language has: with a digit or a sign. */
const PASSWORD = new RegExp(
  '(?:\\b(?:password|passcode|passwd|pwd)\\b|पासवर्ड)\\s{0,3}(?:is|was|hai|है|:|=)\\s{0,3}' +
    `["'“‘]?(?!${NO_PASSWORD})(?=\\S{0,40}(?:\\d|[@#$%&*!]\\p{L}))\\S{4,}`,
  'iu',
)

/** Sixteen digits in fours, or fifteen as American Express prints them; never with a plus. */
const CARD = new RegExp(
  '(?<![\\d+.,-])(?:\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}|' +
    '3[47]\\d{2}[ -]?\\d{6}[ -]?\\d{5})(?!\\d)',
  'g',
)
/** Visa, Mastercard, RuPay and Discover, American Express (ISO/IEC 7812). */
const ISSUER = /^(?:4|5[1-5]|2[2-7]|508|6[05]|8[12]|3[47])/
/** Before a number that has a name of its own. */
const NAMED = new RegExp(
  '(?:ticket|tkt|case|refer\\w*|\\bref|\\bid|\\buid|\\bsid|order|invoice|transaction|txn|utr|' +
    'imei|call log|serial|dialled)[\\s#:.-]{0,3}(?:(?:no|number|is|id)[\\s#:.-]{0,3}){0,2}$',
  'i',
)

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
function passesCheck(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

function holdsCard(text: string): boolean {
  for (const { 0: found, index } of text.matchAll(CARD)) {
    const digits = found.replace(/\D/g, '')
    const before = text.slice(Math.max(0, index - 40), index)
    if (ISSUER.test(digits) && passesCheck(digits) && !NAMED.test(before)) return true
  }
  return false
}

/** Digits of any script as ASCII, so that १२३४ is read as 1234. */
const withPlainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0
    // The digits of a script stand together, its zero first, at a multiple of what they are apart.
    for (let steps = 0; steps < 9; steps += 1) {
      if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) break
      zero -= 1
    }
    return String((digit.codePointAt(0) ?? 0) - zero)
  })

/** What a text holds that must not be sent; undefined where there is nothing of it. */
export function findSecret(text: string): SecretKind | undefined {
  const plain = /[^\x20-\x7f]/.test(text) ? withPlainDigits(text) : text
  if (holdsCard(plain)) return 'card'
  if (CODES.some((code) => code.test(plain))) return 'code'
  return PASSWORD.test(plain) ? 'password' : undefined
}

/** Why it is refused, and what to do: a sentence for who typed it. */
export const SECRET_WORDS: Readonly<Record<SecretKind, string>> = {
  password:
    'This looks like a password. Nobody at Support needs it or may ask for it: take it out, and ' +
    'change it if others have seen it.',
  code:
    'This looks like a one-time password (OTP) or a PIN. Nobody at Support needs it or may ask ' +
    'for it: take it out.',
  card:
    'This looks like the number of a payment card. Take it out: its last four digits are ' +
    'enough.',
}
