// Reads content/site into one value. What is wrong is told for all files at once.
import { isRecord, ownKeys } from '@/lib/core/own'
import path from 'node:path'
import type { z } from 'zod'
import {
  ContentError,
  errorIn,
  TOP,
  type Diagnostic,
  type LocalDiagnostic,
  type Place,
} from '@/lib/core/diagnostic'
import { suggestion } from '@/lib/core/suggest'
import { readYaml, type YamlReading } from '@/lib/core/yaml'
import { siteFiles, type SiteConfig } from './schema'

type FileName = keyof typeof siteFiles

/**
 * Builds the site from its files (site, categories, support, home, search, changes, pages,
 * editorial, sample, staff, desk; `.yaml`). Throws ContentError with everything that is wrong.
 */
export function loadSite(
  files: readonly { readonly path: string; readonly text: string }[],
): SiteConfig {
  const found: Diagnostic[] = []
  const error = (file: string, message: LocalDiagnostic): void =>
    void found.push(errorIn(file, 'site', message))
  const names = ownKeys(siteFiles)
  for (const file of files) {
    const name = path.basename(file.path, '.yaml')
    if (!Object.hasOwn(siteFiles, name)) {
      error(file.path, {
        ...TOP,
        message: 'no such file is known here',
        remedy: suggestion(
          `${name}.yaml`,
          names.map((known) => `${known}.yaml`),
        ),
      })
    }
  }
  const read = <T>(
    name: FileName,
    schema: z.ZodType<T>,
    check?: (reading: YamlReading<T>) => readonly LocalDiagnostic[],
  ): T | undefined => {
    const file = files.find((candidate) => path.basename(candidate.path) === `${name}.yaml`)
    if (!file) {
      error(`content/site/${name}.yaml`, { ...TOP, message: 'the file is missing' })
      return undefined
    }
    const reading = readYaml(file.text, schema)
    for (const diagnostic of reading.diagnostics) error(file.path, diagnostic)
    for (const diagnostic of check?.(reading) ?? []) error(file.path, diagnostic)
    for (const { id, place } of repeatedIds(reading))
      error(file.path, {
        ...place,
        message: `"${id}" is there twice`,
        remedy: 'an id is given once; give one of the two another, or join them',
      })
    return reading.value
  }
  const site = read('site', siteFiles.site)
  const categories = read('categories', siteFiles.categories, takenRedirects)
  const support = read('support', siteFiles.support)
  const home = read('home', siteFiles.home)
  const search = read('search', siteFiles.search)
  const changes = read('changes', siteFiles.changes)
  const pages = read('pages', siteFiles.pages)
  const editorial = read('editorial', siteFiles.editorial)
  const sample = read('sample', siteFiles.sample)
  const staff = read('staff', siteFiles.staff)
  const desk = read('desk', siteFiles.desk)
  if (
    found.length > 0 ||
    !site ||
    !categories ||
    !support ||
    !home ||
    !search ||
    !changes ||
    !pages ||
    !editorial ||
    !sample ||
    !staff ||
    !desk
  )
    throw new ContentError(found)
  const parts = { categories, support, search, changes, pages, editorial, sample, staff, desk }
  return { ...site, ...home, ...parts }
}

/** Rows of a list that have the id of one above them. */
function repeatedIds({ value, at }: YamlReading<unknown>): { id: string; place: Place }[] {
  const seen = new Set<string>()
  return (Array.isArray(value) ? value : []).flatMap((row: unknown, index) => {
    const id = isRecord(row) && typeof row['id'] === 'string' ? row['id'] : undefined
    if (id === undefined) return []
    const isAgain = seen.has(id)
    seen.add(id)
    return isAgain ? [{ id, place: at([index, 'id']) }] : []
  })
}

/** Old ids of categories that are the id of another, or lead to two. */
function takenRedirects({ value = [], at }: YamlReading<SiteConfig['categories']>) {
  return value.flatMap(({ id, redirects = [] }, index) =>
    redirects.flatMap((old, place): LocalDiagnostic[] => {
      const taken = value.find(
        (row) => row.id === old || (row.id !== id && row.redirects?.includes(old) === true),
      )
      return taken
        ? [
            {
              ...at([index, 'redirects', place]),
              message:
                taken.id === old
                  ? `"${old}" is the id of a category`
                  : `"${old}" leads to ${taken.id} already`,
              remedy: 'an old id leads to one category; take it out here',
            },
          ]
        : []
    }),
  )
}
