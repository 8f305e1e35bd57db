// Names of what is new: their shapes, the words that they are to begin with, and the rows that are
// there.
import type { SourceFile } from '@/lib/core/yaml'

/** A name in addresses: lower-case letters, digits and single hyphens. */
export function requireSlug(name: string, what: string, example: string): string {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) return name
  throw new Error(
    `"${name}" cannot be ${what}; expected lower-case letters, digits and single hyphens, such ` +
      `as ${example}`,
  )
}

/** A name of the policy: lower-case letters, digits and single underscores. */
export function requireId(name: string, what: string, example: string): string {
  if (/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name)) return name
  throw new Error(
    `"${name}" cannot be ${what}; expected lower-case letters, digits and single underscores, ` +
      `such as ${example}`,
  )
}

/** "Why is it so" of `why-is-it-so`. */
export const wordsOfName = (name: string): string =>
  name.replace(/[-_]/g, ' ').replace(/^./, (first) => first.toUpperCase())

/** The file of a path. Throws where it is not there. */
export function requireFile(files: readonly SourceFile[], path: string): SourceFile {
  const file = files.find((candidate) => candidate.path === path)
  if (!file) throw new Error(`there is no ${path}`)
  return file
}

/** Throws where something has the name already. */
export function refuseTaken(isTaken: boolean, name: string, where: string): void {
  if (isTaken) throw new Error(`"${name}" is there already, in ${where}; choose another name`)
}

/** The text with a block below its last line. */
export const withBlock = (text: string, block: string): string => `${text.trimEnd()}\n${block}\n`

/** The files of a folder. */
export const filesIn = (files: readonly SourceFile[], folder: string): readonly SourceFile[] =>
  files.filter(({ path }) => path.startsWith(folder))
