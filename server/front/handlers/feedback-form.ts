// What a form without script gets where its feedback is not kept: the page with all that was typed,
// and why. What is kept, and what programs get, is said by app/api/feedback.
import { readBytes } from '@/app/api/body'
import { isForm } from '@/app/api/guard'
import { problemDetail } from '@/app/api/problem'
import type { FeedbackAnswers } from '@/server/front/asked/feedback'
import type { Handlers } from './handled'

const MOST_BYTES = 16 * 1024

/** Answers forms by pages, and everything else as `handlers` do. */
export const createFeedbackForm = (
  { POST: post }: Pick<Required<Handlers>, 'POST'>,
  { failed }: Pick<FeedbackAnswers, 'failed'>,
): Handlers => ({
  POST: async (request) => {
    if (!isForm(request)) return post(request)
    const { headers } = request
    const bytes = await readBytes(headers.get('content-length'), () => request.body, MOST_BYTES)
    // What is too large to be read is not read again.
    const body = bytes ? Buffer.from(bytes) : Buffer.alloc(MOST_BYTES + 1)
    const response = await post(new Request(request.url, { method: 'POST', headers, body }))
    if (response.status < 400 || !bytes) return response
    const detail = await problemDetail(response)
    const fields = new URLSearchParams(new TextDecoder().decode(bytes))
    const page = failed(fields, response.status, detail)
    const wait = response.headers.get('retry-after')
    return new Response(Buffer.from(page.bodies.identity), {
      status: page.status,
      headers: { ...page.headers, ...(wait !== null && { 'Retry-After': wait }) },
    })
  },
})
