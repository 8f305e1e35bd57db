// The link to a request: a token that nobody can guess, of which only a hash is kept, for a time.
import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '@/lib/store/schema'

const DAY = 24 * 60 * 60 * 1000
/** So long a link opens its request, counted from when somebody last wrote in it; in days. */
export const LINK_DAYS = 90
const BYTES = 32

/** What a token looks like: 32 random bytes. */
export const TOKEN = /^[\w-]{43}$/

/** What is kept of a token. It is random, so that no salt and no slow hash would add to it. */
export const hashOf = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')

/** Makes a link to a request and gives its token, which nothing else knows from then on. */
export async function makeLink(db: Database, request: string, now: number): Promise<string> {
  const token = randomBytes(BYTES).toString('base64url')
  const row = { hash: hashOf(token), request, created_at: now, expires_at: now + LINK_DAYS * DAY }
  await db.insertInto('request_link').values(row).execute()
  return token
}

/** The request that a token opens; undefined where it opens none, or none any more. */
export async function findLinked(
  db: Database,
  token: string,
  now: number,
): Promise<string | undefined> {
  if (!TOKEN.test(token)) return undefined
  const row = await db
    .selectFrom('request_link')
    .select('request')
    .where('hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.request
}

/** The links of requests open them for a while longer, since somebody wrote in one of them. */
export async function prolongLinks(
  db: Database,
  requests: readonly string[],
  now: number,
): Promise<void> {
  await db
    .updateTable('request_link')
    .set({ expires_at: now + LINK_DAYS * DAY })
    .where('request', 'in', requests)
    .where('expires_at', '>', now)
    .execute()
}
