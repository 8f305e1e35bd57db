import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const command = (name: string): string =>
  JSON.stringify(pathToFileURL(path.resolve('scripts/command', name)).href)
const IMPORTS = `
import { appendFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { whileLocked } from ${command('lock.mjs')}
import { runNode } from ${command('progress.mjs')}
`
/** Writes when it begins and when it ends, and takes a while in between. */
const WORK = `${IMPORTS}
await whileLocked(async () => {
  appendFileSync('log', 'begin ')
  await wait(300)
  appendFileSync('log', 'end ')
})`
/** Leaves the same to a process of its own. */
const STAGE = `
const { appendFileSync } = require('node:fs')
appendFileSync('log', 'begin ')
setTimeout(() => appendFileSync('log', 'end '), 1500)`
const COMMAND = `${IMPORTS}
await whileLocked(() => runNode(['-e', ${JSON.stringify(STAGE)}]))`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  writeFileSync(path.join(folder, 'log'), '')
})
afterEach(() => rmSync(folder, { recursive: true }))

const start = (program: string): ChildProcess =>
  spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: folder })
const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', resolve))
const work = (): Promise<number | null> => endOf(start(WORK))
const log = (): string => readFileSync(path.join(folder, 'log'), 'utf8')

/** Kills a command, and nothing that it started, once that has begun. */
async function killOnceBegun(program: string): Promise<void> {
  const child = start(program)
  while (log() === '') await new Promise((resolve) => setTimeout(resolve, 20))
  child.kill('SIGKILL')
}

test('three commands at once work one after the other', async () => {
  expect(await Promise.all([work(), work(), work()])).toEqual([0, 0, 0])
  expect(log()).toBe('begin end begin end begin end ')
})

test('a lock leaves no file behind where the system needs none', async () => {
  await work()
  expect(readdirSync(folder)).toEqual(process.platform === 'linux' ? ['log'] : ['.cache', 'log'])
})

test('a number in a file keeps nobody waiting', async () => {
  mkdirSync(path.join(folder, '.cache'))
  writeFileSync(path.join(folder, '.cache/build.lock'), '1')
  expect(await work()).toBe(0)
  expect(log()).toBe('begin end ')
})

test('the lock of a command that was killed is free', async () => {
  await killOnceBegun(WORK)
  expect(await work()).toBe(0)
  expect(log()).toBe('begin begin end ')
})

test('what a killed command has started is waited for', async () => {
  await killOnceBegun(COMMAND)
  expect(log()).toBe('begin ')
  expect(await work()).toBe(0)
  expect(log()).toBe('begin end begin end ')
})

test('a stage whose command has ended before it began does nothing', async () => {
  const hold = command('stage/hold.mjs')
  const orphan = spawn(process.execPath, ['--import', JSON.parse(hold) as string, '-e', STAGE], {
    cwd: folder,
    env: { ...process.env, SIGNPOST_COMMAND: '0' },
  })
  expect(await endOf(orphan)).toBe(1)
  expect(log()).toBe('')
})

test('work that fails leaves the lock free', async () => {
  const failing = start(
    `${IMPORTS} await whileLocked(async () => { throw new Error('on purpose') })`,
  )
  expect(await endOf(failing)).toBe(1)
  expect(await work()).toBe(0)
})
