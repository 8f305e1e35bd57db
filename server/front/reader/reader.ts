// Who reads a page, as far as it changes what is sent: what they prefer, and what they are told.
import type { Exchange } from '@/server/edge/exchange'
import { readDismissed, readPreferences, type Preferences } from './preferences'
import type { NoticesFor } from './standing'

/** What a page is made with for whoever asks; undefined where that is nothing. */
export type ReaderOf = (exchange: Pick<Exchange, 'request' | 'target'>) => Preferences | undefined

/** Builds what looks at a request for that. */
export const createReaderOf =
  (noticesFor: NoticesFor): ReaderOf =>
  ({ request, target }) => {
    const { cookie } = request.headers
    const notices = noticesFor(target, readDismissed(cookie))
    const preferred = readPreferences(cookie)
    return notices.length > 0 ? { ...preferred, notices } : preferred
  }
