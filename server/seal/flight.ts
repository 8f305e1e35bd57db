// Reads the flight payload that Next writes beside a prerendered page, for the one thing it tells:
// which client modules the page wants.
import { SealError } from './seal-error'

/**
 * Rows of these kinds carry a length in bytes and may contain newlines; every other row ends at
 * one.
 */
const LENGTH_PREFIXED = 'TAOoUSsLlGgMmVb'
const [NEWLINE, COMMA, COLON] = [10, 44, 58]

/**
 * The module ids of a payload's client references (`id:I[module, chunks, name]` rows), in order.
 * Throws SealError on a row it cannot read.
 */
export function clientReferences(payload: Buffer): (string | number)[] {
  const references: (string | number)[] = []
  for (let at = 0; at < payload.length;) {
    const colon = payload.indexOf(COLON, at)
    if (colon < 0) break
    requireRowId(payload.toString('latin1', at, colon), at)
    const kind = String.fromCharCode(payload[colon + 1] ?? 0)
    const length = lengthOf(payload, colon, kind)
    if (length) {
      at = length.from + length.bytes
      continue
    }
    const newline = payload.indexOf(NEWLINE, colon)
    const end = newline < 0 ? payload.length : newline
    if (kind === 'I') references.push(moduleId(payload.toString('utf8', colon + 2, end)))
    at = end + 1
  }
  return references
}

function requireRowId(id: string, at: number): void {
  if (!/^[0-9a-f]*$/.test(id))
    throw new SealError(
      `the flight payload has a row '${id.slice(0, 40)}' at byte ${at}: its format has changed`,
    )
}

function lengthOf(
  payload: Buffer,
  colon: number,
  kind: string,
): { from: number; bytes: number } | undefined {
  if (
    !LENGTH_PREFIXED.includes(kind) ||
    !/^[0-9a-f]+,/.test(payload.toString('latin1', colon + 2, colon + 14))
  )
    return undefined
  const comma = payload.indexOf(COMMA, colon)
  return {
    from: comma + 1,
    bytes: Number.parseInt(payload.toString('latin1', colon + 2, comma), 16),
  }
}

function moduleId(row: string): string | number {
  const reference: unknown = JSON.parse(row)
  const id: unknown = Array.isArray(reference) ? reference[0] : undefined
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new SealError(`a client reference has no module id: ${row.slice(0, 60)}`)
  return id
}
