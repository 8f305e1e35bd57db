// The text of our own scripts that a document can come to run, for the class names in it.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { memoize } from '@/lib/core/memoize'
import { SealError } from './seal-error'

/** A bundle names those that it loads, at once or later, by their place beside it. */
const SIBLING = /["']\.\/([\w.-]+\.js)["']/g

/**
 * Tells the texts behind addresses such as `/assets/help-A.js`, and of all that those load; each is
 * read once from the folder `served`. Throws SealError for one that is not there.
 */
export function readScripts(served: string): (addresses: readonly string[]) => readonly string[] {
  const texts = new Map<string, string>()
  const read = (address: string): string => {
    const known = texts.get(address)
    if (known !== undefined) return known
    const file = path.join(served, address)
    if (!existsSync(file)) throw new SealError(`a document loads ${address}, which was not built`)
    const text = readFileSync(file, 'utf8')
    texts.set(address, text)
    return text
  }
  return (addresses) => {
    const reached = new Set(addresses)
    // What is added while a set is walked is walked too.
    for (const address of reached)
      for (const [, name = ''] of read(address).matchAll(SIBLING))
        reached.add(path.posix.join(path.posix.dirname(address), name))
    return [...reached].map(read)
  }
}

/** What stands between the words of a text: quotes, as a script or its data has them, and space. */
const BETWEEN = /[\s"'`\\]+|\$\{|\}/
const read = new Map<string, readonly string[]>()

/** Every word in the texts of scripts and of their data that could be the name of a class. */
export const wordsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => memoize(read, text, () => [...new Set(text.split(BETWEEN))])))
