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
}

const DAY = 24 * 60 * 60 * 1000
const SECOND = 1000
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

/**
 * Counts one more, and gives after how many seconds it may be done again where it was too often;
 * undefined where it was not. `client` is a network address, which is not kept.
 */
export async function countRate(
  db: Database,
  { name, most, ofAll, seconds }: Rate,
  client: string,
  now: number,
): Promise<number | undefined> {
  const secret = await dailySecret(db, now)
  const hash = createHmac('sha256', secret).update(client).digest('base64url').slice(0, LENGTH)
  const [own, all] = await Promise.all([
    count(db, `${name} ${hash}`, { seconds, now }),
    count(db, `${name} all`, { seconds, now }),
  ])
  const over = own.count > most ? own : all.count > ofAll ? all : undefined
  return over && Math.max(1, Math.ceil((over.expires_at - now) / SECOND))
}

/** One statement, so that two who count at the same time both count. */
function count(
  db: Database,
  id: string,
  { seconds, now }: { readonly seconds: number; readonly now: number },
): Promise<{ readonly count: number; readonly expires_at: number }> {
  const expires = now + seconds * SECOND
  // A clock that was set back leaves an end that is too far away.
  const isOver = sql<boolean>`rate.expires_at <= ${now} or rate.expires_at > ${expires}`
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
