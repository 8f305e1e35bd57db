import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { circlesOf } from '@/scripts/structure/circles'
import { filesBelow, readModules, type Module } from '@/scripts/structure/modules'
import { folderSizes, longLines } from '@/scripts/structure/table'

const ROOT = path.resolve(import.meta.dirname, '..')
/** What is built and served, and what is beside it. */
const SOURCE = ['app', 'components', 'lib', 'scripts', 'server']
const ALL = [...SOURCE, 'bench', 'tests']
const MOST_LINES = 260
/** Where no line is longer than Prettier makes it; titles and addresses of tests are. */
const NARROW = [...SOURCE, 'bench']
const MOST_MODULES = 15

/**
 * How many type assertions each top folder may have: where a package's types say less than is so,
 * or our own JSON comes back to a browser. Each says why beside it; a number here goes down alone.
 */
const MOST_CASTS: Readonly<Record<string, number>> = {
  app: 0,
  bench: 6,
  components: 18,
  lib: 13,
  scripts: 3,
  server: 2,
}

/** For each top folder, the other top folders that it may import. */
const TOP_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  components: ['lib'],
  app: ['components', 'lib'],
  // It calls the route handlers of app itself.
  server: ['app', 'components', 'lib'],
  // The stages of the build note what is made where the server packs it.
  scripts: ['server', 'components', 'lib'],
  bench: ['scripts', 'server', 'components', 'lib', 'app', 'tests'],
  tests: ['bench', 'scripts', 'server', 'components', 'lib', 'app'],
}

/** What every room may import: the common floor, and what a fact and a condition are. */
const FLOOR = ['core', 'logic']

