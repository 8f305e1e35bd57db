// A support request that is sent, from its bytes to what is kept of it. What is answered to a
// program is route.ts; what to a form without script is server/front.
import { createHmac } from 'node:crypto'
import type { InputError } from '@/lib/core/input-error'
import { site } from '@/lib/site/site'
import { requireTopic } from '@/lib/site/support-topic'
import { storeOfProcess } from '@/lib/store/of-process'
import { readAttachments, type ReadAttachments } from '@/lib/support/attachments/attachment'
import { MOST_ATTACHED, MOST_BYTES } from '@/lib/support/attachments/limits'
import { TooManyWait } from '@/lib/support/attachments/turns'
import { dailySecret } from '@/lib/support/protection/rate'
import { requestOfForm, TRAP } from '@/lib/support/requests/form'
import { keepRequest, type Also, type Kept } from '@/lib/support/requests/keep'
import { postAsked } from '@/lib/support/requests/mails'
import { requestRoute } from '@/lib/support/request-routes'
import { parseRequest, type RequestTopic } from '@/lib/support/requests/read'
import { CLIENT_HEADER } from '@/app/api/client'
import { guardWrite, type Write } from '@/app/api/guard'
import { isUncounted } from '@/app/api/uncounted'
import { problem, unprocessable } from '@/app/api/problem'
import { surroundings } from './surroundings'

/** Of a form beside its files: forty fields of two thousand characters of three bytes. */
const MOST_TEXT = 256 * 1024

/** How often requests and messages may be sent, and how large they may be. */
export const REQUEST_WRITE: Write = {
  most: MOST_TEXT,
  forms: true,
  // An office behind one address, each of whose people writes, is corrected and sends again.
  rate: {
    name: 'requests',
    most: 120,
    ofAll: 1500,
    seconds: 600,
    suspicion: { own: 30, all: 300, slowly: 3 },
  },
  files: {
    most: MOST_ATTACHED * MOST_BYTES + MOST_TEXT,
    // At 25 MiB each, so that nobody fills the disk.
    rate: { name: 'attachments', most: 30, ofAll: 600, seconds: 3600 },
  },
}

const topics: readonly RequestTopic[] = site.support.topics.map(({ id, send }) => ({
  id,
  fields: send.filter(({ attach }) => attach !== true).map(({ label }) => label),
}))

/** What came of it: kept, or refused with a problem document. */
export type Received =
  | { readonly ok: true; readonly kept: Kept; readonly form: URLSearchParams | undefined }
  | {
      readonly ok: false
      readonly response: Response
      readonly errors: readonly InputError[]
    }

/**
 * Receives a request. Rejects with StoreUnavailable where nothing can be kept; `onForm` is told the
 * fields of a form before that can be.
 */
export async function receiveRequest(
  request: Request,
  onForm: (form: URLSearchParams) => void = () => undefined,
): Promise<Received> {
  const guarded = await guardWrite(request, REQUEST_WRITE, onForm)
  if (!guarded.ok) return { ok: false, response: guarded.response, errors: [] }
  const { form } = guarded
  const now = Date.now()
  const body = form ? await bodyOf(form, request, now) : guarded.value
  const read = parseRequest(topics, body)
  const files = form ? await attachmentsOf(guarded.files) : NONE
  if (files === 'busy') return { ok: false, response: busy(), errors: [] }
  const errors = [
    ...(read.ok ? [] : read.errors),
    ...(files.ok ? [] : [{ path: `attachments.${files.at}`, message: files.message }]),
  ]
  if (!read.ok || !files.ok) return { ok: false, response: unprocessable(errors), errors }
  if ((form?.get(TRAP) ?? '') !== '')
    return { ok: true, form, kept: { reference: '', token: '', outcome: 'known' } }
  const { attachments } = files
  const asked = read.value
  const also: Also = async (db, { reference, token }) => {
    await postAsked(db, surroundings(), asked, {
      ...{ reference, page: requestRoute(token), now },
      topic: requireTopic(site, asked.topic).title,
      files: attachments.map(({ name }) => name),
    })
  }
  const kept = await storeOfProcess().run((db) =>
    keepRequest(db, asked, { attachments, also, now, isCounted: !isUncounted(request.headers) }),
  )
  return { ok: true, kept, form }
}

const NONE: ReadAttachments = { ok: true, attachments: [] }

/** Reads files in their turn. */
export async function attachmentsOf(
  files: readonly Buffer[],
  before = 0,
): Promise<ReadAttachments | 'busy'> {
  try {
    return await readAttachments(files, before)
  } catch (error) {
    if (error instanceof TooManyWait) return 'busy'
    throw error
  }
}

/** A 503 for who sends pictures while many others do. */
export const busy = (): Response =>
  problem(
    503,
    'Many send pictures at the moment',
    'Nothing was kept of what you sent. Send it again in a minute.',
    [],
    { 'retry-after': '30' },
  )

/**
 * The body that a program would have sent. Without script nobody makes an id: it follows from all
 * that was typed, by whom, and the day, so that a form that is sent twice is one request.
 */
async function bodyOf(
  form: URLSearchParams,
  { headers }: Request,
  now: number,
): Promise<Readonly<Record<string, unknown>>> {
  const texts = new Map(form)
  const said = JSON.stringify([...texts, headers.get(CLIENT_HEADER)])
  const secret = await storeOfProcess().run((db) => dailySecret(db, now))
  const hex = createHmac('sha256', secret).update(said).digest('hex')
  const made = hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5')
  return requestOfForm(texts, texts.get('id')?.trim() || made)
}
