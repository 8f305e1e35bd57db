// The structure of the code as a table of Markdown, for ARCHITECTURE.md.
import { circlesOf } from './circles'
import type { Module } from './modules'

/** No line of code is longer. */
export const MOST_COLUMNS = 100

/** How many modules stand in each folder itself, by folder. */
export function folderSizes(modules: readonly Pick<Module, 'file'>[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const { file } of modules) {
    const folder = file.slice(0, file.lastIndexOf('/'))
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1)
  }
  return sizes
}

/** `file:line` of every line that is longer than may be. */
export const longLines = ({ file, text }: Pick<Module, 'file' | 'text'>): readonly string[] =>
  text.split('\n').flatMap((line, at) => (line.length > MOST_COLUMNS ? [`${file}:${at + 1}`] : []))

const HEADERS = [
  'folder',
  'modules',
  'lines',
  'module: median / p90 / longest',
  'function: median / p90',
  'most modules in a folder',
  'circles',
  `lines over ${MOST_COLUMNS}`,
  '`!`',
  '`as`',
]

/** A row for each top folder, and one for all. Sizes are in lines. */
export function structureTable(modules: readonly Module[]): string {
  const folders = [...new Set(modules.map(({ file }) => file.slice(0, file.indexOf('/'))))]
  const rows = [
    ...folders.map((folder) =>
      cellsOf(
        `\`${folder}\``,
        modules.filter(({ file }) => file.startsWith(`${folder}/`)),
      ),
    ),
    cellsOf('**all**', modules),
  ]
  return [HEADERS, HEADERS.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function cellsOf(name: string, modules: readonly Module[]): readonly string[] {
  const lines = modules.map((module) => module.lines)
  const functions = modules.flatMap((module) => module.contents().functions)
  const sum = (of: (module: Module) => number): string =>
    modules.reduce((total, module) => total + of(module), 0).toLocaleString('en')
  return [
    name,
    modules.length.toLocaleString('en'),
    sum((module) => module.lines),
    `${quantile(lines, 0.5)} / ${quantile(lines, 0.9)} / ${Math.max(...lines)}`,
    `${quantile(functions, 0.5)} / ${quantile(functions, 0.9)}`,
    String(Math.max(...folderSizes(modules).values())),
    String(circlesOf(modules).length),
    sum((module) => longLines(module).length),
    sum((module) => module.contents().nonNull),
    sum((module) => module.contents().casts),
  ]
}

/** The smallest number that at least this share of the numbers does not pass; 0 of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
