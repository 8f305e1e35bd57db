// Reads content/site into one value. What is wrong is told for all files at once.
import path from 'node:path'
import type { z } from 'zod'
import { nearest } from '@/lib/core/suggest'
import { readYaml, type Fault } from '@/lib/core/schema-messages'
import { siteFiles, type SiteConfig } from './schema'

/** A fault in a file of content/site. */
export interface SiteProblem extends Fault {
  readonly file: string
}

/**
 * Thrown when content/site cannot be used; its message is one `file:line:col message` line per
 * problem.
 */
export class SiteError extends Error {
  constructor(readonly problems: readonly SiteProblem[]) {
    super(
      problems
        .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
        .join('\n'),
    )
    this.name = 'HouseError'
  }
}

type FileName = keyof typeof siteFiles

/**
 * Builds the site from its files (site, categories, support, home, changes, pages, editorial,
 * sample; `.yaml`). Throws HouseError naming every fault.
 */
export function loadSite(
  files: readonly { readonly path: string; readonly text: string }[],
): SiteConfig {
  const problems: SiteProblem[] = []
  const names = Object.keys(siteFiles) as FileName[]
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
        file: `content/site/${name}.yaml`,
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
  const site = read('site', siteFiles.site)
  const categories = read('categories', siteFiles.categories)
  const support = read('support', siteFiles.support)
  const home = read('home', siteFiles.home)
  const changes = read('changes', siteFiles.changes)
  const pages = read('pages', siteFiles.pages)
  const editorial = read('editorial', siteFiles.editorial)
  const sample = read('sample', siteFiles.sample)
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
    throw new SiteError(problems)
  return { ...site, ...home, categories, support, changes, pages, editorial, sample }
}
