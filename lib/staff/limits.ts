// How often somebody may try to sign in: one client, and everybody together at one address, whether
// or not anybody has that address. Counted in the store, by all processes together.
import type { Database } from '@/lib/store/schema'
import { judgeRate, type Rate } from '@/lib/support/protection/rate'

const QUARTER = 15 * 60

/** Of one client; passwords, codes and links alike. An office is one client. */
const BY_CLIENT: Rate = { name: 'sign-in', most: 60, ofAll: 1200, seconds: QUARTER }
/** At one address, whoever tries. */
const BY_ADDRESS: Rate = { name: 'sign-in-at', most: 10, ofAll: 1200, seconds: QUARTER }

/**
 * Counts a try, and gives after how many seconds another may be made where that was too often.
 * `address` is what is signed in with; undefined where nothing names it.
 */
export async function countTry(
  db: Database,
  { client, address }: { readonly client: string; readonly address: string | undefined },
  now: number,
): Promise<number | undefined> {
  const judged = [
    await judgeRate(db, BY_CLIENT, client, now),
    ...(address === undefined
      ? []
      : [await judgeRate(db, BY_ADDRESS, address.trim().toLowerCase(), now)]),
  ]
  const waits = judged.flatMap((each) => (each.kind === 'fine' ? [] : [each.wait]))
  return waits.length === 0 ? undefined : Math.max(...waits)
}
