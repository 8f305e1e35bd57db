import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const INPUTS = pathToFileURL(path.resolve('scripts/command/inputs.mjs')).href

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inputs-'))
  write('content/articles/a.mdx', 'one')
  write('package.json', '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), text)
}

const hash = (): string =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { hashInputs } from ${JSON.stringify(INPUTS)}; console.log(hashInputs())`,
    ],
    { cwd: folder, encoding: 'utf8' },
  ).stdout

test('the same inputs have the same hash', () => {
  expect(hash()).toMatch(/^[0-9a-f]{64}\n$/)
  expect(hash()).toBe(hash())
})

test.each([
  ['an edited article', 'content/articles/a.mdx', 'two'],
  ['a new article', 'content/articles/b.mdx', ''],
  ['a public file', 'public/robots.png', ''],
  ['the configuration of Next', 'next.config.mjs', ''],
  ['the lockfile', 'package-lock.json', '{}'],
])('%s changes it', (_, name, text) => {
  const before = hash()
  write(name, text)
  expect(hash()).not.toBe(before)
})

test.each([
  ['what the build writes', 'public/assets/help-A.js'],
  ['a test', 'tests/a.test.ts'],
  ['the README', 'README.md'],
])('%s does not', (_, name) => {
  const before = hash()
  write(name, 'x')
  expect(hash()).toBe(before)
})

test('text that moves from one file to another changes it', () => {
  write('content/articles/b.mdx', '')
  const before = hash()
  write('content/articles/a.mdx', '')
  write('content/articles/b.mdx', 'one')
  expect(hash()).not.toBe(before)
})
