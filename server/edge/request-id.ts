// Numbers of requests: in every answer and every line of the log, so that one leads to the other.
import { randomBytes } from 'node:crypto'

const BYTES = 9
const AT_A_TIME = 200

/** Gives random numbers of 72 bits in twelve characters, drawn many at a time. */
export function createRequestIds(): () => string {
  let drawn = Buffer.alloc(0)
  let at = 0
  return () => {
    if (at >= drawn.length) {
      drawn = randomBytes(BYTES * AT_A_TIME)
      at = 0
    }
    at += BYTES
    return drawn.toString('base64url', at - BYTES, at)
  }
}
