// What the reader prefers, the theme, their own role, and not to be counted, and what they are told
// beside the page, written into the document before it is sent: no flash, and no script that blocks
// the first paint.
import { policy } from '@/lib/policy/published'
import { CACHE } from '@/server/front/headers'
import { tagOf, type Answer } from '@/server/front/answer'
import { compress, EFFORT } from '@/server/front/encoding'
import { noticeHeaders, withNotices, type Notice } from './notices'

export type Theme = 'light' | 'dark'

/**
 * What is not preferred is absent: then the reader's system decides the theme, and no role is
 * marked. `role` is one of the policy.
 */
export interface Preferences {
  readonly theme?: Theme
  readonly role?: string
  readonly uncounted?: true
  /** What is announced to them on this page. */
  readonly notices?: readonly Notice[]
}

/** Whether it is a role that somebody can have. */
export const isRole = (value: string): boolean => policy.roles.some(({ id }) => id === value)

/** What a Cookie header asks for; undefined where that is nothing. */
export function readPreferences(cookie: string | undefined): Preferences | undefined {
  const theme = valueOf(cookie, 'theme')
  const role = valueOf(cookie, 'role')
  const preferred = {
    ...((theme === 'light' || theme === 'dark') && { theme }),
    ...(role !== undefined && isRole(role) && { role }),
    ...(valueOf(cookie, 'events') === 'off' && { uncounted: true as const }),
  } satisfies Preferences
  return Object.keys(preferred).length > 0 ? preferred : undefined
}

const COOKIES = {
  theme: /(?:^|;\s*)theme=(\w+)(?:;|$)/,
  role: /(?:^|;\s*)role=(\w+)(?:;|$)/,
  events: /(?:^|;\s*)events=(\w+)(?:;|$)/,
  dismissed: /(?:^|;\s*)dismissed=([\da-f.]+)(?:;|$)/,
}
const valueOf = (cookie: string | undefined, name: keyof typeof COOKIES): string | undefined =>
  COOKIES[name].exec(cookie ?? '')?.[1]

/** The notices that the reader dismissed, by their short ids, the last ones. */
export const readDismissed = (cookie: string | undefined): readonly string[] =>
  (valueOf(cookie, 'dismissed') ?? '').split('.').filter(Boolean).slice(-MOST_DISMISSED)

/** So many are remembered. */
export const MOST_DISMISSED = 20

/** All that a document of a reader follows from, beside the document. */
export const keyOf = ({ theme, role, uncounted, notices = [] }: Preferences): string =>
  [theme, role, uncounted, ...notices.map(({ id }) => id)].join(' ')

/** The switch at the foot of every page (components/document/footer.tsx), and its other way. */
const SWITCH = /<button(?=[^>]* name="events")[^>]*>[^<]*<\/button>/
const COUNT_AGAIN = 'Count me again'

/** The choice of a column that a phone shows (components/roles/role-grid.tsx). */
const COLUMN = /<input(?=[^>]* name="column")[^>]*>/g
/** The choice of the role itself (components/document/my-role/role-menu.tsx). */
const CHOICE = /<select(?=[^>]* data-my-role)[^>]*>.*?<\/select>/s

const COLOUR =
  /<meta name="theme-color" (content="[^"]*") media="\(prefers-color-scheme: (light|dark)\)">/g

/** Of the colours around the page, leaves the one of the theme alone. */
const withColour = (html: string, theme: Theme | undefined): string =>
  theme
    ? html.replaceAll(COLOUR, (_, colour: string, of: string) =>
        of === theme ? `<meta name="theme-color" ${colour}>` : '',
      )
    : html

/** Marks the document's root element, and chooses the reader's role wherever one is shown. */
export function withPreferences(html: string, preferred: Preferences): string {
  const { theme, role, uncounted, notices = [] } = preferred
  const told = withNotices(uncounted ? html.replace(SWITCH, countAgain) : html, notices)
  const marked = withColour(told, theme).replace(
    /<html(?=[\s>])/,
    `<html${theme ? ` data-theme="${theme}"` : ''}${role ? ` data-role="${role}"` : ''}`,
  )
  return role === undefined
    ? marked
    : marked
        .replace(COLUMN, (input) =>
          input
            .replace(/ checked(?:="")?/, '')
            .replace(` value="${role}"`, ` value="${role}" checked=""`),
        )
        .replace(CHOICE, (choice) =>
          choice.replace(`value="${role}"`, `value="${role}" selected=""`),
        )
}

const countAgain = (button: string): string =>
  `${button.slice(0, button.indexOf('>') + 1).replace('"off"', '"on"')}${COUNT_AGAIN}</button>`

/** Variants made on first request, the most recently used kept. */
export class PreferredAnswers {
  readonly #kept = new Map<string, Promise<Answer>>()
  readonly #most: number

  constructor(most = 200) {
    this.#most = most
  }

  /** The variant of a document for a reader; `key` names the document. */
  find(key: string, answer: Answer, preferred: Preferences): Promise<Answer> {
    const id = `${keyOf(preferred)} ${key}`
    const kept = this.#kept.get(id) ?? preferredAnswer(answer, preferred)
    this.#kept.delete(id)
    this.#kept.set(id, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest)
    return kept
  }
}

/** Makes the variant of a document for a reader, in every encoding. */
async function preferredAnswer(answer: Answer, preferred: Preferences): Promise<Answer> {
  const html = preferredHtml(answer, preferred)
  return {
    status: answer.status,
    headers: { ...preferredHeaders(answer.headers, preferred), 'Cache-Control': CACHE.personal },
    bodies: await compress(html, 'text/html', EFFORT.request),
    ...(answer.tag && { tag: tagOf(html) }),
  }
}

/** The headers of a document for a reader. */
export const preferredHeaders = (
  headers: Answer['headers'],
  preferred: Preferences | undefined,
): Answer['headers'] => (preferred?.notices ? noticeHeaders(headers) : headers)

/** The bytes of a document for a reader. */
export const preferredHtml = ({ bodies }: Answer, preferred: Preferences | undefined): Buffer =>
  preferred
    ? Buffer.from(withPreferences(bodies.identity.toString('utf8'), preferred))
    : bodies.identity
