// What npm run staff does: invites somebody by a link that it prints, lists who signs in, and ends
// or gives back somebody's access. The first administrator is invited by it.
import { parseArgs } from 'node:util'
import path from 'node:path'
import { CommandError } from '../command/command-error.mjs'
import { suggestion } from '@/lib/core/suggest'
import type { StaffPolicy } from '@/lib/site/staff-policy'
import { invite } from '@/lib/staff/invitation'
import { changePerson, findPeople, type Person } from '@/lib/staff/people'
import { acceptRoute } from '@/lib/staff/staff-routes'
import { failureSentence } from '@/lib/store/failure'
import { migrate } from '@/lib/store/migrate'
import { openDatabase, type Opened } from '@/lib/store/open'
import { backupFolder, type StoreSettings } from '@/lib/store/settings'
import { writeBackup } from '@/lib/store/copies/write'
import { emailAddress } from '@/lib/support/protection/text'

const USAGE = `npm run staff invite EMAIL -- --role admin
                              prints a link that lets them set a password, once, for three days;
                              also for who has one already and forgot it
npm run staff list            who signs in, as what
npm run staff end EMAIL       ends somebody's access and their sessions
npm run staff resume EMAIL    gives it back`

/** The database and the site that staff are of. */
export interface StaffPlace {
  readonly settings: StoreSettings
  readonly url: string
  readonly policy: StaffPolicy
}

/** What a command asks for. */
type Wanted =
  | { readonly act: 'list' }
  | { readonly act: 'invite'; readonly email: string; readonly role: string }
  | { readonly act: 'end' | 'resume'; readonly email: string }

/** Reads a command. Throws a CommandError that says what is wrong. */
export function readStaffCommand(args: readonly string[], roles: readonly string[]): Wanted {
  const { act, email: given, role } = parse(args)
  if (act === 'list') return { act }
  if (act !== 'invite' && act !== 'end' && act !== 'resume') throw new CommandError(USAGE)
  const email = emailAddress.safeParse(given)
  if (!email.success) throw new CommandError(`'${given}' is no address of email.\n\n${USAGE}`)
  if (act !== 'invite') return { act, email: email.data }
  if (role === undefined) throw new CommandError(`Say --role: ${roles.join(', ')}.\n\n${USAGE}`)
  if (!roles.includes(role))
    throw new CommandError(`There is no role '${role}': ${suggestion(role, roles)}.`)
  return { act, email: email.data, role }
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { role: { type: 'string' } },
      allowPositionals: true,
    })
    const [act, email = ''] = positionals
    return { act, email, role: values.role }
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

/** Does it, and gives what is printed. Throws a CommandError where it cannot be done. */
export async function staff(
  { settings, url, policy }: StaffPlace,
  args: readonly string[],
  now: number,
): Promise<string> {
  const wanted = readStaffCommand(
    args,
    policy.roles.map(({ id }) => id),
  )
  try {
    const opened = await openDatabase(settings, path.resolve('lib/store/sqlite/thread.mjs'))
    try {
      // The first administrator may be invited before the site was ever started.
      await migrate(opened, {
        before: async () => void (await writeBackup(opened, backupFolder(settings.folder))),
      })
      return await doIt(opened, wanted, { url, now })
    } finally {
      await opened.close()
    }
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(failureSentence(error))
  }
}

async function doIt(
  { db }: Opened,
  wanted: Wanted,
  { url, now }: { readonly url: string; readonly now: number },
): Promise<string> {
  if (wanted.act === 'invite') {
    const { token, isKnown } = await invite(db, { ...wanted, by: undefined }, now)
    const link = url + acceptRoute(token)
    const why = isKnown ? 'has an account, and sets a new password' : `is invited as ${wanted.role}`
    return `${wanted.email} ${why}. This link works once, for three days:\n\n${link}`
  }
  const people = await findPeople(db)
  if (wanted.act === 'list')
    return people.length > 0
      ? people.map(lineOf).join('\n')
      : 'Nobody signs in here: npm run staff invite EMAIL -- --role admin.'
  const person = people.find(({ email }) => email === wanted.email.toLowerCase())
  if (!person) throw new CommandError(`Nobody has '${wanted.email}': npm run staff list.`)
  const to = wanted.act === 'end' ? 'ended' : 'active'
  const changed = await changePerson(db, { person: person.id, by: undefined, to }, now)
  if (changed === 'last admin')
    throw new CommandError('There has to be an administrator: invite another one first.')
  return `${person.email} ${to === 'ended' ? 'has no access any more' : 'may sign in again'}.`
}

const lineOf = ({ email, name, role, state, twoFactor }: Person): string =>
  [email, role, state, twoFactor ? 'with an app' : '', name].filter(Boolean).join('  ')
