import { requestRoute } from '@/lib/support/told-routes'
import { keeping } from '@/app/api/guard'
import { problem } from '@/app/api/problem'
import { receiveRequest } from './receive'

/**
 * Keeps a support request, and says under which reference and where to follow it. A form is sent
 * on there.
 */
export function POST(request: Request): Promise<Response> {
  return keeping(async () => {
    const received = await receiveRequest(request)
    if (!received.ok) return received.response
    const { reference, token, outcome } = received.kept
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
    if (received.form && !asksForData)
      return new Response(null, { status: 303, headers: { ...headers, location: url } })
    return Response.json({ reference, url }, { status: 201, headers })
  })
}
