import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScratch } from './scratch'

const ROOT = path.resolve(import.meta.dirname, '../..')
const BUILD = pathToFileURL(path.join(ROOT, 'scripts/command/build.mjs')).href
const STAGES = pathToFileURL(path.join(ROOT, 'scripts/command/stage/stages.mjs')).href
const STAMP = pathToFileURL(path.join(ROOT, 'scripts/command/stage/stamp.mjs')).href

let scratch: ReturnType<typeof createScratch>
/** The keys before the next change. */
let last: Readonly<Record<string, string>>
beforeAll(() => {
  scratch = createScratch({ packages: true })
  for (const name of ['app', 'components', 'next.config.mjs', '.generated'])
    cpSync(path.join(ROOT, name), path.join(scratch.folder, name), { recursive: true })
  last = keys()
})
afterAll(() => scratch.remove())

const at = (name: string): string => path.join(scratch.folder, name)

function run(program: string, nodeArgs: readonly string[] = []): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...nodeArgs, '--input-type=module', '-e', program],
    { cwd: scratch.folder, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** By title, what each stage would be made of. */
function keys(nodeArgs: readonly string[] = []): Readonly<Record<string, string>> {
  const text = run(
    `import { programsOf, stageKey } from ${JSON.stringify(BUILD)}
    import { BUILD_STAGES } from ${JSON.stringify(STAGES)}
    const programs = await programsOf(BUILD_STAGES)
    const keys = BUILD_STAGES.map((stage) => [stage.title, stageKey(stage, programs)])
    console.log(JSON.stringify(Object.fromEntries(keys)))`,
    nodeArgs,
  )
  return JSON.parse(text) as Record<string, string>
}

/** The stages that something changes, of those that are skipped when nothing does. */
function changed(change: () => void, nodeArgs: readonly string[] = []): string[] {
  const before = last
  change()
  const after = keys(nodeArgs)
  last = nodeArgs.length > 0 ? before : after
  return Object.keys(before).filter((title) => before[title] !== after[title] && !ALWAYS.has(title))
}

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

test('the same inputs have the same keys', () => {
  expect(changed(() => undefined)).toEqual([])
})

test.each([
  ['an article', 'content/articles/users-and-pro-licences/add-a-user.mdx'],
  ['a passage', 'content/shared/never-share-a-code.mdx'],
])('a sentence of %s is read by the checker', (_, file) => {
  expect(changed(append(file, '\nA sentence.\n'))).toEqual(['policy, site and wizards'])
})

test.each([
  ['an article', '.generated/content/articles/users-and-pro-licences/add-a-user.mdx', '\nA.\n'],
  ['the passages', '.generated/passages.json', ' '],
])('what the checker left of %s is read by Contentlayer', (_, file, text) => {
  expect(changed(append(file, text))).toEqual(['articles'])
})

test.each([
  ['a policy row', 'content/policy/roles.yaml', '\n# more\n'],
  ['a wizard', 'content/wizards/user-not-ringing.md', '\nMore.\n'],
  ['the house', 'content/site/home.yaml', '\n# more\n'],
])('%s is read by the checker and proven again', (_, name, text) => {
  expect(changed(append(name, text))).toEqual(['policy, site and wizards', 'proof'])
})

test('what the policy says goes to everything that imports it', () => {
  expect(changed(append('.generated/policy.json', ' '))).toEqual([
    'search index',
    'custom elements',
    'preview pictures',
  ])
})

test('the list of articles goes to search and pictures', () => {
  expect(changed(append('.generated/articles.json', ' '))).toEqual([
    'search index',
    'preview pictures',
  ])
})

test('a new article is a new name for the proof', () => {
  expect(
    changed(() => writeFileSync(at('content/articles/getting-help/new-one.mdx'), '')),
  ).toContain('proof')
})

test('a new page is a new address for the checker, and may name a class', () => {
  mkdirSync(at('app/(reader)/new'))
  expect(changed(() => writeFileSync(at('app/(reader)/new/page.tsx'), ''))).toEqual([
    'policy, site and wizards',
    'custom elements',
  ])
})

test('a component changes what is made of components', () => {
  expect(changed(append('components/document/page-metadata.ts', '\nconsole.log(1)\n'))).toEqual([
    'custom elements',
    'preview pictures',
  ])
})

test('a module of lib changes the programs that run it', () => {
  expect(changed(append('lib/proof/prove.ts', '\nconsole.log(1)\n'))).toEqual([
    'proof',
    'custom elements',
  ])
})

test.each([['package-lock.json'], ['tsconfig.json']])('%s changes every stage', (name) => {
  expect(changed(append(name, '\n'))).toEqual(SKIPPED)
})

test('another major version of Node changes every stage', () => {
  const other =
    'data:text/javascript,Object.defineProperty(process,"versions",' +
    '{value:{...process.versions,node:"99.0.0"}})'
  expect(changed(() => undefined, ['--import', other])).toEqual(SKIPPED)
})

/** Tells whether a stage that wrote `out` counts as done, after something happened to it. */
function isDone(after: string): string {
  rmSync(at('.cache'), { recursive: true, force: true })
  rmSync(at('out'), { recursive: true, force: true })
  return run(
    `import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
    import { isDone, markBegun, markDone } from ${JSON.stringify(STAMP)}
    mkdirSync('out')
    writeFileSync('out/a', 'one')
    markDone('a stage', 'key', ['out'])
    ${after}
    console.log(isDone('a stage', key, ['out']))`.replace('${after}', after),
  ).trim()
}

test.each([
  ['nothing happened', "const key = 'key'", 'true'],
  ['its inputs changed', "const key = 'another'", 'false'],
  ['what it wrote was written over', "const key = 'key'; writeFileSync('out/a', 'two')", 'false'],
  ['what it wrote is gone', "const key = 'key'; rmSync('out/a')", 'false'],
  ['something else stands beside it', "const key = 'key'; writeFileSync('out/b', '')", 'false'],
  ['it began again and was killed', "const key = 'key'; markBegun('a stage')", 'false'],
])('a stage is done when %s: not otherwise', (_, after, done) => {
  expect(isDone(after)).toBe(done)
})

test('a stage that left nothing is not done', () => {
  expect(isDone("const key = 'key'; rmSync('out/a'); markDone('a stage', key, ['out'])")).toBe(
    'false',
  )
})
