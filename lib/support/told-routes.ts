// The addresses where readers tell something, apart from lib/core/routes.ts: what programs of a
// page share is a file that is fetched before the first of them runs, and the search field is not
// to wait for it. It imports nothing.

/** Where a reader says more of an article, or takes back what they said. */
export const FEEDBACK_PAGE = '/feedback'
/** Where what readers say of articles is sent. */
export const FEEDBACK_API = '/api/feedback'
/** Where pages tell what happened on them. */
export const EVENTS_API = '/api/events'

/** What a reader said of an article, by its id, to be added to or taken back. */
export const feedbackRoute = (said: {
  readonly id: string
  readonly article: string
  readonly helpful: boolean
  readonly step?: string | undefined
  readonly state?: 'complete' | 'taken-back' | undefined
}): string =>
  `${FEEDBACK_PAGE}?${new URLSearchParams([
    ['id', said.id],
    ['article', said.article],
    ['helpful', said.helpful ? 'yes' : 'no'],
    ...(said.step === undefined ? [] : [['step', said.step]]),
    ...(said.state === undefined ? [] : [['state', said.state]]),
  ]).toString()}`
