import { expect, test } from 'vitest'
import { foreignClientModules } from '@/server/seal/client-modules'
import { clientReferences } from '@/server/seal/flight'

const payloadOf = (...ids: readonly (number | string)[]): Buffer =>
  Buffer.from(
    ids.map((id, row) => `${row.toString(16)}:I[${JSON.stringify(id)},[],"x"]\n`).join(''),
  )

const modules = new Map([
  ['7', '[project]/components/desk/queue.client.tsx'],
  ['8', '[project]/node_modules/next/dist/esm/client/components/layout-router.js'],
  ['9', '[project]/node_modules/next/dist/client/app-dir/link.js'],
])

test('client references are found, and a row with a length may contain what looks like one', () => {
  expect(
    clientReferences(Buffer.from('1:"x"\n2:T8,\n9:I[66]3:I[7,["a"],"C"]\n:HL["/a.css","style"]\n')),
  ).toEqual([7])
})

test('the length of a text row counts bytes, not letters', () => {
  expect(clientReferences(Buffer.from('1:T6,यू2:I[7,[],"C"]\n'))).toEqual([7])
})

test('a payload may end without a newline', () => {
  expect(clientReferences(Buffer.from('1:I["a",[],"C"]'))).toEqual(['a'])
})

test('a row that is not of the known format is refused', () => {
  expect(() => clientReferences(Buffer.from('what is this: a row\n'))).toThrow(
    "a row 'what is this' at byte 0",
  )
  expect(() => clientReferences(Buffer.from('1:I[null,[],"C"]\n'))).toThrow('no module id')
})

test('Next’s own plumbing is no client component', () => {
  expect(foreignClientModules(payloadOf(8, 8), modules)).toEqual([])
})

test('a client component is named, once', () => {
  expect(foreignClientModules(payloadOf(8, 7, 7), modules)).toEqual([
    '[project]/components/desk/queue.client.tsx',
  ])
})

test('next/link is a client component', () => {
  expect(foreignClientModules(payloadOf(8, 9), modules)).toEqual([
    '[project]/node_modules/next/dist/client/app-dir/link.js',
  ])
})

test('a module of no manifest is named by its id', () => {
  expect(foreignClientModules(payloadOf(5), modules)).toEqual(['unknown module 5'])
})

test('a payload without any reference means that the format changed', () => {
  expect(() => foreignClientModules(payloadOf(), modules)).toThrow('its format has changed')
})
