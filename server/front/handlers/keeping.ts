// The route handlers of app that keep what they are sent. Apart from those that only answer, so
// that the threads that work answers out load no database.
import * as events from '@/app/api/events/route'
import * as feedback from '@/app/api/feedback/route'
import * as requests from '@/app/api/support-requests/route'
import type { Handlers, KeepingRoute } from './handled'

/** By address. */
export const keepingHandlers = {
  '/api/events': events,
  '/api/feedback': feedback,
  '/api/support-requests': requests,
} satisfies Readonly<Record<KeepingRoute, Handlers>>
