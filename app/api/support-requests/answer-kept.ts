// What is answered to who sent a request that is kept: a program, or a form.
import { requestRoute } from '@/lib/support/request-routes'
import { problem } from '@/app/api/problem'
import type { Received } from './receive'

/** The answer: 201 to a program, 303 to a form, 409 where its id was known with other words. */
export function answerKept(
  request: Request,
  { kept, form }: Extract<Received, { readonly ok: true }>,
): Response {
  const { reference, token, outcome } = kept
  const url = requestRoute(token)
  const headers = { 'cache-control': 'no-store' }
  if (outcome === 'other')
    return problem(
      409,
      'It was sent before, with other words',
      `What was sent first is kept as ${reference}. Open it to add what you changed.`,
      [],
      { location: url },
    )
  const asksForData = (request.headers.get('accept') ?? '').includes('application/json')
  if (form && !asksForData)
    return new Response(null, { status: 303, headers: { ...headers, location: url } })
  return Response.json({ reference, url }, { status: 201, headers })
}
