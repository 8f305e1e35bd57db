// What npm run mail does: lists the mails that did not leave, tries them again, forgets them, and
// sends one to see whether that works.
import { randomUUID } from 'node:crypto'
import { CommandError } from '../command/command-error.mjs'
import { inDatabase } from '../db/in-database'
import type { Database, MailTable } from '@/lib/store/schema'
import type { StoreSettings } from '@/lib/store/settings'
import type { MailSettings } from '@/lib/support/outbox/settings'
import { createMailTransport } from '@/lib/support/outbox/transport'
import { emailAddress } from '@/lib/support/protection/text'

const USAGE = `npm run mail                  mails that wait or were given up, and why
npm run mail retry [ID]       tries those that were given up again, or one of them
npm run mail drop ID          forgets one; the beginning of its id is enough, all is all that wait
npm run mail test ADDRESS     sends a mail now, and says what came of it`

/** The database, and how mail is sent. */
type Settings = StoreSettings & Pick<MailSettings, 'way'>

type Unsent = Pick<
  MailTable,
  'id' | 'recipient' | 'subject' | 'created_at' | 'attempts' | 'failed_at' | 'error'
>

const isoOf = (time: number): string => `${new Date(time).toISOString().slice(0, 16)}Z`

const findUnsent = (db: Database): Promise<readonly Unsent[]> =>
  db
    .selectFrom('mail')
    .select(['id', 'recipient', 'subject', 'created_at', 'attempts', 'failed_at', 'error'])
    .where('sent_at', 'is', null)
    .orderBy('created_at')
    .execute()

function lineOf({ id, recipient, subject, created_at, failed_at, attempts, error }: Unsent) {
  const state = failed_at === null ? 'waits' : 'given up'
  const why = error === null ? [] : [error]
  const said = [id.slice(0, 8), state, isoOf(created_at), `${attempts} times`, recipient, subject]
  return [...said, ...why].join('  ')
}

/** The ids of some that begin so. Throws a CommandError where there are none. */
function chosenOf(mails: readonly Unsent[], start: string): readonly string[] {
  const chosen = mails.filter(({ id }) => start !== '' && id.startsWith(start.toLowerCase()))
  if (chosen.length === 1) return chosen.map(({ id }) => id)
  throw new CommandError(`'${start}' is not one mail that did not leave: npm run mail.`)
}

async function retry(db: Database, start: string | undefined, now: number): Promise<string> {
  const failed = (await findUnsent(db)).filter(({ failed_at }) => failed_at !== null)
  const ids = start === undefined ? failed.map(({ id }) => id) : chosenOf(failed, start)
  if (ids.length === 0) return 'No mail was given up.'
  const again = { failed_at: null, error: null, attempts: 0, due_at: now, changed_at: now }
  await db.updateTable('mail').set(again).where('id', 'in', ids).execute()
  return `${ids.length} will be tried again.`
}

async function drop(db: Database, start = ''): Promise<string> {
  const unsent = await findUnsent(db)
  const ids = start === 'all' ? unsent.map(({ id }) => id) : chosenOf(unsent, start)
  if (ids.length > 0) await db.deleteFrom('mail').where('id', 'in', ids).execute()
  return `${ids.length} will not be sent.`
}

async function test({ way }: Settings, to: string, now: number): Promise<string> {
  if (!way) throw new CommandError('SIGNPOST_SMTP_URL says by which server: docs/server.md.')
  const recipient = emailAddress.safeParse(to)
  if (!recipient.success) throw new CommandError(`'${to}' is no email address.`)
  const outcome = await createMailTransport(way)({
    id: randomUUID(),
    recipient: recipient.data,
    subject: 'A test mail of this help centre',
    text: 'Whoever looks after the help centre sent this, to see whether mail arrives.\n',
    headers: '{}',
    attempts: 0,
    changed_at: now,
  })
  if (outcome.kind === 'sent') return `The mail server took a mail to ${recipient.data}.`
  throw new CommandError(`It was not sent: ${outcome.words}.`)
}

/** Does it, and gives what is printed. Throws a CommandError where it cannot be done. */
export async function lookAfterMail(
  settings: Settings,
  [act, argument]: readonly string[],
  now: number,
): Promise<string> {
  if (act === 'test') return test(settings, argument ?? '', now)
  if (act !== undefined && act !== 'retry' && act !== 'drop')
    throw new CommandError(`Say what to do:\n\n${USAGE}`)
  return inDatabase(settings, async ({ db }) => {
    if (act === 'retry') return retry(db, argument, now)
    if (act === 'drop') return drop(db, argument)
    const lines = (await findUnsent(db)).map(lineOf)
    const off = settings.way ? [] : ['No mail is sent: SIGNPOST_SMTP_URL is not set.']
    return [...off, ...(lines.length > 0 ? lines : ['No mail waits.'])].join('\n')
  })
}
