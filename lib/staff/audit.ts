// What staff did: written in the transaction that does it, read by administrators. Not the log of
// requests, which names nobody.
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Database } from '@/lib/store/schema'

/** Every act, in the words that are read. */
export const ACTS = {
  'sign-in': 'signed in',
  'sign-out': 'signed out',
  invite: 'invited',
  accept: 'accepted the invitation',
  'change-role': 'changed the role of',
  'end-access': 'ended the access of',
  'give-access': 'gave access back to',
  'change-password': 'changed the password',
  'turn-on-app': 'turned on codes of an app',
  'turn-off-app': 'turned off codes of an app',
  'end-session': 'ended a session',
  assign: 'assigned the request',
  note: 'noted something on the request',
  reply: 'answered the request',
  solve: 'solved the request',
  reopen: 'opened again the request',
  tag: 'tagged the request',
  merge: 'made a part of another the request',
  split: 'took apart from another the request',
  'deal-with': 'dealt with feedback on',
  'tell-mended': 'told who asked that it is mended:',
  'keep-case': 'kept the case',
  'note-case': 'noted something on the case',
  'told-case': 'wrote down what was told in the case',
  'hand-over-case': 'handed over the case',
  'end-case': 'said how it went with the case',
  'change-case': 'changed the case',
  'accept-learnt': 'accepted the proposal',
  'dismiss-learnt': 'dismissed the proposal',
  'ask-learnt': 'asked about the proposal',
} as const

export type Act = keyof typeof ACTS

/** Who did it (none: a command), what, to whom or what, and the rest in words. */
export interface Done {
  readonly staff: string | undefined
  readonly act: Act
  readonly subject?: string
  readonly data?: Readonly<Record<string, string>>
}

/** Writes down what was done. To be called in the transaction that does it. */
export async function writeDown(
  db: Database,
  { staff, act, subject, data = {} }: Done,
  now: number,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      id: randomUUID(),
      staff: staff ?? null,
      act,
      subject: subject ?? null,
      data: JSON.stringify(data),
      at: now,
    })
    .execute()
}

/** A line of the list: names are of today; `who` is undefined for a command. */
export interface AuditLine {
  readonly id: string
  readonly at: number
  readonly who: string | undefined
  readonly act: string
  readonly subject: string | undefined
  readonly data: Readonly<Record<string, string>>
}

/** Where a list goes on: after this line, of this time in milliseconds. */
export type AuditPlace = Pick<AuditLine, 'at' | 'id'>

/** The latest first, at most so many; `after` goes on from the last line of an earlier list. */
export async function findAudit(
  db: Database,
  { after, most }: { readonly after?: AuditPlace | undefined; readonly most: number },
): Promise<readonly AuditLine[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.staff')
    .leftJoin('staff as other', 'other.id', 'audit.subject')
    .leftJoin('request', 'request.id', 'audit.subject')
    .leftJoin('desk_case', 'desk_case.id', 'audit.subject')
    .select([
      'audit.id',
      'audit.at',
      'audit.act',
      'audit.subject',
      'audit.data',
      'staff.name as who',
      'staff.email as address',
      'other.email as other',
      'request.reference',
      'desk_case.reference as case',
    ])
    .$if(after !== undefined, (lines) =>
      // Acts of one moment are in the order of their ids: a page may end between two of them.
      lines.where((eb) =>
        eb.or([
          eb('audit.at', '<', after?.at ?? 0),
          eb.and([eb('audit.at', '=', after?.at ?? 0), eb('audit.id', '>', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id')
    .limit(most)
    .execute()
  return rows.map(({ id, at, act, subject, data, who, address, other, reference, ...row }) => ({
    id,
    at,
    who: who === null || who === '' ? (address ?? undefined) : who,
    act: wordsOf(act),
    subject: other ?? reference ?? row.case ?? subject ?? undefined,
    data: readData(data),
  }))
}

const wordsOf = (act: string): string =>
  new Map<string, string>(Object.entries(ACTS)).get(act) ?? act

const dataShape = z.record(z.string(), z.string())

const readData = (text: string): Readonly<Record<string, string>> =>
  dataShape.safeParse(JSON.parse(text)).data ?? {}
