// The short names of utilities: one for each that stands in a module of ours, the same in
// documents, in scripts and in what the server draws. Not the letters that a sealed document has of
// its own.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import * as z from 'zod'
import { unescapedClasses } from '@/server/seal/stylesheet'
import { withShortNames, wordsIn, type ShortNames } from './class-lists'
import { modulesIn } from './modules'
import { compileStylesheet } from './stylesheet'

/** Where the stage of custom elements leaves them for those that follow. */
const FILE = '.generated/class-names.json'
const shape = z.array(z.tuple([z.string(), z.string().nullable()]))

/** The stylesheets that a root layout imports. */
const STYLESHEETS = ['reader', 'check-up', 'desk', 'staff'].map((name) => `app/${name}.css`)
const MODULES = ['components', 'app']
/** Modules of staff pages: the names that readers are sent stay what they are without them. */
const UNCOUNTED = /^(?:components\/staff|app\/\(staff\))\//
/** A word of English or a value of CSS: it may stand in a text by itself, and stays. */
const PLAIN = /^(?:inline-)?[a-z]+$/

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const CAPITALS = LETTERS.map((letter) => letter.toUpperCase())
/** Two signs for the names used most, and one more for the rest. */
const SHORT = ['', ...CAPITALS].flatMap((third) =>
  CAPITALS.flatMap((second) => LETTERS.map((first) => first + second + third)),
)

/** Every name of a utility in our modules, and its short one where it has one. */
export type UtilityNames = ReadonlyMap<string, string | null>

/**
 * Builds the short names: a letter and capitals, so that no word in a text is taken for one. Throws
 * when there are more names than such words.
 */
export function shortenNames(counts: ReadonlyMap<string, number>): UtilityNames {
  const byUse = [...counts].sort(
    ([one, often], [other, seldom]) => seldom - often || (one < other ? -1 : 1),
  )
  let at = 0
  return new Map(
    byUse.map(([name]) => {
      if (PLAIN.test(name) || name.length < 3) return [name, null]
      const next = SHORT[at++]
      if (next === undefined) throw new Error(`there are more than ${SHORT.length} utilities`)
      return [name, next]
    }),
  )
}

/** Reads modules and stylesheets: which words are names of utilities, and how often they stand. */
async function countNames(): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const file of MODULES.flatMap(modulesIn))
    for (const word of wordsIn(readFileSync(file, 'utf8'), file))
      counts.set(word, (counts.get(word) ?? 0) + (UNCOUNTED.test(file) ? 0 : 1))
  const words = [...counts.keys()]
  const names = new Set<string>()
  for (const file of STYLESHEETS)
    for (const name of unescapedClasses((await compileStylesheet(file))(words))) names.add(name)
  return new Map([...counts].filter(([word]) => names.has(word)))
}

/** Builds the names and leaves them for the stages that follow. */
export async function writeUtilityNames(): Promise<UtilityNames> {
  const names = shortenNames(await countNames())
  writeFileSync(FILE, JSON.stringify([...names]))
  return names
}

/** What the stage of custom elements left. */
export const readUtilityNames = (): UtilityNames =>
  new Map(shape.parse(JSON.parse(readFileSync(FILE, 'utf8'))))

/** Those that have a short name. */
export const shortOf = (names: UtilityNames): ShortNames =>
  new Map([...names].flatMap(([name, short]) => (short === null ? [] : [[name, short]])))

/** Gives modules of `components` their short names as they are bundled. */
export function shortenInBundle(names: UtilityNames): Plugin {
  const short = shortOf(names)
  return {
    name: 'short names',
    setup: (bundle) => {
      bundle.onLoad({ filter: /[\\/]components[\\/].*\.tsx?$/ }, ({ path: file }) => {
        if (file.includes('node_modules')) return undefined
        const source = readFileSync(file, 'utf8')
        return {
          contents: withShortNames(source, file, short, (word) => names.has(word)),
          loader: file.endsWith('x') ? 'tsx' : 'ts',
        }
      })
    },
  }
}
