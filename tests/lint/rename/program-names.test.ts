// The names of content that the program has itself.
import { expect, test } from 'vitest'
import { namedByProgram } from '@/lib/lint/rename/program-names'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

const placesOf = (kind: string, id: string, ...lines: readonly string[]): readonly string[] =>
  namedByProgram(kind, id, [{ path: 'lib/a.ts', text: lines.join('\n') }])

test.each([
  ['menu', 'user_edit', `text('<Menu path="user_edit" />')`],
  ['menu', 'users', `'Open <Menu path="users" />.'`],
  ['permission', 'calls.be_rung', `const RING = 'calls.be_rung'`],
  ['symptom', 'no-calls', `<a href="/fix/no-calls">`],
  ['fact', 'status', `if (facts['status'] === 'inactive') return`],
  ['fact', 'login_error', 'const AT = `login_error`'],
  ['role', 'owner', `roles.get('owner')`],
])('a %s called %s is found', (kind, id, line) => {
  expect(placesOf(kind, id, '', line, '')).toEqual(['lib/a.ts:2'])
})

test.each([
  ['fact', 'status', `<p role="status">`],
  ['menu', 'users', `const SHOWN = ['users']`],
  ['permission', 'calls.be_rung', `'calls.be_rung_twice', 'callsxbe_rung'`],
  ['symptom', 'no-calls', `'/fix/no-calls-today'`],
])('a %s called %s is not taken for what is something else', (kind, id, line) => {
  expect(placesOf(kind, id, line)).toEqual([])
})

test('what the tables of this site rest on is found in its program', () => {
  const sources = readSourceFiles('lib', ['.ts'])
  expect(namedByProgram('permission', 'calls.be_rung', sources)).not.toEqual([])
  expect(namedByProgram('permission', 'calls.no_such_name', sources)).toEqual([])
})
