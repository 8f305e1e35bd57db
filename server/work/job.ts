// What a thread beside the one that serves is asked to do, and what comes of it. Both go from one
// thread to the other as copies.
import * as z from 'zod'
import type { Preferences } from '@/server/front/reader/preferences'
import type { Encoding } from '@/server/front/encoding'

/**
 * A page that shows what its query asks, or what an address for programs answers to a query and a
 * body.
 */
export type Job =
  | {
      readonly kind: 'page'
      readonly path: string
      readonly query: string
      readonly preferred: Preferences | undefined
      readonly encoding: Encoding
    }
  | {
      readonly kind: 'data'
      readonly path: string
      readonly query: string
      readonly encoding: Encoding
      /** With the media type that it was sent with. */
      readonly posted?: { readonly type: string; readonly body: Buffer }
    }

const done = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array),
  tag: z.string().optional(),
  took: z.number(),
  faults: z.array(z.string()),
})

/**
 * An answer, its body encoded already. `took` is how long its thread was at it, in milliseconds;
 * `faults` say what failed on the way, for the log.
 */
export type Done = z.infer<typeof done>

/** Throws where it is no such answer. */
export const requireDone = (given: unknown): Done => done.parse(given)

/** Does jobs, here or in another thread. */
export type DoJob = (job: Job) => Promise<Done>
