// The id of a mail that follows from what it tells of, so that what is told twice is one mail.
import { createHash } from 'node:crypto'

/** A UUID of version 8 (RFC 9562) that follows from a name. */
export function mailIdOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
