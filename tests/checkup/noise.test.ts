import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEmail } from '@/lib/checkup/cells/email'
import { readExtension } from '@/lib/checkup/cells/extension'
import { readHours, readTime } from '@/lib/checkup/cells/hours'
import { readPhone } from '@/lib/checkup/cells/phone'
import { fieldsOf } from '@/lib/checkup/columns/fields'
import { emailOf, phoneOf } from '@/lib/checkup/reading/contact'
import { departmentsIn, saysNowhere } from '@/lib/checkup/reading/departments'
import { FactColumn } from '@/lib/checkup/reading/fact-column'
import { folded } from '@/lib/checkup/reading/words'
import { policy } from '../builders'

/** How many cells are drawn of numbers, addresses and facts; of what else there is, as many again. */
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
  const code = fc.constantFrom('', '+91', '+91 ', '0091 ', '011 91 ', '0', '91', '+91-', '(+91) ')
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

/** A cell in signs that nobody sees, and in what programs and people put around it. */
const wrapped = fc.constantFrom(
  (text: string) => text,
  (text: string) => `="${text}"`,
  (text: string) => `'${text}`,
  (text: string) => ` ${text}\u00a0`,
  (text: string) => `(${text})`,
  (text: string) => `${text}.`,
  (text: string) => `${text};`,
  (text: string) => `${text}?`,
  (text: string) => `!${text}`,
  (text: string) => `~~${text}~~`,
  (text: string) => `not ${text}`,
  (text: string) => `${text} or ${text}`,
  (text: string) => `${text} (old)`,
  (text: string) => text.toUpperCase(),
  (text: string) => [...text].map((sign) => `${sign}\u0336`).join(''),
)

test('a role in any noise is that role or none', () => {
  const [role] = fieldsOf(policy).filter(({ id }) => id === 'role')
  if (!role) throw new Error('no roles')
  fc.assert(
    fc.property(
      ...([fc.constantFrom(...role.values), wrapped, invisible, places] as const),
      ([word, said], wrap, signs, at) => {
        const cell = sprinkled(wrap(word.replaceAll('_', ' ')), signs, at)
        expect([null, said, {}]).toContainEqual(new FactColumn(role, false, [cell]).read(cell))
      },
    ),
    { numRuns: DRAWS * 0.2 },
  )
})

test('a value under a head that means no is its opposite or none', () => {
  const words = [
    'yes',
    'no',
    'TRUE',
    'FALSE',
    '1',
    '0',
    '\u2713',
    '\u2717',
    '\u0939\u093e\u0901',
    'nahi',
  ]
  const [status] = fieldsOf(policy).filter(({ id }) => id === 'status')
  if (!status) throw new Error('no status')
  fc.assert(
    fc.property(
      ...([fc.nat(words.length - 1), wrapped, invisible, places] as const),
      (which, wrap, signs, at) => {
        const cell = sprinkled(wrap(words[which] ?? ''), signs, at)
        const read = new FactColumn(status, true, [cell]).read(cell)
        // Yes and no take turns in the list.
        const said = { status: which % 2 === 0 ? 'inactive' : 'active' }
        expect([null, said, {}]).toContainEqual(read)
      },
    ),
    { numRuns: DRAWS * 0.2 },
  )
})

test('departments in any noise are those or fewer, and never none at all', () => {
  const name = fc
    .stringMatching(/^[A-Z][a-z]{2,8}(?: [A-Z][a-z]{2,6})?$/)
    .filter((text) => departmentsIn(text).names.length === 1)
  const marks = fc.constantFrom(
    ', ',
    ';',
    ' | ',
    '\n',
    '\r\n',
    '<br>',
    ' / ',
    '\u060c ',
    '\u3001',
    ' \u2022 ',
  )
  const around = fc.constantFrom(
    (text: string) => text,
    (text: string) => `["${text}"]`,
    (text: string) => `{${text}}`,
    (text: string) => `="${text}"`,
    (text: string) => `- ${text}`,
    (text: string) => ` ${text}\u00a0`,
    (text: string) => `${text},`,
  )
  fc.assert(
    fc.property(
      ...([fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: folded }), marks] as const),
      around,
      fc.shuffledSubarray(INVISIBLE, { minLength: 1 }),
      (names, mark, wrap, signs) => {
        const cell = sprinkled(wrap(names.join(mark)), signs, [0, names.join(mark).length])
        const read = departmentsIn(cell)
        const known = new Set(names.map(folded))
        expect(read.names.map(folded).filter((one) => !known.has(one))).toEqual([])
        expect(read.names.length > 0 || read.unread.length > 0 || !saysNowhere(cell)).toBe(true)
      },
    ),
    { numRuns: DRAWS * 0.2 },
  )
})

test('a fraction of a day at the end of a sentence is no time with a stop in it', () => {
  expect(['0.05', '0.05.', '.75.'].map(readTime)).toEqual([72, 72, 18 * 60])
})

test('a time in any noise is that time or none', () => {
  const minutes = fc.nat(24 * 60 - 1)
  const spellings = fc.constantFrom(
    (h: number, m: number) => `${h}:${pad(m)}`,
    (h: number, m: number) => `${pad(h)}:${pad(m)}:00`,
    (h: number, m: number) => `${pad(h)}.${pad(m)}`,
    (h: number, m: number) => `${pad(h)}${pad(m)}`,
    (h: number, m: number) => `${h}h${pad(m)}`,
    (h: number, m: number) => `${h % 12 || 12}:${pad(m)} ${h < 12 ? 'AM' : 'p.m.'}`,
    (h: number, m: number) => `0${pad(h)}:${pad(m)}`,
    (h: number, m: number) => `${(h * 60 + m) / 1440}`,
  )
  fc.assert(
    fc.property(
      ...([minutes, spellings, wrapped, fc.constantFrom(...ZEROS), invisible, places] as const),
      (time, spell, wrap, zero, signs, at) => {
        const text = spell(Math.floor(time / 60), time % 60)
        const read = readTime(sprinkled(wrap(inScript(text, zero)), signs, at))
        expect([undefined, time]).toContain(read)
      },
    ),
    { numRuns: DRAWS * 0.2 },
  )
})

const pad = (number: number): string => String(number).padStart(2, '0')

test('hours in any noise are those or none', () => {
  const between = fc.constantFrom('-', ' - ', '\u2013', ' to ', ' till ', ' \u2192 ', '~')
  const time = fc.tuple(fc.nat(23), fc.constantFrom(0, 15, 30))
  fc.assert(
    fc.property(
      ...([time, time, between, wrapped, invisible, places] as const),
      ([h, m], [toH, toM], mark, wrap, signs, at) => {
        const text = `${pad(h)}:${pad(m)}${mark}${pad(toH)}:${pad(toM)}`
        const read = readHours(sprinkled(wrap(text), signs, at))
        const to = toH * 60 + toM
        expect([undefined, { from: h * 60 + m, to: to === 0 ? 1440 : to }]).toContainEqual(read)
      },
    ),
    { numRuns: DRAWS * 0.2 },
  )
})

test('an extension in any noise is that extension or none', () => {
  fc.assert(
    fc.property(
      ...([fc.integer({ min: 1, max: 99_999_999 }), wrapped, fc.constantFrom(...ZEROS)] as const),
      invisible,
      places,
      (number, wrap, zero, signs, at) => {
        const read = readExtension(sprinkled(wrap(inScript(`${number}`, zero)), signs, at))
        expect(['', `${number}`]).toContain(read)
      },
    ),
    { numRuns: DRAWS * 0.1 },
  )
})
