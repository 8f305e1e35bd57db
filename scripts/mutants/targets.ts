// Which modules are mutated when none is named, and which tests stand for a module.
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** What the rest of the site trusts most, and modules in which edits once went unnoticed. */
export const MODULES = [
  'lib/logic/evaluate.ts',
  'lib/access/check.ts',
  'lib/access/remedy',
  'lib/wizard/machine',
  'lib/wizard/draw.ts',
  'lib/checkup/columns/mapping.ts',
  'lib/checkup/report/summary.ts',
  'lib/search/ranking/section.ts',
  'lib/lint/claims',
]

/** The modules of these files and folders, sorted. Throws where one is neither. */
export function modulesOf(names: readonly string[]): readonly string[] {
  const modules = names.flatMap((name) => {
    if (!existsSync(name)) throw new Error(`${name} is neither a module nor a folder of them`)
    return statSync(name).isDirectory() ? filesBelow(name, /(?<!\.d)\.tsx?$/) : [name]
  })
  return [...new Set(modules)].sort()
}

/**
 * The tests of a module, nearest first: its own, and, asked only where those are silent, the others
 * of its room.
 */
export function testsOf(file: string): readonly (readonly string[])[] {
  const mirrored = path.posix.join('tests', file.replace(/^lib\//, ''))
  const own = mirrored.replace(/\.tsx?$/, '.test.ts')
  const [, room = ''] = mirrored.split('/')
  const ofRoom = filesBelow(path.posix.join('tests', room), /\.test\.ts$/).filter(
    (test) => test !== own,
  )
  return (existsSync(own) ? [[own], ofRoom] : [ofRoom]).filter(({ length }) => length > 0)
}

const filesBelow = (folder: string, kind: RegExp): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
        .filter((name) => kind.test(name))
        .sort()
    : []
