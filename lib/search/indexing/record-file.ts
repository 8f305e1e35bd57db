// A file of records, one after the other: each as V8 serializes it (node:v8), so that maps and
// typed arrays come back as what they were, with its length before it. No record knows what another
// holds, so a file may be larger than any string or buffer.
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** Of a record, before it: 32 bits, the least significant byte first. */
const LENGTH_BYTES = 4
const LONGEST = 2 ** 32 - 1

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

/**
 * Writes a file of records by renaming a finished one into place; its folder is made where there is
 * none. Throws a RangeError for a record of 4 GiB or more.
 */
export function writeRecords(file: string, records: Iterable<unknown>): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.draft`
  const open = openSync(draft, 'w')
  try {
    for (const record of records) {
      const bytes = serialize(record)
      if (bytes.length > LONGEST)
        throw new RangeError(
          `${file}: a record of ${bytes.length} bytes is too long to be written.`,
        )
      const length = Buffer.alloc(LENGTH_BYTES)
      length.writeUInt32LE(bytes.length)
      writeAll(open, length)
      writeAll(open, bytes)
    }
  } finally {
    closeSync(open)
  }
  renameSync(draft, file)
}

function readBytes(file: number, length: number, at: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  for (let read = 0; read < length;) {
    const more = readSync(file, bytes, read, length - read, at + read)
    if (more === 0) throw new RangeError('it ends in the middle of a record')
    read += more
  }
  return bytes
}

/**
 * The records of a file, in order, each read when it is asked for. Throws when there is no such
 * file or it ends within a record.
 */
export function* readRecords(file: string): Generator<unknown, void> {
  const open = openSync(file, 'r')
  try {
    const { size } = fstatSync(open)
    for (let at = 0; at < size;) {
      const length = readBytes(open, LENGTH_BYTES, at).readUInt32LE()
      at += LENGTH_BYTES
      yield deserialize(readBytes(open, length, at))
      at += length
    }
  } finally {
    closeSync(open)
  }
}
