// What a form without script gets where its request is not kept: the page with all that was typed,
// and why. What is kept, and what programs get, is said by app/api/support-requests.
import { problemDetail } from '@/app/api/problem'
import { answerKept } from '@/app/api/support-requests/answer-kept'
import { receiveRequest, REQUEST_WRITE } from '@/app/api/support-requests/receive'
import { keeping, readUnread } from '@/app/api/guard'
import type { DrawNotKept } from '@/server/front/asked/contact-form'
import type { Handlers } from './handled'

/** Too often, or a fault of ours: the same is sent again later. */
const RETRIED = [429, 503]
const JSON_TYPE = /\bjson\b/i
const asksForData = ({ headers }: Request): boolean =>
  JSON_TYPE.test(headers.get('content-type') ?? '') || JSON_TYPE.test(headers.get('accept') ?? '')

/** Answers forms by pages, and everything else as `handlers` do. */
export const createRequestForm = (
  { POST: post }: Pick<Required<Handlers>, 'POST'>,
  draw: DrawNotKept,
): Handlers => ({
  POST: async (request) => {
    if (asksForData(request)) return post(request)
    let form: URLSearchParams | undefined
    let errors: Parameters<DrawNotKept>[0]['errors'] = []
    const response = await keeping(async () => {
      const received = await receiveRequest(request, (read) => {
        form = read
      })
      if (received.ok) return answerKept(request, received)
      errors = received.errors
      return received.response
    })
    if (response.status < 400) return response
    // Who waits, or whom we cannot serve, gets back what they typed, too.
    if (RETRIED.includes(response.status)) form ??= await readUnread(request, REQUEST_WRITE)
    if (form === undefined) return response
    // It is known already, by other words: its page is where they are added.
    const location = response.headers.get('location')
    if (location !== null) return new Response(null, { status: 303, headers: { location } })
    const detail = await problemDetail(response)
    const page = draw({ status: response.status, form, detail, errors })
    const wait = response.headers.get('retry-after')
    return new Response(Buffer.from(page.bodies.identity), {
      status: page.status,
      headers: { ...page.headers, ...(wait !== null && { 'Retry-After': wait }) },
    })
  },
})
