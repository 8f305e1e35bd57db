// Reads content/house into one value. What is wrong is told for all files at once.
import path from 'node:path'
import type { z } from 'zod'
import { nearest } from '@/lib/logic/nearest'
import { readYaml, type Fault } from './faults'
import { houseFiles, type House } from './house-shape'

/** A fault in a file of content/house. */
export interface HouseProblem extends Fault {
  readonly file: string
}

/**
 * Thrown when content/house cannot be used; its message is one `file:line:col message` line per
 * problem.
 */
export class HouseError extends Error {
  constructor(readonly problems: readonly HouseProblem[]) {
    super(
      problems
        .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
        .join('\n'),
    )
    this.name = 'HouseError'
  }
}

type FileName = keyof typeof houseFiles

/**
 * Builds the house from its files (site, categories, support, home, changes, pages, editorial,
 * sample; `.yaml`). Throws HouseError naming every fault.
 */
export function loadHouse(
  files: readonly { readonly path: string; readonly text: string }[],
): House {
  const problems: HouseProblem[] = []
  const names = Object.keys(houseFiles) as FileName[]
  for (const file of files) {
    const name = path.basename(file.path, '.yaml')
    if (!names.includes(name as FileName)) {
      const near = nearest(name, names)
      problems.push({
        file: file.path,
        line: 1,
        column: 1,
        message: `no such file is known here; ${near ? `did you mean '${near}.yaml'?` : `expected ${names.map((known) => `${known}.yaml`).join(', ')}`}`,
      })
    }
  }
  const read = <T>(name: FileName, schema: z.ZodType<T>): T | undefined => {
    const file = files.find((candidate) => path.basename(candidate.path) === `${name}.yaml`)
    if (!file) {
      problems.push({
        file: `content/house/${name}.yaml`,
        line: 1,
        column: 1,
        message: 'the file is missing',
      })
      return undefined
    }
    const reading = readYaml(file.text, schema)
    problems.push(...reading.faults.map((fault) => ({ ...fault, file: file.path })))
    return reading.data
  }
  const site = read('site', houseFiles.site)
  const categories = read('categories', houseFiles.categories)
  const support = read('support', houseFiles.support)
  const home = read('home', houseFiles.home)
  const changes = read('changes', houseFiles.changes)
  const pages = read('pages', houseFiles.pages)
  const editorial = read('editorial', houseFiles.editorial)
  const sample = read('sample', houseFiles.sample)
  if (
    problems.length > 0 ||
    !site ||
    !categories ||
    !support ||
    !home ||
    !changes ||
    !pages ||
    !editorial ||
    !sample
  )
    throw new HouseError(problems)
  return { ...site, ...home, categories, support, changes, pages, editorial, sample }
}
