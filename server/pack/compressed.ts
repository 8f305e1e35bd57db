// Compressed bodies of earlier builds: what has not changed is not compressed again. A file is
// named after the content it was made of and the effort, so it is right or it is not there.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { compress, isCompressible, type Bodies, type Effort } from '@/server/front/encoding'

/** Compresses a body of a media type; `tag` is the hash of its content. */
export type Compress = (
  tag: string,
  identity: Buffer,
  type: string,
  effort: Effort,
) => Promise<Bodies>

/** A compressor that remembers; `forget` drops what was not asked for. */
export interface Compressor {
  readonly compress: Compress
  readonly forget: () => void
}

const ENCODINGS = ['br', 'gzip'] as const

/** A compressor that keeps its work in a folder. */
export function createCompressor(folder: string): Compressor {
  mkdirSync(folder, { recursive: true })
  const used = new Set<string>()
  const write = (name: string, bytes: Buffer): void => {
    const draft = path.join(folder, `${name}.${process.pid}.draft`)
    writeFileSync(draft, bytes)
    renameSync(draft, path.join(folder, name))
  }
  return {
    compress: async (tag, identity, type, effort) => {
      if (!isCompressible(type)) return { identity }
      const name = `${tag}-${effort.brotli}-${effort.gzip}`
      const names = ENCODINGS.map((encoding) => `${name}.${encoding}`)
      names.forEach((each) => used.add(each))
      if (names.every((each) => existsSync(path.join(folder, each)))) {
        const kept = ENCODINGS.flatMap((encoding, at) => {
          const bytes = readFileSync(path.join(folder, names[at] ?? ''))
          return bytes.length > 0 ? [[encoding, bytes] as const] : []
        })
        return { identity, ...Object.fromEntries(kept) }
      }
      const bodies = await compress(identity, type, effort)
      // An encoding that would not be smaller is kept as nothing.
      ENCODINGS.forEach((encoding, at) =>
        write(names[at] ?? '', bodies[encoding] ?? Buffer.alloc(0)),
      )
      return bodies
    },
    forget: () => {
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(path.join(folder, name))
    },
  }
}
