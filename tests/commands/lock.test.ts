import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const LOCK = pathToFileURL(path.resolve('scripts/command/lock.mjs')).href
/** Writes when it begins and when it ends, and takes a while in between. */
const WORK = `
import { appendFileSync } from 'node:fs'
import { whileLocked } from ${JSON.stringify(LOCK)}
await whileLocked(async () => {
  appendFileSync('log', 'begin ')
  await new Promise((resolve) => setTimeout(resolve, 300))
  appendFileSync('log', 'end ')
})`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const work = (): Promise<number | null> =>
  new Promise((resolve) => {
    spawn(process.execPath, ['--input-type=module', '-e', WORK], { cwd: folder }).once(
      'close',
      resolve,
    )
  })
const log = (): string => readFileSync(path.join(folder, 'log'), 'utf8')
const lockFile = (): string => path.join(folder, '.cache/build.lock')

test('three commands at once work one after the other', async () => {
  expect(await Promise.all([work(), work(), work()])).toEqual([0, 0, 0])
  expect(log()).toBe('begin end begin end begin end ')
  expect(existsSync(lockFile())).toBe(false)
})

test('the lock of a process that has ended is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  mkdirSync(path.dirname(lockFile()))
  writeFileSync(lockFile(), String(pid))
  expect(await work()).toBe(0)
  expect(log()).toBe('begin end ')
})

test('work that fails leaves no lock behind', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { whileLocked } from ${JSON.stringify(LOCK)}; await whileLocked(async ` +
        "() => { throw new Error('on purpose') })",
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  expect([status, stderr.includes('on purpose'), existsSync(lockFile())]).toEqual([1, true, false])
})
