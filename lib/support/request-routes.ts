// The addresses of support requests, apart from told-routes.ts for the same reason: articles load
// that file, and have no use for these. It imports nothing.

/** Where support requests are sent. */
export const REQUESTS_API = '/api/support-requests'
/** Where a customer follows theirs; each has a page below it. */
export const REQUESTS_PAGE = '/requests'

/** The page of a request, by its token; without one, the page that says how to come to it. */
export const requestRoute = (token: string): string =>
  token === '' ? REQUESTS_PAGE : `${REQUESTS_PAGE}/${token}`

/** A file of a request. */
export const requestFileRoute = (token: string, file: string): string =>
  `${requestRoute(token)}/files/${file}`
