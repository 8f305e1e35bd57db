// The pages of support requests, /requests/{token}: what was said, the files that came with it, and
// the form by which its customer writes back.
import { randomUUID } from 'node:crypto'
import { attachmentsOf, REQUEST_WRITE } from '@/app/api/support-requests/receive'
import { surroundings } from '@/app/api/support-requests/surroundings'
import { guardWrite, keeping, readUnread } from '@/app/api/guard'
import { problemDetail } from '@/app/api/problem'
import { storeOfProcess } from '@/lib/store/of-process'
import { StoreUnavailable } from '@/lib/store/failure'
import { mailConfigured } from '@/lib/support/outbox/of-process'
import { findFile, findRequest, type FoundRequest } from '@/lib/support/requests/find'
import { errorWords } from '@/lib/support/requests/form'
import { addMessage } from '@/lib/support/requests/keep'
import { findLinked } from '@/lib/support/requests/link'
import { findSharedAnswers, findWhole } from '@/lib/support/requests/merged'
import { postAdded } from '@/lib/support/requests/mails'
import { parseMessage } from '@/lib/support/requests/read'
import { REQUESTS_PAGE, requestRoute } from '@/lib/support/request-routes'
import { plainAnswer, type Answer } from '@/server/front/answer'
import { filledAnswer, prepared } from '@/server/front/asked/asked'
import type { Site } from '@/server/front/packed'
import { PERSONAL_HEADERS, type PersonalPage } from './personal-page'
import { prepareRequestDocument, type NotAdded, type Shown } from './request-document'
import { Refusal } from '@/server/edge/refusal/refusal'

const PATH = new RegExp(`^${REQUESTS_PAGE}/([^/]+)(?:/files/([\\da-f-]{36}))?$`)

/** A file is handed over and never shown as a page of this site, whatever it is. */
const FILE_POLICY = "default-src 'none'; sandbox"

/** Finds the page of a path; undefined for every other path. */
export function createRequestPages(site: Site): (path: string) => PersonalPage | undefined {
  const document = prepared(site, REQUESTS_PAGE, prepareRequestDocument)
  const draw = (status: number, shown: Omit<Shown, 'isMailed'>): Answer => {
    const { page: fill, headers } = document()
    const html = fill({ ...shown, isMailed: mailConfigured() })
    return filledAnswer(status, { ...headers, ...PERSONAL_HEADERS }, html)
  }
  return (path) => {
    const [, token, file] = PATH.exec(path) ?? []
    if (token === undefined) return undefined
    if (file !== undefined)
      return { told: `${REQUESTS_PAGE}/*/files/*`, GET: () => answerFile(token, file) }
    return {
      told: `${REQUESTS_PAGE}/*`,
      GET: async () => draw(200, { token, ...(await requireRequest(token)) }),
      POST: async (request) => {
        // A database that is not there takes nothing from who wrote: the page comes back with it.
        const found = await linkedRequest(token).catch(unlessUnavailable)
        if (found === undefined) throw NOTHING_THERE
        const outcome = await receiveMessage(
          request,
          token,
          found === 'unavailable' ? found : found.request,
        )
        if (outcome.ok) return seeOther(`${requestRoute(token)}#said-${outcome.id}`)
        const { status, headers, bodies } = draw(outcome.status, {
          ...{ token, failed: outcome },
          ...(found === 'unavailable' ? { request: undefined } : found),
        })
        const wait: Answer['headers'] =
          outcome.wait === undefined ? {} : { 'Retry-After': outcome.wait }
        return { status, headers: { ...headers, ...wait }, bodies }
      },
    }
  }
}

const seeOther = (location: string): Answer =>
  plainAnswer(303, 'It is kept.', { ...PERSONAL_HEADERS, Location: location })

/** A request, and what it is answered with. */
type Linked = Pick<Shown, 'shared'> & { readonly request: FoundRequest }

/** The request that a token opens. Rejects with StoreUnavailable. */
const linkedRequest = (token: string): Promise<Linked | undefined> =>
  storeOfProcess().run(async (db) => {
    const id = await findLinked(db, token, Date.now())
    const request = id === undefined ? undefined : await findRequest(db, id)
    const whole = request && (await findWhole(db, request.id))
    const shared = whole && { ...whole, answers: await findSharedAnswers(db, whole) }
    return request && { request, ...(shared && { shared }) }
  })

function unlessUnavailable(error: unknown): 'unavailable' {
  if (error instanceof StoreUnavailable) return 'unavailable'
  throw error
}

/** Where a token opens nothing, for whatever reason: it does not say which. */
const NOTHING_THERE = new Refusal(
  404,
  'This address opens no request',
  'It may have expired, or was not copied as a whole. Open the one in the last mail about your ' +
    'request, or write to Support again and name its reference.',
)

