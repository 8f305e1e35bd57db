// What npm run requests does: lists support requests, shows one, writes it into a folder with its
// files, answers and closes it.
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CommandError } from '../command/command-error.mjs'
import { inDatabase } from '../db/in-database'
import type { Database } from '@/lib/store/schema'
import type { StoreSettings } from '@/lib/store/settings'
import { requestRoute } from '@/lib/support/request-routes'
import { findByReference, findFile, findRequest, listRequests } from '@/lib/support/requests/find'
import type { FoundFile, FoundRequest, ListedRequest } from '@/lib/support/requests/find'
import { addMessage, closeRequest } from '@/lib/support/requests/keep'
import { makeLink } from '@/lib/support/requests/link'
import { postAnswered, type Surroundings } from '@/lib/support/requests/mails'
import { parseMessage } from '@/lib/support/requests/read'

const USAGE = `npm run requests                          those that wait for an answer, oldest first
npm run requests list all                 and those that were answered or closed
npm run requests show REFERENCE           all that was said
npm run requests export REFERENCE FOLDER  writes it into a folder, files included
npm run requests answer REFERENCE "TEXT"  answers it: on its page, and by mail
npm run requests close REFERENCE          says that it is done`

/** The database, and what mails say of this site. */
export interface RequestSettings extends Pick<StoreSettings, 'folder' | 'url'> {
  readonly surroundings: Surroundings
  readonly isMailSent: boolean
}

interface Place {
  readonly db: Database
  readonly settings: RequestSettings
  readonly now: number
}

const MOST_LISTED = 500
const LONGEST_LINE = 60

const timeOf = (time: number): string => `${new Date(time).toISOString().slice(0, 16)}Z`

const oneLine = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line
}

const lineOf = ({ reference, state, changedAt, topic, question }: ListedRequest): string =>
  [reference, state.padEnd(8), timeOf(changedAt), topic, oneLine(question)].join('  ')

const filesOf = (files: readonly FoundFile[]): readonly string[] =>
  files.map(({ name, bytes }) => `  attached: ${name}, ${bytes} bytes`)

function shown(request: FoundRequest): string {
  const { reference, state, topic, name, address, at, question, details, context } = request
  return [
    `${reference}  ${state}  ${topic}  ${timeOf(at)}`,
    `${name ?? 'no name'} <${address}>`,
    '',
    question,
    ...details.map(({ label, text }) => `${label}: ${text}`),
    ...Object.entries(context).map(([kind, text]) => `[${kind}] ${text}`),
    ...filesOf(request.files),
    ...request.messages.flatMap((message) => [
      '',
      `${message.author}, ${timeOf(message.at)}:`,
      message.text,
      ...filesOf(message.files),
    ]),
  ].join('\n')
}

async function requireRequest(db: Database, reference: string): Promise<FoundRequest> {
  const id = await findByReference(db, reference)
  const found = id === undefined ? undefined : await findRequest(db, id)
  if (found) return found
  throw new CommandError(`There is no request '${reference}': npm run requests list all.`)
}

type Act = (place: Place, args: readonly string[]) => Promise<string>

const ACTS: Readonly<Record<string, Act>> = {
  list: async ({ db }, [which]) => {
    const states = which === 'all' ? (['open', 'answered', 'closed'] as const) : (['open'] as const)
    const lines = (await listRequests(db, states, MOST_LISTED)).map(lineOf)
    return lines.length > 0 ? lines.join('\n') : 'No request waits for an answer.'
  },
  show: async ({ db }, [reference = '']) => shown(await requireRequest(db, reference)),
  export: async ({ db }, [reference = '', folder]) => {
    if (folder === undefined) throw new CommandError(`Name a folder:\n\n${USAGE}`)
    const request = await requireRequest(db, reference)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const write = (name: string, content: string | Buffer): void =>
      writeFileSync(path.join(folder, name), content, { mode: 0o600 })
    write('request.json', `${JSON.stringify(request, undefined, 2)}\n`)
    const files = [request, ...request.messages].flatMap((each) => each.files)
    for (const { id } of files) {
      const file = await findFile(db, request.id, id)
      if (file) write(file.name, file.content)
    }
    return `${request.reference} is in ${folder}, with ${files.length} files.`
  },
  answer: async ({ db, settings, now }, [reference = '', ...words]) => {
    const request = await requireRequest(db, reference)
    const read = parseMessage({ id: randomUUID(), text: words.join(' ') })
    if (!read.ok) throw new CommandError(read.errors.map(({ message }) => message).join(' '))
    const { id, text } = read.value
    await addMessage(
      db,
      request.id,
      { id, text, author: 'support' },
      {
        now,
        also: async (transaction) => {
          const page = requestRoute(await makeLink(transaction, request.id, now))
          const about = { ...request, page }
          await postAnswered(transaction, settings.surroundings, about, { message: id, text, now })
        },
      },
    )
    const waits =
      'The mail waits: SIGNPOST_SMTP_URL is not set here. The server sends it if it has it.'
    return [`${request.reference} is answered.`, ...(settings.isMailSent ? [] : [waits])].join('\n')
  },
  close: async ({ db, now }, [reference = '']) => {
    const request = await requireRequest(db, reference)
    await closeRequest(db, request.id, now)
    return `${request.reference} is closed.`
  },
}

/** Does it, and gives what is printed. Throws a CommandError where it cannot be done. */
export async function attendRequests(
  settings: RequestSettings,
  [name = 'list', ...args]: readonly string[],
  now: number,
): Promise<string> {
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined
  if (!act) throw new CommandError(`Say what to do:\n\n${USAGE}`)
  return inDatabase(settings, ({ db }) => act({ db, settings, now }, args))
}
