// Commands that read what a build made of the content, where there was no build.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'

const PRELOAD = 'scripts/command/stage/require-built.mjs'
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const programs = Object.entries(scripts).flatMap(([name, command]) => {
  const [, program] = /--import tsx .*?(\S+\.ts)$/.exec(command) ?? []
  return program === undefined ? [] : [{ name, command, program }]
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-unbuilt-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Whether a program imports, itself or by others, what a build generates. */
async function readsGenerated(program: string): Promise<boolean> {
  let found = false
  await build({
    entryPoints: [program],
    ...{ bundle: true, write: false, platform: 'node', format: 'esm', packages: 'external' },
    plugins: [
      {
        name: 'generated',
        setup: (bundle) =>
          bundle.onResolve({ filter: /\/\.generated\// }, ({ path: name }) => {
            found = true
            return { path: name, external: true }
          }),
      },
    ],
  })
  return found
}

test('every command whose modules a build makes says so before it looks for them', async () => {
  const needing = await Promise.all(
    programs.map(async ({ name, program }) => ((await readsGenerated(program)) ? [name] : [])),
  )
  const saying = programs.filter(({ command }) => command.includes(PRELOAD))
  expect(saying.map(({ name }) => name)).toEqual(needing.flat())
  expect(saying.map(({ name }) => name)).toContain('learn')
})

test('without a build it is a sentence with the remedy, and with one nothing', () => {
  const args = ['--import', pathToFileURL(path.resolve(PRELOAD)).href, '--eval', 'console.log(1)']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^This reads what a build made .* run npm run build, and .*again\.\n$/)
  mkdirSync(path.join(folder, '.generated'))
  for (const name of ['policy', 'site', 'wizards', 'articles'])
    writeFileSync(path.join(folder, '.generated', `${name}.json`), '{}')
  expect(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })).toBe('1\n')
})
