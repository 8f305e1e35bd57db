// When a command installs: with a program in npm's place that says that it was asked.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const INSTALL = JSON.stringify(pathToFileURL(path.resolve('scripts/command/install.mjs')).href)
const ELSEWHERE = process.platform === 'linux' ? 'darwin' : 'linux'
const HERE = { os: [process.platform], cpu: [process.arch] }

type Packages = Readonly<Record<string, object>>

/** What a lockfile has: one that is needed, and four that are not on every platform. */
const LOCKED: Packages = {
  '': { name: 'site', version: '1.0.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/here': { version: '1.0.0', optional: true, ...HERE },
  'node_modules/not-there': { version: '1.0.0', optional: true, os: [`!${ELSEWHERE}`] },
  'node_modules/elsewhere': { version: '1.0.0', optional: true, os: [ELSEWHERE] },
  'node_modules/of-elsewhere': { version: '1.0.0', optional: true },
}
/** What `npm ci` makes of it here. */
const HAS: Packages = Object.fromEntries(
  Object.entries(LOCKED).filter(([place]) => /\/(?:a|here|not-there)$/.test(place)),
)

let folder: string
const at = (name: string): string => path.join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'install-'))
  writeFileSync(at('npm.js'), "require('fs').writeFileSync('asked', process.argv.join(' '))")
  writeFileSync(at('package-lock.json'), JSON.stringify({ packages: LOCKED }))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Leaves in node_modules what npm would, having installed these. */
function leave(packages: Packages): void {
  for (const [place, row] of Object.entries(packages)) {
    mkdirSync(at(place), { recursive: true })
    writeFileSync(at(`${place}/package.json`), JSON.stringify(row))
  }
  writeFileSync(at('node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

/** Whether npm is asked. */
function asks(): boolean {
  rmSync(at('asked'), { force: true })
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `await (await import(${INSTALL})).installPackages()`],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, npm_execpath: at('npm.js') } },
  )
  if (status !== 0) throw new Error(stderr)
  return existsSync(at('asked'))
}

test('what npm ci has just installed is not installed again', () => {
  leave(HAS)
  expect(asks()).toBe(false)
  // Nor looked at again: it is noted.
  leave({})
  expect(asks()).toBe(false)
})

test('another lockfile is installed, and once', () => {
  leave(HAS)
  expect(asks()).toBe(false)
  writeFileSync(at('package-lock.json'), JSON.stringify({ packages: { ...LOCKED } }, null, 1))
  expect(asks()).toBe(true)
  expect(asks()).toBe(false)
})

const without = (name: string): Packages =>
  Object.fromEntries(Object.entries(HAS).filter(([place]) => !place.endsWith(`/${name}`)))

test.each<readonly [string, () => void]>([
  ['is missing', () => leave(without('a'))],
  ['is missing and for this platform', () => leave(without('here'))],
  ['is missing and for every platform but another', () => leave(without('not-there'))],
  ['is of another version', () => leave({ ...HAS, 'node_modules/a': { version: '1.0.1' } })],
  ['is more than the lockfile has', () => leave({ ...HAS, 'node_modules/b': {} })],
  ['was deleted', () => (leave(HAS), rmSync(at('node_modules/a'), { recursive: true }))],
])('a package that %s is installed', (_, before) => {
  before()
  expect(asks()).toBe(true)
})

test('an installation that was cut off is made again', () => {
  leave(HAS)
  rmSync(at('node_modules/.package-lock.json'))
  expect(asks()).toBe(true)
})
