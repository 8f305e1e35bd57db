// Reads a JSON body, with a limit. Anything that is not one becomes a problem document.
import { parse } from 'content-type'
import { findRepeatedKey } from '@/lib/support/protection/repeated-key'
import { problem } from './problem'

export type Body =
  /** How many bytes it had is told, too. */
  | { readonly ok: true; readonly value: unknown; readonly bytes: number }
  | { readonly ok: false; readonly response: Response }

/** The most bytes a JSON body may have unless an endpoint says otherwise: 64 KiB. */
export const BODY_LIMIT = 64 * 1024

/**
 * The most bytes of a body that holds many requests: a thousand of some hundred bytes each fit into
 * a mebibyte.
 */
export const BATCH_BODY_LIMIT = 1024 * 1024

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/

/** The parsed body; else a 415, 413, 400 or, where a key is given twice, 422. */
export async function readJson(request: Request, limit: number = BODY_LIMIT): Promise<Body> {
  const type = request.headers.get('content-type') ?? ''
  if (!JSON_TYPE.test(parse(type, { parameters: false }).type))
    return refused(
      415,
      'The body is not JSON',
      `Send application/json, not ${type === '' ? 'a body without a type' : type}.`,
    )
  const { headers, body: stream } = request
  const bytes = await readBytes(headers.get('content-length'), () => stream, limit)
  if (!bytes) return { ok: false, response: tooLarge(limit) }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    const path = findRepeatedKey(text)
    if (path !== undefined) return { ok: false, response: repeated(path) }
    return { ok: true, value, bytes: bytes.length }
  } catch (error) {
    return refused(
      400,
      'The body could not be read',
      `It is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

const refused = (status: 400 | 413 | 415, title: string, detail: string): Body => ({
  ok: false,
  response: problem(status, title, detail),
})

/** Two who read such a body may each take another of its values. */
export function repeated(path: string): Response {
  const message = 'is given twice: leave one of them out.'
  return problem(422, 'A key is given twice', `'${path}' ${message}`, [{ path, message }])
}

/** A 413 that names the limit, in bytes. */
export const tooLarge = (limit: number): Response =>
  problem(413, 'The body is too large', `A body here has at most ${limit} bytes.`)

/**
 * A body as bytes; undefined as soon as it is larger than the limit, whatever its length header
 * (`length`) claims. It is not opened where that is too much already.
 */
export async function readBytes(
  length: string | null | undefined,
  open: () => ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Buffer<ArrayBuffer> | undefined> {
  if (Number(length ?? 0) > limit) return undefined
  const body = open()
  const chunks: Uint8Array[] = []
  let size = 0
  for (const reader = body?.getReader(); reader;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > limit) {
      await reader.cancel()
      return undefined
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}
