// A page that one person alone may see: it is found by what only they know, its path. Nothing of
// that path is told to anybody, the log included.
import type { Answer } from '@/server/front/answer'

/** What answers at such a path. `told` is what the log says of it. */
export interface PersonalPage {
  readonly told: string
  readonly GET: () => Promise<Answer>
  readonly POST?: (request: Request) => Promise<Answer>
}

/** Nobody lists it, keeps it or is told where a reader came from. */
export const PERSONAL_HEADERS: Answer['headers'] = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}
