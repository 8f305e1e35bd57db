// How often one client may do something, counted in the store, so that all processes count
// together. Clients are known by a hash under a secret that is made anew each day.
import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@/lib/store/schema'

/** At most so often in so many seconds, by one client and by all of them together. */
export interface Rate {
  readonly name: string
  readonly most: number
  readonly ofAll: number
  readonly seconds: number
  /**
   * When abuse is suspected: after so many by one client, or by all of them together. Who then
   * proves no work may do it `slowly` often.
   */
  readonly suspicion?: { readonly own: number; readonly all: number; readonly slowly: number }
}

/** What a count comes to; `wait` in seconds. Who is `suspect` may go on after proof of work. */
export type Judged =
  { readonly kind: 'fine' } | { readonly kind: 'suspect' | 'over'; readonly wait: number }

const DAY = 24 * 60 * 60 * 1000
const SECOND = 1000
/** Clocks of machines differ by less, in milliseconds. */
const CLOCK = 60 * 1000
/** Of a hash, in signs: enough that two clients of a day never share one. */
const LENGTH = 22

/** Secrets of this process's databases, by name: the same for all who ask the same database. */
const known = new WeakMap<object, Map<string, string>>()

async function secretOf(db: Database, name: string, now: number): Promise<string> {
  const secrets = known.get(db) ?? new Map<string, string>()
  known.set(db, secrets)
  const kept = secrets.get(name)
  if (kept !== undefined) return kept
  await db
    .insertInto('secret')
    .values({ name, value: randomBytes(32).toString('base64url'), created_at: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  // Whoever was first has it.
  const { value } = await db
    .selectFrom('secret')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  secrets.clear()
  secrets.set(name, value)
  return value
}

/** A secret of all processes, made anew each day: no hash under it leads to what was hashed. */
export const dailySecret = (db: Database, now: number): Promise<string> =>
  secretOf(db, `rate ${Math.floor(now / DAY)}`, now)

interface Counted {
  readonly count: number
  readonly expires_at: number
}

async function countBoth(
  db: Database,
  { name, seconds }: Rate,
  client: string,
  now: number,
): Promise<{ readonly own: Counted; readonly all: Counted }> {
  const secret = await dailySecret(db, now)
  const hash = createHmac('sha256', secret).update(client).digest('base64url').slice(0, LENGTH)
  const [own, all] = await Promise.all([
    count(db, `${name} ${hash}`, { seconds, now }),
    count(db, `${name} all`, { seconds, now }),
  ])
  return { own, all }
}

const waitFor = ({ expires_at: end }: Counted, now: number): number =>
  Math.max(1, Math.ceil((end - now) / SECOND))

/**
 * Counts one more, and says whether it is fine, suspect or too often. `client` is a network
 * address, which is not kept.
 */
export async function judgeRate(
  db: Database,
  rate: Rate,
  client: string,
  now: number,
): Promise<Judged> {
  const { own, all } = await countBoth(db, rate, client, now)
  const { most, ofAll, suspicion } = rate
  if (own.count > most) return { kind: 'over', wait: waitFor(own, now) }
  if (!suspicion)
    return all.count > ofAll ? { kind: 'over', wait: waitFor(all, now) } : { kind: 'fine' }
  // Many who each write little are as suspect as one who writes much.
  if (all.count > ofAll) return { kind: 'suspect', wait: waitFor(all, now) }
  const free = all.count > suspicion.all ? suspicion.slowly : suspicion.own
  return own.count > free ? { kind: 'suspect', wait: waitFor(own, now) } : { kind: 'fine' }
}

/** Counts what all did after proof of work; gives how long to wait where that is too much. */
export async function countProven(
  db: Database,
  { name, ofAll, seconds }: Rate,
  now: number,
): Promise<number | undefined> {
  const proven = await count(db, `${name} proven`, { seconds, now })
  return proven.count > ofAll ? waitFor(proven, now) : undefined
}

/** Whether something happens for the first time; remembered until a time in milliseconds. */
export async function countOnce(
  db: Database,
  id: string,
  { until, now }: { readonly until: number; readonly now: number },
): Promise<boolean> {
  const once = await count(db, id, { seconds: (until - now) / SECOND, now })
  return once.count === 1
}

/** One statement, so that two who count at the same time both count. */
function count(
  db: Database,
  id: string,
  { seconds, now }: { readonly seconds: number; readonly now: number },
): Promise<Counted> {
  const expires = now + seconds * SECOND
  // A clock that was set back leaves an end that is too far away. Who counts at the same moment in
  // another process, or on another machine, leaves one that is a little further.
  const isOver = sql<boolean>`rate.expires_at <= ${now} or rate.expires_at > ${expires + CLOCK}`
  return db
    .insertInto('rate')
    .values({ id, count: 1, expires_at: expires })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb }) => ({
        count: eb
          .case()
          .when(isOver)
          .then(1)
          .else(eb('rate.count', '+', 1))
          .end(),
        expires_at: eb.case().when(isOver).then(expires).else(eb.ref('rate.expires_at')).end(),
      })),
    )
    .returning(['count', 'expires_at'])
    .executeTakeFirstOrThrow()
}
