// What npm run db seed puts into a database for development: feedback and events, the same each
// time, so that seeding twice adds nothing.
import { createHash } from 'node:crypto'
import type { Opened } from '@/lib/store/open'
import { keepEvents } from '@/lib/support/events/keep'
import { parseEvents } from '@/lib/support/events/read'
import { keepFeedback } from '@/lib/support/feedback/keep'
import { REASONS } from '@/lib/support/feedback/reasons'

const DAY = 24 * 60 * 60 * 1000
const ARTICLES = ['add-a-user', 'change-a-users-role', 'ring-checklist']
const SEARCHES = ['user not ringing', 'otp nahi aa raha', 'price per minute', 'delete template']
const COMMENTS = ['The button is not there.', 'बहुत अच्छा', 'Which role may do this?']
const FEEDBACK = 24
const EVENTS = 60

/** A UUID (version 4 in form) that follows from a name. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(`signpost ${name}`).digest('hex')
  const variant = `a${hex.slice(17, 20)}`
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant,
    hex.slice(20, 32),
  ].join('-')
}

const nth = <Value>(list: readonly Value[], at: number): Value | undefined => list[at % list.length]

/** Puts samples of the last weeks in; gives how many. `now` in milliseconds. */
export async function seed(db: Opened['db'], now: number): Promise<number> {
  for (let at = 0; at < FEEDBACK; at += 1) {
    const reason = nth(REASONS, at)?.id
    const comment = nth(COMMENTS, at)
    const isHelpful = at % 3 !== 0
    await keepFeedback(
      db,
      {
        id: idOf(`feedback ${at}`),
        article: nth(ARTICLES, at) ?? '',
        helpful: isHelpful,
        ...(!isHelpful && reason !== undefined && { reason }),
        ...(comment !== undefined && at % 4 === 0 && { comment }),
      },
      now - at * DAY,
    )
  }
  for (let at = 0; at < EVENTS; at += 1) {
    const outcome = at % 5 === 0 ? 'refused' : 'answered'
    const query = nth(SEARCHES, at)
    const shared = { id: idOf(`event ${at}`), visit: idOf(`visit ${at % 7}`), kind: 'search' }
    const read = parseEvents({ ...shared, query, outcome, results: at % 9 })
    if (read.ok) await keepEvents(db, read.value, now - at * (DAY / 2))
  }
  return FEEDBACK + EVENTS
}
