// A copy of the built site in which one sentence changes, and npm start in it.
import { spawn, type ChildProcess } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const COPIED = [
  ...['app', 'components', 'content', 'lib', 'public', 'scripts', 'server'],
  ...['.next', '.generated', '.contentlayer', '.cache'],
]
const ARTICLE = 'content/articles/getting-help/what-to-send-support.mdx'
const SENTENCE = 'Zebras read this newly written sentence aloud.'
const WITHIN = 120_000

let folder: string
let site: ChildProcess
let told = ''
let origin = ''

beforeAll(async () => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'signpost-changed-'))
  const options = { recursive: true, preserveTimestamps: true, verbatimSymlinks: true }
  for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(folder, name), options)
  for (const entry of readdirSync(ROOT, { withFileTypes: true }))
    if (entry.isFile()) cpSync(path.join(ROOT, entry.name), path.join(folder, entry.name), options)
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  rmSync(path.join(folder, '.cache/build.lock'), { force: true })
  appendFileSync(path.join(folder, ARTICLE), `\n${SENTENCE}\n`)
  site = spawn(process.execPath, [path.join(folder, 'scripts/start.mjs')], {
    cwd: folder,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  origin = await new Promise<string>((resolve, reject) => {
    const read = (text: string): void => {
      told += text
      const address = /is at (http:\S+)/.exec(told)?.[1]
      if (address) resolve(address)
    }
    site.stdout?.setEncoding('utf8').on('data', read)
    site.stderr?.setEncoding('utf8').on('data', read)
    site.once('close', (code) => reject(new Error(`the site ended with ${code}: ${told}`)))
  })
}, WITHIN)

afterAll(async () => {
  const ended = new Promise((resolve) => site.once('close', resolve))
  site.kill()
  await ended
  rmSync(folder, { recursive: true, force: true })
})

const textOf = async (address: string, from = origin): Promise<string> =>
  (await fetch(`${from}${address}`)).text()

test.each([
  ['the page', '/articles/what-to-send-support'],
  ['the Markdown', '/articles/what-to-send-support.md'],
  ['search', '/api/search?q=zebras+aloud'],
])('%s has the new sentence', async (_, address) => {
  expect((await textOf(address)).toLowerCase()).toContain('zebras')
})

test('the page that was made alone differs from the one before in nothing but the sentence', async () => {
  const after = await textOf('/articles/what-to-send-support')
  const before = await textOf('/articles/what-to-send-support', inject('origin'))
  expect(after).not.toBe(before)
  expect(after.replace(`<p>${SENTENCE}</p>`, '').replace(/\s+/g, ' ')).toBe(
    before.replace(/\s+/g, ' '),
  )
})

test('other pages are the same', async () => {
  for (const address of ['/', '/articles/add-a-user', '/fix/user-not-ringing', '/roles'])
    expect(await textOf(address)).toBe(await textOf(address, inject('origin')))
})

test('no stage ran that has nothing to do with it, and one page was made', () => {
  for (const title of ['word vectors', 'proof', 'custom elements'])
    expect(told).toContain(`  ${title} ... unchanged\n`)
  expect(told).toContain('the pages of 1 articles made again')
  expect(told).toContain('1 documents sealed')
})

test('the build is finished: the next start serves at once', () => {
  expect(existsSync(path.join(folder, '.next/signpost-build'))).toBe(true)
  expect(existsSync(path.join(folder, '.next/plan.json'))).toBe(false)
})
