import { describe, expect, test } from 'vitest'
import { withShortNames, wordsIn } from '@/server/names/class-lists'
import { shortenNames, shortOf } from '@/server/names/short-names'

const names = new Map([
  ['mt-2', 'aA'],
  ['text-sm', 'bA'],
  ["before:content-['›']", 'cA'],
  ['px-[0.4em]', 'dA'],
  ['flex', null],
])
const renamed = (source: string): string =>
  withShortNames(source, 'a.tsx', shortOf(names), (word) => names.has(word))

describe('where a module says names of utilities alone, they are short', () => {
  test.each([
    [`const a = 'flex mt-2'`, `const a = "flex aA"`],
    [`const a = 'mt-2 ' + b + " text-sm"`, `const a = "aA " + b + " bA"`],
    ['const a = `${b} mt-2 ${c} text-sm`', 'const a = `${b} aA ${c} bA`'],
    [
      `const a = <p className="mt-2 flex" title="mt-2 it is">text-sm</p>`,
      `const a = <p className={"aA flex"} title="mt-2 it is">text-sm</p>`,
    ],
    [`const a = 'before:content-[\\'›\\'] px-[0.4em]'`, `const a = "cA dA"`],
    [`node.classList.add('mt-2', 'text-sm')`, `node.classList.add("aA", "bA")`],
  ])('%s', (source, sent) => {
    expect(renamed(source)).toBe(sent)
  })
})

describe('within the quotes of a class in HTML as text', () => {
  test.each([
    [`const a = '<p class="mt-2 own">mt-2</p>'`, `const a = "<p class=\\"aA own\\">mt-2</p>"`],
    ['const a = `<p class="mt-2 ${b} text-sm">mt-2`', 'const a = `<p class="aA ${b} bA">mt-2`'],
    [
      'const a = `<p class="${b}"><i class="text-sm">`',
      'const a = `<p class="${b}"><i class="bA">`',
    ],
    ['const a = `<p class="mt-2-${b} text-sm">`', 'const a = `<p class="mt-2-${b} bA">`'],
  ])('%s', (source, sent) => {
    expect(renamed(source)).toBe(sent)
  })
})

describe('what else a module says stays', () => {
  test.each([
    `const a = 'mt-2 is a margin'`,
    'const a = `${b}text-sm`',
    'const a = `mt-2${b}`',
    `import a from 'mt-2'`,
    'const a = `\\\\ ${b} \\``',
    `const a = mt-2 // 'text-sm'`,
  ])('%s', (source) => {
    expect(renamed(source)).toBe(source)
  })
})

test('words are found in every kind of text', () => {
  expect(
    wordsIn(
      'const a = "b c" + `d ${e} <p class="f">` + \'g\'; const h = <p className="i">j</p>',
      'a.tsx',
    ),
  ).toEqual(['b', 'c', 'd', '<p', 'class=', 'f', '>', 'g', 'i'])
})

test('the names used most come first; a word of English or a value of CSS stays', () => {
  const counts = new Map([
    ['mt-2', 1],
    ['text-sm', 9],
    ['block', 20],
    ['inline-block', 5],
  ])
  expect([...shortenNames(counts)]).toEqual([
    ['block', null],
    ['text-sm', 'aA'],
    ['inline-block', null],
    ['mt-2', 'bA'],
  ])
})

test('short names differ, are no word and no element, and are as short as they can be', () => {
  const many = new Map(Array.from({ length: 700 }, (_, at) => [`name-${at}`, 1] as const))
  const short = [...shortOf(shortenNames(many)).values()]
  expect(new Set(short).size).toBe(many.size)
  expect(short.filter((name) => !/^[a-z][A-Z]{1,2}$/.test(name))).toEqual([])
  expect(short.filter(({ length }) => length === 2).length).toBe(26 * 26)
})

test('more names than there are such words are told', () => {
  const many = new Map(Array.from({ length: 20_000 }, (_, at) => [`name-${at}`, 1] as const))
  expect(() => shortenNames(many)).toThrow('there are more than')
})
