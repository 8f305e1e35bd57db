// What the system refuses to a build, and what a person is told of it: one sentence.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const command = (name: string): string =>
  JSON.stringify(pathToFileURL(path.resolve('scripts/command', name)).href)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'refused-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a program as a command does; what it told on standard error. */
function told(program: string): string {
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { runStages } from ${command('build.mjs')}
      import { runCommand } from ${command('command-error.mjs')}
      await runCommand(async () => { ${program} })`,
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  expect(status).toBe(1)
  return stderr.trim()
}

/** Builds with one stage alone. */
const stage = (program: string): string =>
  told(`await runStages([{ title: 'a stage', remedy: 'Mend the article.',
    args: ['-e', ${JSON.stringify(program)}] }])`)

test.runIf(process.platform === 'linux')('a full disk, in a stage', () => {
  expect(stage("require('fs').writeFileSync('/dev/full', 'x')")).toBe(
    'The build stopped at "a stage". The disk is full (Error: ENOSPC: no space left on device, ' +
      'write): free some of it and run the command again.',
  )
})

test.runIf(process.platform === 'linux')('a full disk, in the command itself', () => {
  expect(told("(await import('node:fs')).writeFileSync('/dev/full', 'x')")).toBe(
    'The disk is full (ENOSPC: no space left on device, write): free some of it and run the ' +
      'command again.',
  )
})

// Whoever runs the tests may be allowed to write anywhere: these are the words of Node, npm, the
// compiler of the pages (Rust) and the bundler (Go).
test.each([
  [
    "EROFS: read-only file system, mkdir '.cache'",
    /^The build stopped .* can only be read \(EROFS/,
  ],
  ['Read-only file system (os error 30)', /can only be read \(Read-only .*-- --built\.$/],
  ["npm error EACCES: permission denied, mkdir 'x'", /may not write here \(EACCES.*chown -R/],
  ['No space left on device (os error 28)', /The disk is full \(No space/],
  ['open x: no space left on device', /The disk is full \(open x/],
])('%s', (line, sentence) => {
  const output = stage(`console.error('a trace\\n' + ${JSON.stringify(line)}); process.exit(1)`)
  expect(output.split('\n')).toHaveLength(1)
  expect(output).toMatch(sentence)
})

test('a stage that is killed', () => {
  expect(stage("process.kill(process.pid, 'SIGKILL')")).toMatch(
    /^The build stopped at "a stage", which was ended by SIGKILL from outside, .* again\.$/,
  )
})

test('what a stage remembers is gone once it did not end well, and kept otherwise', () => {
  const looking = `if (require('fs').existsSync('kept/half')) console.error('half of it is there');
    require('fs').mkdirSync('kept', { recursive: true });
    require('fs').writeFileSync('kept/half', 'x');
    require('fs').writeFileSync('out', String(Math.random())); process.exit(failing ? 1 : 0)`
  const run = (failing: boolean): string =>
    `await runStages([{ title: 'remembering', remedy: 'Mend it.', remembers: 'kept',
      writes: ['out'], reads: ['never-the-same'], tells: true,
      args: ['-e', ${JSON.stringify(looking)}.replace('failing', '${failing}'), '${failing}']}])`
  expect(told(run(true))).not.toContain('half of it is there')
  expect(told(run(true))).not.toContain('half of it is there')
  expect(told(`${run(false)}; ${run(true)}`)).toContain('half of it is there')
})

test('a stage that fails for a reason of its own says it, and keeps its remedy', () => {
  expect(stage("console.error('content/a.mdx:1:1 wrong'); process.exit(1)")).toBe(
    'content/a.mdx:1:1 wrong\n\nThe build stopped at "a stage". Mend the article.',
  )
})
