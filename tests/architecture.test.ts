import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const SOURCE = ['app', 'components', 'lib', 'scripts', 'server']
const MOST_LINES = 350

/** For each folder of lib, the other folders of lib that it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  logic: ['core'],
  policy: ['logic', 'core'],
  access: ['policy', 'logic', 'core'],
  diagnosis: ['access', 'policy', 'logic', 'core'],
  figure: ['diagnosis', 'access', 'policy', 'logic', 'core'],
  site: ['figure', 'policy', 'core'],
  markdown: ['site', 'figure', 'access', 'policy', 'logic', 'core'],
  articles: ['markdown', 'site', 'figure', 'access', 'policy', 'logic', 'core'],
  wizard: ['markdown', 'diagnosis', 'access', 'policy', 'logic', 'core'],
  case: ['wizard', 'diagnosis', 'access', 'policy', 'logic', 'core'],
  checkup: ['diagnosis', 'access', 'policy', 'logic', 'core'],
  search: ['articles', 'markdown', 'site', 'access', 'policy', 'logic', 'core'],
  lint: ['articles', 'markdown', 'site', 'figure', 'access', 'policy', 'logic', 'core'],
  proof: ['wizard', 'diagnosis', 'access', 'policy', 'logic', 'core'],
}
/**
 * Packages that are kept behind few modules: where they may be imported from, and by how many
 * modules at most.
 */
const KEPT_BEHIND = [
  { name: 'contentlayer/generated', from: /^lib\/articles\//, most: 1 },
  { name: 'flexsearch', from: /^lib\/search\//, most: 1 },
  { name: 'xstate', from: /^lib\/(?:wizard|case)\//, most: 2 },
  { name: '@xstate/react', from: /^components\/desk\//, most: 1 },
  { name: 'papaparse', from: /^lib\/checkup\//, most: 1 },
] as const
const FORBIDDEN_NAMES = /^(?:utils?|helpers?|common|types|services|misc|index)(?:\.|$)/

interface Module {
  readonly file: string
  readonly text: string
  readonly imports: readonly string[]
}

const files = SOURCE.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    path.posix.join(folder, name.replaceAll('\\', '/')),
  ),
)
const modules: readonly Module[] = files
  .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
  .map((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8')
    return { file, text, imports: importsOf(file, text) }
  })

/**
 * Every module specifier: imports, exports from, dynamic imports and imported types. Those of our
 * own are paths from the root.
 */
function importsOf(file: string, text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true)
  return importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('@/')) return fileName.slice(2)
    return fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName
  })
}

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

describe('imports run one way', () => {
  test('the table names every folder of lib', () => {
    expect(
      [...new Set(inLib.map(({ file }) => folderOf(file)))].filter(
        (folder) => !(folder in MAY_IMPORT),
      ),
    ).toEqual([])
  })

  test('a folder of lib imports itself and what the table allows', () => {
    expect(
      offenders(inLib, (specifier, { file }) => {
        const from = folderOf(file)
        return (
          specifier.startsWith('lib/') &&
          folderOf(specifier) !== from &&
          !MAY_IMPORT[from]?.includes(folderOf(specifier))
        )
      }),
    ).toEqual([])
  })

  test('lib imports neither Next nor React, and nothing of app, components or scripts', () => {
    expect(
      offenders(inLib, (specifier) =>
        /^(?:next|react|react-dom|next-contentlayer2|app|components|scripts)(?:\/|$)/.test(
          specifier,
        ),
      ),
    ).toEqual([])
  })

  test('components import nothing of app', () => {
    expect(
      offenders(
        modules.filter(({ file }) => file.startsWith('components/')),
        (specifier) => /^(?:app|scripts)\//.test(specifier),
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

  test('React that ships is used by the desk and by what serves it alone', () => {
    expect(
      offenders(
        modules.filter(
          ({ file }) => !/^(?:components\/desk\/|server\/front\/desk\.ts$)/.test(file),
        ),
        (specifier) => /\.client$/.test(specifier),
      ),
    ).toEqual([])
  })

  test.each(KEPT_BEHIND)('$name is imported from its own place alone', ({ name, from, most }) => {
    const importers = modules
      .filter(({ imports }) =>
        imports.some((specifier) => specifier === name || specifier.startsWith(`${name}/`)),
      )
      .map(({ file }) => file)
    expect(importers.filter((file) => !from.test(file))).toEqual([])
    expect(importers.length).toBeLessThanOrEqual(most)
  })

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
  test.each(modules.map(({ file, text }) => [file, text.split('\n').length] as const))(
    '%s is short enough',
    (_, lines) => {
      expect(lines).toBeLessThanOrEqual(MOST_LINES + 1)
    },
  )

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
    const found = modules
      .filter(({ file }) => !file.endsWith('.mjs'))
      .flatMap(({ file, text }) => {
        const source = ts.createSourceFile(
          file,
          text,
          ts.ScriptTarget.Latest,
          true,
          file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
        )
        const lines: string[] = []
        const visit = (node: ts.Node): void => {
          if (node.kind === ts.SyntaxKind.AnyKeyword)
            lines.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
          node.forEachChild(visit)
        }
        visit(source)
        return lines
      })
    expect(found).toEqual([])
  })
})
