// Files as nobody would send them in good faith: bytes flipped, cut, doubled, joined to others, with
// sizes that they do not have. The same seed gives the same file.
import { gzipSync } from 'node:zlib'
import { randomFrom } from '@/lib/core/random'
import { requireAt } from '@/lib/core/required'
import { ARCHIVE, PDF, picture, SCRIPT } from './pictures'

/** Heads of what is not taken, to be put before what is, and tails to be put behind it. */
const FOREIGN: readonly Buffer[] = [
  Buffer.from(SCRIPT),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  Buffer.from('GIF89a\x01\0\x01\0\x80\0\0', 'latin1'),
  Buffer.from('%!PS-Adobe-3.0\n'),
  Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
  Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'),
  Buffer.from('#!/bin/sh\nrm -rf /\n'),
  Buffer.from('<?php system($_GET[0]); ?>'),
  Buffer.from('\ufeff'),
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.from('89504e470d0a1a0a', 'hex'),
  Buffer.from('RIFF\x24\0\0\0WEBPVP8X', 'latin1'),
  ARCHIVE,
  gzipSync('x'.repeat(1000)),
]
const TEXT = 'नमस्ते, calls do not ring since 10:30.\r\n=HYPERLINK("http://x")\t0.5\n'.repeat(4)

/** Whole files, of each kind that is taken. */
export const wholeFiles = async (): Promise<readonly Buffer[]> => [
  ...(await Promise.all(
    (['png', 'jpeg', 'webp'] as const).flatMap((kind) =>
      [24, 90].map((width) => picture(kind, { width, height: 24 })),
    ),
  )),
  PDF,
  Buffer.from(TEXT),
]

/** One of these files with some of it changed. */
export function mutatedFile(files: readonly Buffer[], seed: number): Buffer {
  const random = randomFrom(seed)
  const below = (most: number): number => Math.floor(random() * most)
  const some = (list: readonly Buffer[]): Buffer => requireAt(list, below(list.length))
  const cut = (bytes: Buffer): readonly [number, number] => {
    const from = below(bytes.length)
    return [from, from + below(bytes.length - from)]
  }
  const changes: readonly ((bytes: Buffer) => Buffer)[] = [
    (bytes) => {
      const flipped = Buffer.from(bytes)
      for (let left = 1 + below(8); left > 0 && flipped.length > 0; left -= 1)
        flipped[below(flipped.length)] = below(256)
      return flipped
    },
    // Where a head says how large it is.
    (bytes) => {
      const sized = Buffer.from(bytes)
      const at = below(40)
      if (sized.length > at + 4)
        sized.writeUInt32BE(below(2) === 0 ? 0x7fffffff : below(70_000), at)
      return sized
    },
    (bytes) => bytes.subarray(0, below(bytes.length)),
    (bytes) => bytes.subarray(below(bytes.length)),
    (bytes) => Buffer.concat([some(FOREIGN), bytes]),
    (bytes) => Buffer.concat([bytes, some(FOREIGN)]),
    (bytes) => Buffer.concat([bytes, some(files)]),
    (bytes) => {
      const at = below(bytes.length)
      return Buffer.concat([bytes.subarray(0, at), some(FOREIGN), bytes.subarray(at)])
    },
    (bytes) => Buffer.concat([bytes, bytes.subarray(...cut(bytes))]),
    (bytes) => {
      const [from, to] = cut(bytes)
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    },
    (bytes) => {
      const [from, to] = cut(bytes)
      return Buffer.from(bytes).fill(below(256), from, to)
    },
    (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
  ]
  let bytes = some(files)
  for (let left = 1 + below(3); left > 0; left -= 1) {
    const change = changes[below(changes.length)]
    if (change && bytes.length > 0) bytes = change(bytes)
  }
  return bytes
}
