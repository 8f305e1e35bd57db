// What an address that is none was meant to be: letters of another case, other dashes, a date or a
// file's ending at its end, or the sign that followed it in a sentence.
import type { Site } from './packed'

/** Finds the address that was meant; undefined where there is none or more than one. */
export type FindMeant = (path: string) => string | undefined

/** What a page of the web, the date of its last change, or a link to it adds to a name. */
const ENDINGS = [
  /\/index\.\w+$/,
  /\.(?:html?|php|aspx?)$/,
  /-(?:\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{1,2}-\d{1,2}|\d{8})$/,
]

/** Reads the documents of a site, their Markdown, and its old addresses. */
export function createMeant({ answers, redirects }: Site): FindMeant {
  const byName = new Map<string, string | undefined>()
  const add = (path: string, address: string): void => {
    const name = nameOf(path)
    byName.set(name, (byName.get(name) ?? address) === address ? address : undefined)
  }
  for (const [path, { document }] of answers)
    if (path.startsWith('/') && path !== '/' && (document || path.endsWith('.md'))) add(path, path)
  for (const [old, path] of Object.entries(redirects)) add(old, path)
  return (path) => {
    const name = nameOf(path)
    const [bare = name] = name.split(/[;&?#]/)
    const names = [name, bare, ...ENDINGS.map((ending) => name.replace(ending, ''))]
    const found = names.find((each) => byName.has(each))
    return found === undefined ? undefined : byName.get(found)
  }
}

/** The same for all spellings of an address. */
const nameOf = (path: string): string =>
  path
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s_+\p{Pd}]+/gu, '-')
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=\/)["'“‘(*]+/g, '')
    .replace(/(?<![\p{P}\p{S}-])[\p{P}\p{S}-]+$/u, '')
