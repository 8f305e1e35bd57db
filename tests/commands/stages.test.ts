import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScratch } from './scratch'

const ROOT = path.resolve(import.meta.dirname, '../..')
const BUILD = pathToFileURL(path.join(ROOT, 'scripts/command/build.mjs')).href
const STAGES = pathToFileURL(path.join(ROOT, 'scripts/command/stage/stages.mjs')).href
const STAMP = pathToFileURL(path.join(ROOT, 'scripts/command/stage/stamp.mjs')).href

/** Runs one program after another in the copy, and gives what each of them exports. */
const RUNNER = `
  import { createInterface } from 'node:readline'
  for await (const program of createInterface({ input: process.stdin })) {
    const { default: found } = await import('data:text/javascript,' + program)
    console.log(JSON.stringify(found))
  }`

/** A process of Node in the copy: it has read our modules and started esbuild once. */
interface Runner {
  readonly run: (program: string) => Promise<unknown>
  readonly end: () => void
}

function startRunner(nodeArgs: readonly string[] = []): Runner {
  const child = spawn(process.execPath, [...nodeArgs, '--input-type=module', '-e', RUNNER], {
    cwd: scratch.folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  const ended = once(child, 'close').then(() => {
    throw new Error(told)
  })
  ended.catch(() => undefined)
  const lines = createInterface({ input: child.stdout })
  let runs = 0
  return {
    run: async (program) => {
      // A comment makes it another module than the one before.
      child.stdin.write(`${encodeURIComponent(`${program}\n// ${runs++}`)}\n`)
      const line = await Promise.race([once(lines, 'line').then(String), ended])
      return JSON.parse(line) as unknown
    },
    end: () => child.stdin.end(),
  }
}

let scratch: ReturnType<typeof createScratch>
let runner: Runner
/** The keys before the next change. */
let last: Keys
beforeAll(async () => {
  scratch = createScratch({ packages: true })
  for (const name of ['app', 'components', 'next.config.mjs', '.generated'])
    cpSync(path.join(ROOT, name), path.join(scratch.folder, name), { recursive: true })
  runner = startRunner()
  last = await keys()
})
afterAll(() => {
  runner.end()
  scratch.remove()
})

const at = (name: string): string => path.join(scratch.folder, name)

/** By title, what each stage would be made of. */
type Keys = Readonly<Record<string, string>>

/** The keys of now; `bundled` has the programs of the stages bundled again. */
const keys = async ({ run } = runner, bundled = true): Promise<Keys> =>
  (await run(
    `import { programsOf, stageKey } from ${JSON.stringify(BUILD)}
    import { BUILD_STAGES } from ${JSON.stringify(STAGES)}
    if (${bundled}) globalThis.programs = await programsOf(BUILD_STAGES)
    const keys = BUILD_STAGES.map((stage) => [stage.title, stageKey(stage, globalThis.programs)])
    export default Object.fromEntries(keys)`,
  )) as Keys

/** The stages that differ, of those that are skipped when nothing changed. */
const differing = (before: Keys, after: Keys): string[] =>
  Object.keys(before).filter((title) => before[title] !== after[title] && !ALWAYS.has(title))

/** The stages that something changes. */
async function changed(change: () => void, bundled = true): Promise<string[]> {
  const before = last
  change()
  last = await keys(runner, bundled)
  return differing(before, last)
}
/** The stages that a change of files changes that are in no program. */
const changedBeside = (change: () => void): Promise<string[]> => changed(change, false)

/** Stages that look for themselves what there is to do. */
const ALWAYS = new Set(['pages', 'sealing documents', 'release'])
const append = (name: string, text: string) => (): void => appendFileSync(at(name), text)
const SKIPPED = [
  'policy, site and wizards',
  'articles',
  'list of articles',
  'word vectors',
  'search index',
  'proof',
  'custom elements',
  'preview pictures',
]

test('the same inputs have the same keys', async () => {
  expect(await changed(() => undefined)).toEqual([])
})

test.each([
  ['an article', 'content/articles/users-and-pro-licences/add-a-user.mdx'],
  ['a passage', 'content/shared/never-share-a-code.mdx'],
])('a sentence of %s is read by the checker', async (_, file) => {
  expect(await changedBeside(append(file, '\nA sentence.\n'))).toEqual(['policy, site and wizards'])
})

test.each([
  ['an article', '.generated/content/articles/users-and-pro-licences/add-a-user.mdx', '\nA.\n'],
  ['the passages', '.generated/passages.json', ' '],
])('what the checker left of %s is read by Contentlayer', async (_, file, text) => {
  expect(await changedBeside(append(file, text))).toEqual(['articles'])
})

test.each([
  ['a policy row', 'content/policy/roles.yaml', '\n# more\n'],
  ['a wizard', 'content/wizards/user-not-ringing.md', '\nMore.\n'],
  ['the house', 'content/site/home.yaml', '\n# more\n'],
])('%s is read by the checker and proven again', async (_, name, text) => {
  expect(await changedBeside(append(name, text))).toEqual(['policy, site and wizards', 'proof'])
})

test('what the policy says goes to everything that imports it', async () => {
  expect(await changedBeside(append('.generated/policy.json', ' '))).toEqual([
    'search index',
    'custom elements',
    'preview pictures',
  ])
})

test('the list of articles goes to search and pictures', async () => {
  expect(await changedBeside(append('.generated/articles.json', ' '))).toEqual([
    'search index',
    'preview pictures',
  ])
})

test('a new article is a new name for the proof', async () => {
  expect(
    await changedBeside(() => writeFileSync(at('content/articles/getting-help/new-one.mdx'), '')),
  ).toContain('proof')
})

test('nothing of that is in a program', async () => {
  expect(await changed(() => undefined)).toEqual([])
})

test('a new page is a new address for the checker, and may name a class', async () => {
  mkdirSync(at('app/(reader)/new'))
  expect(await changed(() => writeFileSync(at('app/(reader)/new/page.tsx'), ''))).toEqual([
    'policy, site and wizards',
    'custom elements',
  ])
})

test('a component changes what is made of components', async () => {
  expect(
    await changed(append('components/document/page-metadata.ts', '\nconsole.log(1)\n')),
  ).toEqual(['custom elements', 'preview pictures'])
})

test('a module of lib changes the programs that run it', async () => {
  expect(await changed(append('lib/proof/prove.ts', '\nconsole.log(1)\n'))).toEqual([
    'proof',
    'custom elements',
  ])
})

test.each([['package-lock.json'], ['tsconfig.json']])('%s changes every stage', async (name) => {
  expect(await changed(append(name, '\n'))).toEqual(SKIPPED)
})

test('another major version of Node changes every stage', async () => {
  const other =
    'data:text/javascript,Object.defineProperty(process,"versions",' +
    '{value:{...process.versions,node:"99.0.0"}})'
  const ofOther = startRunner(['--import', other])
  const found = await keys(ofOther)
  ofOther.end()
  expect(differing(last, found)).toEqual(SKIPPED)
})

/** Tells whether a stage that wrote `out` counts as done, after something happened to it. */
function isDone(after: string): Promise<unknown> {
  rmSync(at('.cache'), { recursive: true, force: true })
  rmSync(at('out'), { recursive: true, force: true })
  return runner.run(
    `import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
    import { isDone, markBegun, markDone } from ${JSON.stringify(STAMP)}
    mkdirSync('out')
    writeFileSync('out/a', 'one')
    markDone('a stage', 'key', ['out'])
    ${after}
    export default isDone('a stage', key, ['out'])`,
  )
}

test.each([
  ['nothing happened', "const key = 'key'", true],
  ['its inputs changed', "const key = 'another'", false],
  ['what it wrote was written over', "const key = 'key'; writeFileSync('out/a', 'two')", false],
  ['what it wrote is gone', "const key = 'key'; rmSync('out/a')", false],
  ['something else stands beside it', "const key = 'key'; writeFileSync('out/b', '')", false],
  ['it began again and was killed', "const key = 'key'; markBegun('a stage')", false],
])('a stage is done when %s: not otherwise', async (_, after, done) => {
  expect(await isDone(after)).toBe(done)
})

test('a stage that left nothing is not done', async () => {
  expect(
    await isDone("const key = 'key'; rmSync('out/a'); markDone('a stage', key, ['out'])"),
  ).toBe(false)
})
