export const dynamic = 'force-dynamic'

/** The process answers. Says nothing about what it has loaded: that is /readyz. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}
