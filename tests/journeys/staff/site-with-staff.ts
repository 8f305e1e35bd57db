// A site that somebody of each role signs in to: of the last build, with a database of its own.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startSite, type RunningSite } from '../../browser/site'
import { acceptInvitation, invite } from '@/lib/staff/invitation'
import { openDatabase, type Opened } from '@/lib/store/open'
import { keepRequest } from '@/lib/support/requests/keep'
import type { SupportRequest } from '@/lib/support/requests/read'

/** A password that may be used. */
export const PASSWORD = 'violet tractor behind nineteen'

/** A site, its database, and requests to it. */
export interface StaffSite extends RunningSite {
  readonly opened: Opened
  /** Invites somebody; gives the token of the link. */
  readonly invite: (email: string, role: string) => Promise<string>
  /** Invites somebody, who sets a password. */
  readonly join: (email: string, role: string) => Promise<void>
  /** Sends a form, or reads a page; nothing is followed. */
  readonly ask: (path: string, options?: Asking) => Promise<Response>
  /** Keeps what a customer asks; gives its id, and the token of its page. */
  readonly askSupport: (
    question: string,
    context?: SupportRequest['context'],
  ) => Promise<{ readonly id: string; readonly token: string }>
  /** The cookies of somebody who signs in with a password. */
  readonly signIn: (email: string) => Promise<string>
  /** Ends its process as a crash does, and starts it again where it was once `work` is done. */
  readonly crash: (work: () => Promise<void>) => Promise<void>
  readonly end: () => Promise<void>
}

interface Asking {
  readonly cookie?: string
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

/** The cookies of answers, as a browser sends them. */
export const cookieOf = (...responses: readonly Response[]): string => {
  const kept = new Map<string, string>()
  for (const line of responses.flatMap(({ headers }) => headers.getSetCookie())) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    if (/;\s*max-age=0/i.test(line)) kept.delete(pair.slice(0, at))
    else kept.set(pair.slice(0, at), pair)
  }
  return [...kept.values()].join('; ')
}

/** Starts it, with settings besides. */
export async function startStaffSite(
  env: Readonly<Record<string, string>> = {},
): Promise<StaffSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-staff-'))
  const settings = { SIGNPOST_DATA: folder, SIGNPOST_PROCESSES: '1', ...env }
  const site = await startSite(settings)
  let running = site
  const opened = await openDatabase(
    { folder, url: undefined },
    path.resolve('lib/store/sqlite/thread.mjs'),
  )
  const invited = async (email: string, role: string): Promise<string> =>
    (await invite(opened.db, { email, role, by: undefined }, Date.now())).token
  const ask: StaffSite['ask'] = (address, { cookie = '', form, headers = {} } = {}) =>
    fetch(site.origin + address, {
      redirect: 'manual',
      // A connection that was idle may end at the moment at which it is used again.
      headers: { cookie, connection: 'close', ...headers },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
  return {
    ...site,
    opened,
    invite: invited,
    join: async (email, role) => {
      const name = email.split('@')[0] ?? ''
      const token = await invited(email, role)
      await acceptInvitation(opened.db, token, { name, password: PASSWORD }, Date.now())
    },
    ask,
    askSupport: async (question, context = {}) => {
      const id = randomUUID()
      const asked = { id, question, topic: 'calls', email: 'f@example.com', name: 'F', details: [] }
      const kept = await keepRequest(opened.db, { ...asked, context }, { now: Date.now() })
      return { id, token: kept.token }
    },
    signIn: async (email) => {
      const form = { email, password: PASSWORD }
      return cookieOf(await ask('/staff/sign-in', { form }))
    },
    crash: async (work) => {
      await running.stop('SIGKILL')
      await work()
      running = await startSite({ ...settings, PORT: new URL(site.origin).port })
    },
    end: async () => {
      await opened.close()
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
