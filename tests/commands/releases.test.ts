// Releases without a site in them: what a build leaves, what a killed one leaves, and what goes.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { randomFrom } from '@/lib/core/random'

const RELEASES = JSON.stringify(pathToFileURL(path.resolve('scripts/command/releases.mjs')).href)
const KILLS = 20
/** Builds release after release, of many files each, and says so of every one. */
const BUILDING = `
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { finishRelease } from ${RELEASES}
for (let build = process.pid * 1000; ; build += 1) {
  rmSync('.releases/draft', { recursive: true, force: true })
  mkdirSync('.releases/draft/site', { recursive: true })
  for (let file = 0; file < 40; file += 1)
    writeFileSync('.releases/draft/site/' + file, String(build).repeat(2000))
  await finishRelease(String(build))
  console.log('built')
}`
const SERVING = `
import { useCurrent } from ${RELEASES}
console.log((await useCurrent())?.id)
setInterval(() => undefined, 1000)`

let folder: string
const at = (...names: string[]): string => path.join(folder, '.releases', ...names)
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'releases-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs a program with what scripts/command/releases.mjs has; tells what it printed. */
function run(program: string): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { findCurrent, finishRelease, forgetFailure, noteFailure } from ${RELEASES}\n${program}`,
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}

/** Makes a release of one file; its id. */
function release(text: string): string {
  mkdirSync(at('draft/site'), { recursive: true })
  writeFileSync(at('draft/site/index.json'), text)
  return run("console.log((await finishRelease('inputs')).id)")
}

const current = (): string => run('console.log(findCurrent()?.id)')
const kept = (): string[] => readdirSync(at()).filter((name) => /^[0-9a-f]{16}$/.test(name))

/** The id that a release would have by its files. */
function idOf(name: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(at(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => path.relative(at(name), path.join(entry.parentPath, entry.name)))
  for (const file of files.toSorted()) {
    const content = readFileSync(at(name, file))
    hash.update(`\0${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}

const start = (program: string): ChildProcess =>
  spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) =>
    child.stdout?.once('data', (bytes: Buffer) => resolve(bytes.toString().trim())),
  )
const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('close', () => resolve())
    child.kill('SIGKILL')
  })

test('a draft becomes the release that is served next, named after its content', () => {
  const id = release('one')
  expect(id).toBe(idOf(id))
  expect(current()).toBe(id)
  expect(existsSync(at('draft'))).toBe(false)
  const manifest = JSON.parse(readFileSync(at(id, 'manifest.json'), 'utf8')) as unknown
  expect(manifest).toMatchObject({
    id,
    node: process.versions.node,
    inputs: 'inputs',
    files: 1,
    bytes: 3,
  })
  expect(release('two')).not.toBe(id)
  expect(release('one')).toBe(id)
  expect(current()).toBe(id)
})

test('three are kept, the newest', () => {
  const ids = ['one', 'two', 'three', 'four'].map(release)
  expect(kept().toSorted()).toEqual(ids.slice(1).toSorted())
})

test('the one that a running server uses is kept, and goes when that has ended', async () => {
  const used = release('one')
  const servers = [start(SERVING), start(SERVING)]
  expect(await Promise.all(servers.map(firstLine))).toEqual([used, used])
  for (const text of ['two', 'three', 'four', 'five']) release(text)
  expect(kept()).toContain(used)
  await Promise.all(servers.map(kill))
  release('six')
  expect(kept()).not.toContain(used)
})

test.each([
  ['is gone', () => rmSync(at('current'))],
  ['names a folder elsewhere', () => writeFileSync(at('current'), '../../etc\n')],
  ['names a release that is gone', () => writeFileSync(at('current'), '0123456789abcdef\n')],
  ['names one without a manifest', (id: string) => rmSync(at(id, 'manifest.json'))],
  ['names one with half a manifest', (id: string) => writeFileSync(at(id, 'manifest.json'), '{')],
])('where the file that names the release %s, the newest whole one is served', (_, harm) => {
  const older = release('one')
  const newer = release('two')
  harm(newer)
  expect([older, newer]).toContain(current())
  expect(existsSync(at(current(), 'site/index.json'))).toBe(true)
})

test('a failed build is noted until one ends well', () => {
  release('one')
  run("noteFailure(new Error('the disk is full'))")
  expect(JSON.parse(readFileSync(at('failure.json'), 'utf8'))).toMatchObject({
    message: expect.stringContaining('the disk is full') as unknown,
  })
  release('two')
  expect(existsSync(at('failure.json'))).toBe(false)
  run("noteFailure(new Error('again')); forgetFailure()")
  expect(existsSync(at('failure.json'))).toBe(false)
})

test(`after ${KILLS} builds that were killed there is a whole release each time`, async () => {
  const random = randomFrom(20)
  release('before any')
  const served = new Set<string>()
  for (let at = 0; at < KILLS; at += 1) {
    const building = start(BUILDING)
    await firstLine(building)
    await new Promise((resolve) => setTimeout(resolve, random() * 60))
    await kill(building)
    const id = current()
    expect(idOf(id)).toBe(id)
    served.add(id)
  }
  expect(served.size).toBeGreaterThan(KILLS / 2)
  expect(kept().length).toBeLessThanOrEqual(4)
})
