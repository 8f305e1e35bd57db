import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRepeatedField, findRepeatedKey } from '@/lib/support/protection/repeated-key'

test.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"facts":{"role":"manager","role":"owner"}}', 'facts.role'],
  ['{"requests":[{},{"facts":{"x":1},"id":"x"},{"id":1,"\\u0069d":2}]}', 'requests.2.id'],
  ['[[[{"":1,"":1}]]]', '0.0.0.'],
  ['{"a":{"b":1},"c":{"b":1},"a":{}}', 'a'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ['{"a":"}{\\"a\\":1","b":"\\\\","a":1}', 'a'],
  [' { "a" : [ 1 , 2 ] , "b" : { "a" : "a" } , "b" : 0 } ', 'b'],
])('%s gives one twice', (json, path) => {
  expect(JSON.parse(json)).toBeDefined()
  expect(findRepeatedKey(json)).toBe(path)
})

test.each([
  '{}',
  '"a"',
  '1',
  'null',
  '["a","a"]',
  '{"a":"a","b":"a","A":1}',
  '{"a":{"a":{"a":1}}}',
])('%s gives none twice', (json) => expect(findRepeatedKey(json)).toBeUndefined())

test('what JSON.stringify writes gives none twice, and a key that is put in is found', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, key) => {
      expect(findRepeatedKey(JSON.stringify(value))).toBeUndefined()
      const name = JSON.stringify(key)
      const twice = `{"x":[${JSON.stringify(value)},{${name}:1,"other ${'y'}":{},${name}:2}]}`
      expect(findRepeatedKey(twice)).toBe(`x.1.${key}`)
    }),
    { numRuns: 200 },
  )
})

test('its time grows with the length of what it reads', () => {
  const MIB = 1024 * 1024
  const deep = MIB / 2
  // Each of these would take minutes, or the stack, if it did not.
  for (const json of [
    `${'['.repeat(deep)}${']'.repeat(deep)}`,
    `"${'\\n'.repeat(deep)}"`,
    `{${Array.from({ length: 60_000 }, (_, at) => `"k${at}":1`).join(',')}}`,
    `[${'{"a":1},'.repeat(MIB / 16)}0]`,
  ])
    expect(findRepeatedKey(json)).toBeUndefined()
})

test('a form gives a field twice however its name is written', () => {
  const find = (form: string) => findRepeatedField(new URLSearchParams(form))
  expect(find('a=1&b=2&%61=1')).toBe('a')
  expect(find('__proto__=1&a=&__proto__=2')).toBe('__proto__')
  expect(find('a=1&A=1&b=1')).toBeUndefined()
})
