// Files of users for tests: bytes of every kind, and a check-up of them.
import { checkUp } from '@/lib/checkup/run'
import { type Account, type CheckUp, type Options, type Outcome } from '@/lib/checkup/check-up'
import { noticeSentence } from '@/lib/checkup/reading/notice'
import { policy } from '../builders'

export const ACCOUNT: Account = { facts: {}, preset: policy.defaultPreset, seats: null }

/** The bytes in pieces, cut where nothing ends. */
export async function* pieces(bytes: Uint8Array, size = 7001): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size)
    yield await Promise.resolve(bytes.subarray(from, from + size))
}

export const run = (file: string | Uint8Array, options: Partial<Options> = {}): Promise<Outcome> =>
  checkUp(policy, pieces(typeof file === 'string' ? new TextEncoder().encode(file) : file), {
    account: ACCOUNT,
    supportAddress: 'help@example.com',
    ...options,
  })

/** The check-up of a file that is one. */
export async function done(
  file: string | Uint8Array,
  options: Partial<Options> = {},
): Promise<CheckUp> {
  const outcome = await run(file, options)
  if (outcome.kind === 'refused') throw new Error(outcome.notices.map(noticeSentence).join(' '))
  return outcome.checkUp
}

/** Every sentence about a file, whether it was read or not. */
export async function sentences(file: string | Uint8Array): Promise<readonly string[]> {
  const outcome = await run(file)
  return (outcome.kind === 'done' ? outcome.checkUp.notices : outcome.notices).map(noticeSentence)
}

/** The verdict on the person at a position. */
export const verdictAt = (found: CheckUp, at = 0) => found.verdict(found.users.state(at))

/** The fields that the columns of a file were taken for. */
export const fieldsOf = (found: CheckUp): readonly (string | null)[] =>
  found.mapping.columns.map(({ field }) => field)

export const HEADER =
  'Name,Email,Phone,Role,Panel Access,Status,Invite,Call Availability,Departments'
export const ASHA = 'Asha,asha@example.com,+910000000201,Manager,On,Active,Accepted,On,Sales'
