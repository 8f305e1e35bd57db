// Compressed bodies: making them, and choosing the one that a client accepts.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A body in every encoding worth sending. Those that would not be smaller are absent. */
export interface Bodies {
  readonly identity: Buffer
  readonly br?: Buffer
  readonly gzip?: Buffer
}
export type Encoding = keyof Bodies

const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)\b|image\/svg)/

/** Whether bodies of a media type are worth compressing: pictures are compressed already. */
export const isCompressible = (type: string): boolean => COMPRESSIBLE.test(type)

/**
 * Effort: for files at build time, which all pages share; for documents, of which there may be
 * thousands; while a reader waits, what takes about a millisecond. Level 11 of brotli would make
 * documents 2.7 % smaller and takes two and a half times as long.
 */
export const EFFORT = {
  file: { brotli: 11, gzip: 9 },
  document: { brotli: 10, gzip: 9 },
  request: { brotli: 5, gzip: 6 },
} as const

/** How hard each encoder tries, in its own levels. */
export type Effort = (typeof EFFORT)[keyof typeof EFFORT]

/** Compresses a body of a media type with brotli and gzip. */
export async function compress(identity: Buffer, type: string, effort: Effort): Promise<Bodies> {
  if (!isCompressible(type)) return { identity }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: effort.brotli,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(identity, { params }),
    promisify(gzip)(identity, { level: effort.gzip }),
  ])
  return {
    identity,
    ...(br.length < identity.length && { br }),
    ...(gz.length < identity.length && { gzip: gz }),
  }
}

/** The best encoding that an Accept-Encoding header allows: brotli, then gzip, then none. */
export function chooseEncoding(header: string | undefined, bodies: Bodies): Encoding {
  const accepted = acceptedEncodings(header ?? '')
  return (
    (['br', 'gzip'] as const).find((encoding) => bodies[encoding] && accepted.has(encoding)) ??
    'identity'
  )
}

function acceptedEncodings(header: string): Set<string> {
  const parts = header
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
  const refused = ([, weight]: readonly string[]): boolean =>
    weight !== undefined && /^q=0(?:\.0*)?$/.test(weight)
  return new Set(parts.filter((part) => !refused(part)).map(([name = '']) => name))
}
