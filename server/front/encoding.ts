// Compressed bodies: making them, and choosing the one that a client accepts.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

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
 * Effort: for files at build time, which all pages share; for documents and their Markdown, of
 * which there may be thousands; while a reader waits, what takes about a millisecond. Level 11 of
 * brotli would make documents 2.7 % smaller and takes two and a half times as long.
 */
export const EFFORT = {
  file: { brotli: 11, gzip: 9 },
  document: { brotli: 10, gzip: 9 },
  request: { brotli: 5, gzip: 6 },
} as const

/** How hard each encoder tries, in its own levels. */
export type Effort = (typeof EFFORT)[keyof typeof EFFORT]

const encoders = {
  br: (body: Buffer, { brotli }: Effort): Promise<Buffer> =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotli,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Buffer, { gzip: level }: Effort): Promise<Buffer> =>
    promisify(gzip)(body, { level }),
}

/** Compresses a body of a media type with brotli and gzip. */
export async function compress(identity: Buffer, type: string, effort: Effort): Promise<Bodies> {
  if (!isCompressible(type)) return { identity }
  const [br, gz] = await Promise.all([
    encoders.br(identity, effort),
    encoders.gzip(identity, effort),
  ])
  return {
    identity,
    ...(br.length < identity.length && { br }),
    ...(gz.length < identity.length && { gzip: gz }),
  }
}

/** Below so many bytes an encoder saves less than its headers take. */
const LEAST_COMPRESSED = 512

/** Compresses a body for one client: in the best encoding that it accepts, and in no other. */
export async function compressFor(
  header: string | undefined,
  identity: Buffer,
  type: string,
): Promise<Bodies> {
  if (identity.length < LEAST_COMPRESSED || !isCompressible(type)) return { identity }
  const [encoding] = accepted(header, ['br', 'gzip'])
  if (!encoding) return { identity }
  const body = await encoders[encoding](identity, EFFORT.request)
  return { identity, ...(body.length < identity.length && { [encoding]: body }) }
}

/** The best encoding that a header allows, of all that there are. */
export const bestEncoding = (header: string | undefined): Encoding =>
  accepted(header, ['br', 'gzip'])[0] ?? 'identity'

/** The best encoding that an Accept-Encoding header allows: brotli, then gzip, then none. */
export function chooseEncoding(header: string | undefined, bodies: Bodies): Encoding {
  const made = (['br', 'gzip'] as const).filter((encoding) => bodies[encoding])
  return accepted(header, made)[0] ?? 'identity'
}

/** Those of the encodings that a header accepts, in their own order. */
function accepted<Name extends Encoding>(
  header: string | undefined,
  encodings: readonly Name[],
): readonly Name[] {
  if (header === undefined || encodings.length === 0) return []
  const names = new Negotiator({ headers: { 'accept-encoding': header } }).encodings(encodings)
  return encodings.filter((encoding) => names.includes(encoding))
}
