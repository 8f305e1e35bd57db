// The files inside a workbook, which is a ZIP archive, within bounds: an archive of a few kilobytes
// may claim to hold gigabytes.
import { strFromU8, unzipSync } from 'fflate'

/** The most bytes that one file of a workbook may have, and all that are read together. */
const MOST_IN_FILE = 400 * 1024 * 1024
const MOST_IN_ALL = 600 * 1024 * 1024

/** Text of one file inside; undefined where there is none. Throws where the archive is broken. */
export interface Archive {
  readonly names: readonly string[]
  readonly text: (name: string) => string | undefined
}

/** More than is read. */
export class TooLargeError extends Error {}

/** Opens an archive. Throws where it is damaged or encrypted. */
export function openArchive(bytes: Uint8Array): Archive {
  const sizes = new Map<string, number>()
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      sizes.set(name, originalSize)
      return false
    },
  })
  let read = 0
  return {
    names: [...sizes.keys()],
    text: (name) => {
      const size = sizes.get(name)
      if (size === undefined) return undefined
      read += size
      if (size > MOST_IN_FILE || read > MOST_IN_ALL)
        throw new TooLargeError(`${name} has ${size} bytes`)
      const file = unzipSync(bytes, { filter: (entry) => entry.name === name })[name]
      return file && strFromU8(file)
    },
  }
}
