// Turns what was read of a request into its response.
import type { Read } from '@/lib/access/requests/check-request'
import { unprocessable } from './problem'

/**
 * The answer to a request that was understood, as JSON that nobody may keep; else a 422 that names
 * what was not known.
 */
export const answer = <Value>(read: Read<Value>, build: (value: Value) => unknown): Response =>
  read.ok
    ? Response.json(build(read.value), { headers: { 'cache-control': 'no-store' } })
    : unprocessable(read.errors)
