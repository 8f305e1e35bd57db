// The addresses that a function of ours answers, from a Request to a Response: those of route
// handlers in app, which Next serves in development alone, and those that only a server has.

/** Below app, each with a route.ts. */
export const ROUTES = [
  '/api/access/check',
  '/api/access/compare',
  '/api/access/matrix',
  '/api/diagnose',
  '/api/search',
  '/healthz',
] as const

/** One of them. */
export type Route = (typeof ROUTES)[number]

/** Those that keep what they are sent in the store: answered by the process that is asked. */
export const KEEPING_ROUTES = ['/api/events', '/api/feedback', '/api/support-requests'] as const

/** One of them. */
export type KeepingRoute = (typeof KEEPING_ROUTES)[number]

/** What watches over the server asks whether it may send readers here. */
export const READY_PATH = '/readyz'

type Handler = (request: Request) => Response | Promise<Response>

/** What a route module exports: a function a method. */
export interface Handlers {
  readonly GET?: Handler
  readonly POST?: Handler
}

/** The value of Allow for an address: HEAD is GET without its body, OPTIONS tells the methods. */
export const allowOf = ({ GET, POST }: Handlers): string =>
  [...(GET ? ['GET', 'HEAD'] : []), ...(POST ? ['POST'] : []), 'OPTIONS'].join(', ')

/** What answers a method, undefined where nothing does. */
export function findHandler(handlers: Handlers, method: string): Handler | undefined {
  if (method === 'OPTIONS')
    return () => new Response(null, { status: 204, headers: { Allow: allowOf(handlers) } })
  if (method === 'GET' || method === 'HEAD') return handlers.GET
  return method === 'POST' ? handlers.POST : undefined
}
