import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEmail } from '@/lib/checkup/cells/email'
import { readPhone } from '@/lib/checkup/cells/phone'
import { fieldsOf } from '@/lib/checkup/columns/fields'
import { emailOf, phoneOf } from '@/lib/checkup/reading/contact'
import { FactColumn } from '@/lib/checkup/reading/fact-column'
import { policy } from '../builders'

/** How many cells are drawn, of each sort a part. */
const DRAWS = 10_000
const SILENT = { add: () => undefined }

const INVISIBLE = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u202a',
  '\u202c',
  '\u2060',
  '\ufeff',
  '\u00ad',
]
const SPACES = [' ', '\u00a0', '\u2009', '\u202f', '\u3000', '\t', '\n']
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xff10, 0x1d7ce]

const inScript = (text: string, zero: number): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))

/** A text with other signs put in at some places. */
const sprinkled = (text: string, signs: readonly string[], places: readonly number[]): string =>
  places.reduce((made, place, at) => {
    const cut = place % (made.length + 1)
    // No sign within a pair of surrogates.
    const isWithin = /[\udc00-\udfff]/.test(made.charAt(cut))
    return isWithin ? made : made.slice(0, cut) + (signs[at % signs.length] ?? '') + made.slice(cut)
  }, text)

const places = fc.array(fc.nat(40), { maxLength: 4 })
const invisible = fc.shuffledSubarray(INVISIBLE, { minLength: 1 })
const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => `="${text}"`,
  (text: string) => `'${text}`,
  (text: string) => `"${text}"`,
  (text: string) => ` ${text} `,
  (text: string) => `<${text}>`,
  (text: string) => `(${text})`,
  (text: string) => `[${text}](tel:${text})`,
  (text: string) => `tel:${text}`,
  (text: string) => `Mobile: ${text}`,
  (text: string) => `${text} (M)`,
  (text: string) => `${text};`,
  (text: string) => `${text}.0`,
  (text: string) => `${text},00`,
  (text: string) => `${text} ext 12`,
  (text: string) => `${text}, ${text}`,
  (text: string) => `${text}E+11`,
  (text: string) => `Asha ${text}`,
)
const separators = fc.constantFrom(
  '',
  ' ',
  '-',
  '.',
  ',',
  '\u2011',
  '\u2013',
  '\u00a0',
  '/',
  '\n',
  '  ',
  "'",
)
const groups = fc.constantFrom<readonly number[]>(
  [10],
  [5, 5],
  [3, 3, 4],
  [4, 6],
  [1, 3, 3, 3],
  [2, 2, 2, 2, 2],
)

const cut = (text: string, sizes: readonly number[], between: string): string => {
  let from = 0
  return sizes.map((size) => text.slice(from, (from += size))).join(between)
}

test('a number in any noise is that number or none, and never said to be missing', () => {
  const number = fc.stringMatching(/^[6-9]\d{9}$/)
  const code = fc.constantFrom('', '+91', '+91 ', '0091 ', '0', '91', '+91-', '(+91) ')
  fc.assert(
    fc.property(
      ...([
        number,
        code,
        groups,
        separators,
        around,
        fc.constantFrom(...ZEROS),
        invisible,
        places,
      ] as const),
      (digits, before, sizes, between, wrap, zero, signs, at) => {
        const cell = sprinkled(
          wrap(inScript(before + cut(digits, sizes, between), zero)),
          signs,
          at,
        )
        const read = readPhone(cell)
        if (read.kind === 'phone') expect(['', '91']).toContain(endOf(read.phone.digits, digits))
        const { says } = phoneOf({ text: cell, header: 'Phone', row: 2 }, SILENT)
        expect(says).not.toBe('none')
      },
    ),
    { numRuns: DRAWS * 0.5 },
  )
})

/** What stands before a number that ends in these digits; the whole where it does not. */
const endOf = (read: string, digits: string): string =>
  read.endsWith(digits) ? read.slice(0, -digits.length) : read

test('an address in any noise is that address or none', () => {
  const address = fc.stringMatching(/^[a-z]{2,8}\.?[a-z]{1,4}@[a-z]{2,8}\.(?:com|in|co\.in)$/)
  const wraps = fc.constantFrom(
    (text: string) => text,
    (text: string) => `mailto:${text}`,
    (text: string) => `Asha Rao <${text}>`,
    (text: string) => `="${text}"`,
    (text: string) => `${text},`,
    (text: string) => `[${text}](mailto:${text})`,
    (text: string) => `${text}; ${text}`,
    (text: string) => text.replace('@', '\uff20'),
    (text: string) => text.replace('@', ' at '),
  )
  fc.assert(
    fc.property(address, wraps, invisible, places, (email, wrap, signs, at) => {
      const read = readEmail(sprinkled(wrap(email), signs, at))
      if (read.kind === 'email') expect(read.email).toBe(email)
      expect(read.kind).not.toBe('wrong')
      const { says } = emailOf(
        { text: sprinkled(wrap(email), signs, at), header: 'Email', row: 2 },
        SILENT,
      )
      expect(['there', 'unknown']).toContain(says)
    }),
    { numRuns: DRAWS * 0.2 },
  )
})

test('a value in any noise is that value or none', () => {
  const facts = fieldsOf(policy).filter(({ kind, sides }) => kind === 'fact' && sides !== null)
  const words = facts.flatMap((field) =>
    [...field.values].map(([word, said]) => ({ field, word: word.replaceAll('_', ' '), said })),
  )
  const wraps = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => `="${text}"`,
    (text: string) => `(${text})`,
    (text: string) => `${text}.`,
    (text: string) => `\u2705 ${text}`,
    (text: string) => `${text} \u274c`,
    (text: string) => `**${text}**`,
    (text: string) => `${text}?`,
    (text: string) => `${text}/${text}`,
  )
  fc.assert(
    fc.property(
      ...([
        fc.constantFrom(...words),
        wraps,
        invisible,
        places,
        fc.constantFrom(...SPACES),
      ] as const),
      ({ field, word, said }, wrap, signs, at, space) => {
        const cell = sprinkled(wrap(word.replaceAll(' ', space)), signs, at)
        const read = new FactColumn(field, false, [cell]).read(cell)
        expect([null, said, {}]).toContainEqual(read)
      },
    ),
    { numRuns: DRAWS * 0.3 },
  )
})
