// Tells the server what happened on this page: in one small beacon every few seconds at most, and
// nothing where the reader or their browser says so. Numbers and addresses are masked before. What
// happens without a connection is told when there is one again, while the page is open.
import { EVENTS_API } from '@/lib/support/told-routes'
import { masked } from '@/lib/support/events/mask'

/** Something that happened, by its kind (lib/support/events/read.ts). */
export type Told = {
  readonly kind: 'search' | 'search-open' | 'fix-start' | 'fix-answer' | 'fix-end' | 'fix-outcome'
} & Readonly<Record<string, string | number | boolean | undefined>>

/** Milliseconds between two beacons. */
const PAUSE = 5000
const MOST = 20
const DAY = 24 * 60 * 60 * 1000
const STORE = 'visit'

const waiting: object[] = []
let timer = 0

/** Global Privacy Control, Do Not Track, or the switch at the foot of every page. */
const isUncounted = (): boolean =>
  ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true) ||
  ('doNotTrack' in navigator && navigator.doNotTrack === '1') ||
  /(?:^|; )events=off/.test(document.cookie)

/** A random id of this browser, anew each day; undefined where nothing is kept. */
function visit(): string | undefined {
  try {
    const [id, since] = localStorage.getItem(STORE)?.split(' ') ?? []
    if (id && Date.now() - Number(since) < DAY) return id
    const made = crypto.randomUUID()
    localStorage.setItem(STORE, `${made} ${Date.now()}`)
    return made
  } catch {
    return undefined
  }
}

function send(): void {
  clearTimeout(timer)
  timer = 0
  const events = waiting.splice(0, MOST)
  // Who says no after something happened is not told of either.
  if (events.length === 0 || isUncounted()) return
  // A beacon that says what it is: it outlives the page. What the line loses waits for the next one
  // as long as the page does; the server keeps each id once.
  fetch(EVENTS_API, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
    keepalive: true,
  }).catch(() => waiting.unshift(...events))
}

/** Tells one. */
export function tell(told: Told): void {
  if (isUncounted() || waiting.length >= MOST) return
  const safe = Object.fromEntries(
    Object.entries(told).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? masked(value) : value]],
    ),
  )
  waiting.push({ ...safe, id: crypto.randomUUID(), visit: visit() })
  if (timer === 0) timer = window.setTimeout(send, PAUSE)
}

addEventListener('pagehide', send)
addEventListener('online', send)