/** Throws a Refusal where there is none. */
async function requireRequest(token: string): Promise<Linked> {
  const found = await asked(() => linkedRequest(token))
  if (!found) throw NOTHING_THERE
  return found
}

/** Throws a Refusal where the database cannot be asked. */
async function asked<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    throw new Refusal(
      503,
      'Your request cannot be opened now',
      'Nothing of it is lost; the fault is ours. Open this address again in a minute.',
      { 'Retry-After': '60' },
    )
  }
}

async function answerFile(token: string, id: string): Promise<Answer> {
  const { request } = await requireRequest(token)
  const file = await asked(() => storeOfProcess().run((db) => findFile(db, request.id, id)))
  if (!file) throw new Refusal(404, 'This file is not there', 'Its request has no such file.')
  return {
    status: 200,
    headers: {
      ...PERSONAL_HEADERS,
      'Content-Type': file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Content-Security-Policy': FILE_POLICY,
    },
    bodies: { identity: file.content },
  }
}

/** A message that was kept, or why not; `wait` in seconds where it may be sent again then. */
type MessageOutcome =
  | { readonly ok: true; readonly id: string }
  | ({ readonly ok: false; readonly status: number; readonly wait?: string } & NotAdded)

const FULL = 'This request has as many files as it can have: send this one without.'
const OTHER = 'What you sent from this form before is kept. This is something else: send it again.'
const BUSY = 'Many send pictures at the moment. Send it again in a minute.'

/** Keeps what a customer adds. */
async function receiveMessage(
  request: Request,
  token: string,
  found: FoundRequest | 'unavailable',
): Promise<MessageOutcome> {
  let typed: { readonly id: string; readonly text: string } | undefined
  const read = (form: URLSearchParams | undefined): void => {
    if (form) typed = { id: form.get('id') ?? randomUUID(), text: form.get('text') ?? '' }
  }
  let kept: MessageKept | undefined
  const response = await keeping(async () => {
    if (found === 'unavailable') throw new StoreUnavailable()
    const guarded = await guardWrite(request, { ...REQUEST_WRITE, isKeyed: true }, read)
    if (!guarded.ok) return guarded.response
    const [body, files] = guarded.form ? [typed, guarded.files] : [guarded.value, []]
    kept = await keepMessage(body, files, { token, found })
    return new Response(null)
  })
  if (kept?.ok) return kept
  if (!typed && !kept) read(await readUnread(request, REQUEST_WRITE))
  const { id, text } = typed ?? { id: randomUUID(), text: '' }
  // Under its own id what was typed now would not be kept the next time either.
  if (kept) return { ...kept, id: kept.status === 409 ? randomUUID() : id, text }
  const wait = response.headers.get('retry-after') ?? undefined
  const why = [await problemDetail(response)]
  return { ok: false, status: response.status, ...(wait !== undefined && { wait }), id, text, why }
}

/** The same without what was typed. */
type MessageKept =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly status: number; readonly why: readonly string[] }

async function keepMessage(
  body: unknown,
  files: readonly Buffer[],
  { token, found }: { readonly token: string; readonly found: FoundRequest },
): Promise<MessageKept> {
  const read = parseMessage(body)
  const before = [found, ...found.messages].reduce((sum, each) => sum + each.files.length, 0)
  const attached = await attachmentsOf(files, before)
  if (attached === 'busy') return { ok: false, status: 503, why: [BUSY] }
  const why = [
    ...(read.ok ? [] : read.errors.map(({ path, message }) => errorWords(path, message))),
    ...(attached.ok ? [] : [`File ${attached.at + 1}: ${attached.message}`]),
    ...(attached.ok && files.length === 0 ? [] : [CHOOSE_AGAIN]),
  ]
  if (!read.ok || !attached.ok) return { ok: false, status: 422, why }
  const { attachments } = attached
  const { id, text } = read.value
  const now = Date.now()
  const kept = await storeOfProcess().run((db) =>
    addMessage(
      db,
      found.id,
      { id, text, author: 'customer' },
      {
        attachments,
        now,
        also: async (transaction) => {
          const about = { ...found, page: requestRoute(token) }
          await postAdded(transaction, surroundings(), about, { message: id, text, now })
        },
      },
    ),
  )
  if (kept === 'other') return { ok: false, status: 409, why: [OTHER, CHOOSE_AGAIN] }
  return kept === 'full' ? { ok: false, status: 422, why: [FULL, CHOOSE_AGAIN] } : { ok: true, id }
}

const CHOOSE_AGAIN = 'What you typed is still below; choose your files again.'
