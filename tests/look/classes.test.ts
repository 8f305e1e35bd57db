// Every name in a class list does something, and every rule that is sent is asked for somewhere.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { MARKERS, readClassLists } from './class-lists'
import { compileStylesheet } from '@/server/names/stylesheet'
import { hasRule, STYLESHEETS } from './stylesheet'

/** What may be written by hand beside the tokens: plain elements, print, what utilities cannot say. */
const MOST_LINES = 300
const MOST_IN_GLOBALS = 150

const lists = readClassLists()

test('the markup is read: hundreds of class lists, of many names', () => {
  expect(lists.length).toBeGreaterThan(300)
  expect(new Set(lists.flatMap(({ names }) => names)).size).toBeGreaterThan(400)
})

test('every name in a class list is a utility, or has a rule of ours', async () => {
  const names = [...new Set(lists.flatMap((list) => list.names))]
  const rules = await Promise.all(
    Object.values(STYLESHEETS).map(async (file) => (await compileStylesheet(file))(names)),
  )
  const idle = new Set(
    names.filter((name) => !MARKERS.includes(name) && !rules.some((css) => hasRule(css, name))),
  )
  expect(
    lists.flatMap(({ names: all, place }) =>
      all.filter((name) => idle.has(name)).map((name) => `${place} ${name}`),
    ),
  ).toEqual([])
})

test('a name that is no utility is found', async () => {
  const build = await compileStylesheet(STYLESHEETS.reader)
  const css = build(['mt-4', 'desk-button', 'status'])
  expect(['mt-4', 'mt', 'desk-button', 'status'].filter((name) => hasRule(css, name))).toEqual([
    'mt-4',
    'status',
  ])
})

test('little is written by hand', () => {
  const files = ['app', 'components', 'lib', 'server', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css') && name !== 'tokens.css')
      .map((name) => path.join(folder, name)),
  )
  const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length - 1
  expect(linesOf('app/globals.css')).toBeLessThanOrEqual(MOST_IN_GLOBALS)
  expect(files.reduce((sum, file) => sum + linesOf(file), 0)).toBeLessThanOrEqual(MOST_LINES)
})

test(
  'no module brings rules of its own: neither a style attribute nor a sheet made ' + 'by script',
  () => {
    const modules = ['app', 'components'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.includes('styleguide'))
        .map((name) => path.join(folder, name)),
    )
    expect(
      modules.filter((file) =>
        /\bstyle=|CSSStyleSheet|adoptedStyleSheets|cssText/.test(readFileSync(file, 'utf8')),
      ),
    ).toEqual([])
  },
)
