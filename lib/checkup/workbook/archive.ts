// The files inside a workbook or an export, which is a ZIP archive, within bounds: an archive of a
// few kilobytes may claim to hold gigabytes.
import { strFromU8, unzipSync } from 'fflate'

/** The most bytes that one file of a workbook may have, and all that are read together. */
const MOST_IN_FILE = 400 * 1024 * 1024
const MOST_IN_ALL = 600 * 1024 * 1024

/** What is inside; undefined where there is no such file. Throws where the archive is broken. */
export interface Archive {
  readonly names: readonly string[]
  /** The bytes that a file claims to have. */
  readonly sizeOf: (name: string) => number
  readonly bytes: (name: string) => Uint8Array | undefined
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
  const bytesOf = (name: string): Uint8Array | undefined => {
    const size = sizes.get(name)
    if (size === undefined) return undefined
    read += size
    if (size > MOST_IN_FILE || read > MOST_IN_ALL)
      throw new TooLargeError(`${name} has ${size} bytes`)
    return unzipSync(bytes, { filter: (entry) => entry.name === name })[name]
  }
  return {
    names: [...sizes.keys()],
    sizeOf: (name) => sizes.get(name) ?? 0,
    bytes: bytesOf,
    text: (name) => {
      const file = bytesOf(name)
      return file && strFromU8(file)
    },
  }
}
