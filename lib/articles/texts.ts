// The texts of articles and passages as the build left them, one file each: who shows one article
// reads one text.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Root } from 'mdast'

/** Where they are, from the root. A file is a tree as JSON; its name follows from its words. */
export const textFolder = '.generated/texts'

export const textFile = (name: string): string => `${textFolder}/${name}.json`

/** Reads one. Throws when the build has not left it. */
export function readText(name: string): Root {
  // Which files there will be is not known while the site is bundled, so none is traced.
  return JSON.parse(
    readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), textFile(name)), 'utf8'),
  ) as Root
}
