import { storeOfProcess } from '@/lib/store/of-process'
import { keepEvents } from '@/lib/support/events/keep'
import { parseEvents } from '@/lib/support/events/read'
import { guardWrite, keeping, type Write } from '@/app/api/guard'
import { unprocessable } from '@/app/api/problem'
import { isUncounted } from '@/app/api/uncounted'

const WRITE: Write = {
  most: 16 * 1024,
  forms: false,
  // A beacon every five seconds, for ten minutes.
  rate: { name: 'events', most: 600, ofAll: 40_000, seconds: 600 },
}

/** Keeps what happened on a page, without a person in it. */
export function POST(request: Request): Promise<Response> {
  const done = new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  if (isUncounted(request.headers)) return Promise.resolve(done)
  return keeping(async () => {
    const guarded = await guardWrite(request, WRITE)
    if (!guarded.ok) return guarded.response
    const read = parseEvents(guarded.form ? undefined : guarded.value)
    if (!read.ok) return unprocessable(read.errors)
    const events = read.value
    await storeOfProcess().run((db) => keepEvents(db, events, Date.now()))
    return done
  })
}