/** For each folder of lib, the other folders of lib that it imports above the floor. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  logic: [],
  policy: [],
  access: ['policy'],
  diagnosis: ['access', 'policy'],
  figure: ['diagnosis', 'access', 'policy'],
  site: ['figure', 'policy'],
  markdown: ['site', 'figure', 'access', 'policy'],
  articles: ['markdown', 'site', 'policy'],
  wizard: ['markdown', 'diagnosis', 'access', 'policy'],
  case: ['wizard', 'diagnosis', 'access', 'policy'],
  checkup: ['diagnosis', 'access', 'policy'],
  search: ['site', 'access', 'policy'],
  lint: ['articles', 'markdown', 'site', 'figure', 'access', 'policy'],
  store: [],
  support: ['store'],
  staff: ['support', 'store', 'site'],
  insight: ['policy', 'store', 'support'],
  // What readers did, held against all that they were offered: the store, search and the wizards.
  learn: ['diagnosis', 'insight', 'policy', 'search', 'staff', 'store', 'support', 'wizard'],
  proof: ['wizard', 'diagnosis', 'access', 'policy'],
}
/** A package that is kept behind few modules. */
interface KeptBehind {
  readonly name: string
  /** Where it may be imported from. */
  readonly from: RegExp
  /** By how many modules at most. */
  readonly most: number
  /** Modules that are not counted: each migration is one. */
  readonly but?: RegExp
}
const KEPT_BEHIND: readonly KeptBehind[] = [
  { name: 'contentlayer/generated', from: /^lib\/articles\//, most: 1 },
  { name: 'flexsearch', from: /^lib\/search\//, most: 1 },
  { name: 'xstate', from: /^lib\/(?:wizard|case)\//, most: 2 },
  { name: '@xstate/react', from: /^components\/desk\//, most: 1 },
  { name: 'papaparse', from: /^lib\/checkup\//, most: 1 },
  { name: 'fflate', from: /^lib\/checkup\/workbook\//, most: 1 },
  { name: 'saxen', from: /^lib\/checkup\/workbook\//, most: 1 },
  // One reader; the checker also asks where each word of a text stands, and writes one field anew.
  { name: 'yaml', from: /^lib\/(?:core|lint)\//, most: 3 },
  { name: 'fastest-levenshtein', from: /^lib\/core\//, most: 1 },
  { name: 'negotiator', from: /^server\/front\//, most: 1 },
  { name: 'content-type', from: /^app\/api\//, most: 1 },
  { name: '@photostructure/sqlite', from: /^lib\/store\/sqlite\//, most: 1 },
  { name: 'pg', from: /^lib\/store\/postgres\//, most: 1 },
  { name: 'better-auth', from: /^lib\/staff\//, most: 5 },
  { name: 'kysely', from: /^lib\/(?:store|support|staff)\//, but: /\/migrations\//, most: 11 },
  { name: 'altcha-lib', from: /^(?:lib\/support|components)\//, most: 2 },
  { name: 'nodemailer', from: /^lib\/support\/outbox\//, most: 1 },
  { name: 'pino', from: /^server\/edge\//, most: 1 },
]
const FORBIDDEN_NAMES = /^(?:utils?|helpers?|common|types|services|misc|index)(?:\.|$)/

const all = readModules(ROOT, ALL)
const topOf = (file: string): string => file.slice(0, file.indexOf('/'))
const modules = all.filter(({ file }) => SOURCE.includes(topOf(file)))
const files = SOURCE.flatMap((folder) => filesBelow(ROOT, folder))

const inLib = modules.filter(({ file }) => file.startsWith('lib/'))
const folderOf = (file: string): string => file.split('/')[1] ?? ''
const offenders = (
  list: readonly Module[],
  isWrong: (specifier: string, module: Module) => boolean,
): string[] =>
  list.flatMap((module) =>
    module.imports
      .filter((specifier) => isWrong(specifier, module))
      .map((specifier) => `${module.file} imports ${specifier}`),
  )

/** The rooms that a room of lib imports. */
const importedBy = (room: string): readonly string[] => [
  ...new Set(
    inLib
      .filter(({ file }) => folderOf(file) === room)
      .flatMap(({ imports }) => imports.filter((name) => name.startsWith('lib/')).map(folderOf))
      .filter((other) => other !== room),
  ),
]

describe('imports run one way', () => {
  test('no modules import each other in a circle, types included', () => {
    expect(circlesOf(all)).toEqual([])
  })

  test('the table names every folder of lib, and none that is not there', () => {
    expect(Object.keys(MAY_IMPORT).sort()).toEqual(
      [...new Set(inLib.map(({ file }) => folderOf(file)))].sort(),
    )
  })

  test('the table allows no circle of folders', () => {
    const rooms = Object.entries(MAY_IMPORT).map(([file, modules]) => ({ file, modules }))
    expect(circlesOf(rooms)).toEqual([])
  })

  test.each(Object.entries(MAY_IMPORT))(
    'lib/%s imports what the table says, and all of it',
    (room, may) => {
      const floor = room === 'core' ? [] : FLOOR.filter((name) => name !== room)
      expect(
        importedBy(room)
          .filter((other) => !floor.includes(other))
          .toSorted(),
      ).toEqual(may.toSorted())
    },
  )

  test.each(Object.entries(TOP_MAY_IMPORT))('%s imports what stands below it', (top, may) => {
    expect(
      offenders(
        all.filter(({ file }) => topOf(file) === top),
        (specifier) => {
          const other = specifier.includes('/') ? topOf(specifier) : ''
          return ALL.includes(other) && other !== top && !may.includes(other)
        },
      ),
    ).toEqual([])
  })

  test('lib imports neither Next nor React', () => {
    expect(
      offenders(inLib, (specifier) =>
        /^(?:next|react|react-dom|next-contentlayer2)(?:\/|$)/.test(specifier),
      ),
    ).toEqual([])
  })

  test('what ships to readers imports no schema library, no YAML and no React', () => {
    expect(
      offenders(
        modules.filter(
          ({ file }) =>
            /\.(?:element|worker)\.ts$/.test(file) && !file.startsWith('components/desk/'),
        ),
        (specifier) => /^(?:zod|yaml|react|next)(?:\/|$)/.test(specifier),
      ),
    ).toEqual([])
  })

  // The studio is a writer's own, and no part of a site.
  test('React that ships is used by the desk and by what serves it alone', () => {
    expect(
      offenders(
        modules.filter(
          ({ file }) =>
            !/^(?:components\/(?:desk|studio)\/|server\/front\/asked\/desk\.ts$)/.test(file),
        ),
        (specifier) => /\.client$/.test(specifier),
      ),
    ).toEqual([])
  })

  test.each(KEPT_BEHIND)(
    '$name is imported from its own place alone',
    ({ name, from, most, but }) => {
      const importers = modules
        .filter(({ imports }) =>
          imports.some((specifier) => specifier === name || specifier.startsWith(`${name}/`)),
        )
        .map(({ file }) => file)
      expect(importers.filter((file) => !from.test(file))).toEqual([])
      expect(importers.filter((file) => !but?.test(file)).length).toBeLessThanOrEqual(most)
    },
  )

  test('each generated file is imported by one module', () => {
    const importers = new Map<string, string[]>()
    for (const { file, imports } of modules)
      for (const specifier of imports.filter((name) => name.startsWith('.generated/')))
        importers.set(specifier, [...(importers.get(specifier) ?? []), file])
    const data = [...importers].filter(([specifier]) =>
      /(?:policy|site|wizards|proof)\.json$/.test(specifier),
    )
    expect(data.filter(([, by]) => by.length > 1)).toEqual([])
  })
})

describe('a module has one noun', () => {
  test(`no module has more than ${MOST_LINES} lines`, () => {
    expect(
      modules
        .filter(({ lines }) => lines > MOST_LINES)
        .map(({ file, lines }) => `${file} has ${lines}`),
    ).toEqual([])
  })

  test(`no folder holds more than ${MOST_MODULES} modules`, () => {
    expect([...folderSizes(all)].filter(([, size]) => size > MOST_MODULES)).toEqual([])
  })

  test('no line of the code is longer than 100 columns', () => {
    expect(all.filter(({ file }) => NARROW.includes(topOf(file))).flatMap(longLines)).toEqual([])
  })

  test('no file or folder is a drawer', () => {
    expect(
      files.filter((file) => file.split('/').some((part) => FORBIDDEN_NAMES.test(part))),
    ).toEqual([])
  })

  test('no module only re-exports others', () => {
    expect(
      modules
        .filter(({ text }) => /^\s*export\s+(?:\*|\{[^}]*\})\s+from\b/m.test(text))
        .map(({ file }) => file),
    ).toEqual([])
  })
})

describe('types are argued for', () => {
  test.each(Object.entries(MOST_CASTS))('%s asserts at most %i types', (top, most) => {
    const casting = all
      .filter(({ file }) => topOf(file) === top)
      .map(({ file, contents }) => ({ file, casts: contents().casts }))
      .filter(({ casts }) => casts > 0)
    const sum = casting.reduce((count, { casts }) => count + casts, 0)
    expect(
      sum,
      casting.map(({ file, casts }) => `${file} has ${casts}`).join('\n'),
    ).toBeLessThanOrEqual(most)
  })

  test('nothing is asserted to be there', () => {
    expect(
      all
        .filter(({ file, contents }) => NARROW.includes(topOf(file)) && contents().nonNull > 0)
        .map(({ file, contents }) => `${file} has ${contents().nonNull}`),
    ).toEqual([])
  })
})

/** Folders of tests that test the site or the repository as a whole. */
const WHOLE = [
  'attack',
  'browser',
  'commands',
  'content',
  'faults',
  'input',
  'journeys',
  'look',
  'one-truth',
  'taken-away',
]

describe('a test stands where what it tests stands', () => {
  const tests = all.filter(
    ({ file }) => file.endsWith('.test.ts') && !WHOLE.includes(file.split('/')[1] ?? ''),
  )
  const byFile = new Map(all.map((module) => [module.file, module]))
  const folders = new Set(all.map(({ file }) => path.posix.dirname(file)))
  /** The folder that a folder of tests mirrors; undefined at the top. */
  const mirrored = (file: string): string | undefined => {
    const folder = path.posix.dirname(file).replace(/^tests\/?/, '')
    return folder === '' ? undefined : [`lib/${folder}`, folder].find((one) => isFolder(one))
  }
  const isFolder = (name: string): boolean =>
    [...folders].some((folder) => folder === name || folder.startsWith(`${name}/`))
  /** What a test imports itself and through the helpers of tests. */
  const reached = (module: Module, seen = new Set<string>()): readonly string[] =>
    module.modules.flatMap((file) => {
      if (seen.has(file)) return []
      seen.add(file)
      const helper = file.startsWith('tests/') ? byFile.get(file) : undefined
      return [file, ...(helper ? reached(helper, seen) : [])]
    })

  test('every folder of tests is named after a folder of what is tested', () => {
    expect(
      tests
        .filter(({ file }) => file.split('/').length > 2 && mirrored(file) === undefined)
        .map(({ file }) => file),
    ).toEqual([])
  })

  test('a test reaches something of the room that it stands for', () => {
    const astray = tests.filter((module) => {
      const depth = /^tests\/(?:app|components|scripts|server)\//.test(module.file) ? 2 : 1
      const room = mirrored(
        module.file
          .split('/')
          .slice(0, depth + 1)
          .join('/') + '/x',
      )
      return room && !reached(module).some((file) => file.startsWith(`${room}/`))
    })
    expect(astray.map(({ file }) => file)).toEqual([])
  })
})

describe('nothing is switched off', () => {
  const marks = [
    'eslint-' + 'disable',
    '@ts-' + 'ignore',
    '@ts-' + 'nocheck',
    '@ts-' + 'expect-error',
    'TO' + 'DO',
    'FIX' + 'ME',
  ]

  test.each(marks)('no %s anywhere', (mark) => {
    expect(modules.filter(({ text }) => text.includes(mark)).map(({ file }) => file)).toEqual([])
  })

  test('no value has the type any', () => {
    // Most modules don't hold the word, and need not be parsed to tell.
    const named = all.filter(({ text }) => /\bany\b/.test(text))
    expect(
      named.flatMap(({ file, contents }) => contents().any.map((line) => `${file}:${line}`)),
    ).toEqual([])
  })
})
