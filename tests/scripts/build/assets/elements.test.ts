import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { entryProgram, findElements, findWorkers } from '@/scripts/build/assets/elements'
import { addressOf, buildManifest } from '@/scripts/build/assets/manifest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'elements-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), text)
}

test('elements are found by their file name, the lazy ones told apart', () => {
  write('search/search.element.ts', "import x from 'y'\nexport const tag = 'sp-search'\n")
  write('wizard/wizard.lazy.element.ts', "export const tag = 'sp-wizard'\n")
  write('wizard/view.ts', "export const tag = 'sp-view'\n")
  expect(
    findElements(folder).map(({ file, tag, lazy }) => [path.basename(file), tag, lazy]),
  ).toEqual([
    ['search.element.ts', 'sp-search', false],
    ['wizard.lazy.element.ts', 'sp-wizard', true],
  ])
})

test('an element without a tag is refused by name', () => {
  write('a.element.ts', "export const tag = 'nodash'\n")
  expect(() => findElements(folder)).toThrow('a.element.ts: no tag')
})

test('the program defines eager elements, and follows the links to lazy ones', () => {
  const program = entryProgram([
    { file: 'a/s.element.ts', tag: 'sp-s', lazy: false },
    { file: 'a/w.lazy.element.ts', tag: 'sp-w', lazy: true },
  ])
  expect(program).toContain(
    "import * as e0 from './a/s.element.ts'\ncustomElements.define(e0.tag, e0.CustomElement)",
  )
  expect(program).toContain("querySelectorAll('link[rel=modulepreload]')")
  expect(program).not.toContain('w.lazy.element')
})

test(
  'the manifest lists what a lazy element needs beyond the program, chunks of chunks ' + 'included',
  () => {
    const imports = (...paths: string[]) => ({
      bytes: 1,
      inputs: {},
      exports: [],
      imports: paths.map((name) => ({ path: name, kind: 'import-statement' as const })),
    })
    const outputs = {
      'public/assets/help-A.js': { ...imports(), entryPoint: 'help:help' },
      'public/assets/w-C.js': {
        ...imports('public/assets/chunk-B.js', 'public/assets/chunk-D.js'),
        entryPoint: 'a/w.lazy.element.ts',
      },
      'public/assets/chunk-B.js': imports(),
      'public/assets/chunk-D.js': imports('public/assets/chunk-B.js'),
      'public/assets/x-E.js': { ...imports(), entryPoint: 'a/x.worker.ts' },
    }
    expect(
      buildManifest(
        outputs,
        'help:help',
        [{ file: 'a/w.lazy.element.ts', tag: 'sp-w', lazy: true }],
        [{ file: 'a/x.worker.ts', name: 'x' }],
      ),
    ).toEqual({
      help: '/assets/help-A.js',
      preload: { 'sp-w': ['/assets/w-C.js', '/assets/chunk-B.js', '/assets/chunk-D.js'] },
      workers: { x: '/assets/x-E.js' },
    })
  },
)

test('a file of which no bundle was made is named', () => {
  expect(() => addressOf({}, 'a/w.lazy.element.ts')).toThrow(
    'no bundle was made of a/w.lazy.element.ts',
  )
})

test('workers are found by their file name', () => {
  write('a/x.worker.ts', '')
  write('a/x.ts', '')
  expect(findWorkers(folder).map(({ name }) => name)).toEqual(['x'])
})

test('every tag that an element defines is known to JSX', () => {
  const known = readFileSync('custom-elements.d.ts', 'utf8')
  expect(
    findElements('components')
      .map(({ tag }) => tag)
      .filter((tag) => !known.includes(`'${tag}'`)),
  ).toEqual([])
})
