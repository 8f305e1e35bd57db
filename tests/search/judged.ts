// Questions with the pages that answer them, judged by people who did not write the pages, and how
// a list of results is judged by them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { SearchIndex } from '@/lib/search/indexing/search-index'
import type { SearchResult } from '@/lib/search/results/search-answer'

/** A question and the slugs of the pages that answer it. */
export interface Judged {
  readonly query: string
  readonly slugs: readonly string[]
}

// The judges named articles. A guided fix of the very same complaint is as right as its article.
const SAME_COMPLAINT: Readonly<Record<string, readonly string[]>> = {
  'call-only-wants-panel': ['call-only-user-wants-the-panel'],
  'cannot-enable-pro': ['no-pro-seats-left'],
  'cannot-reply-to-chat': ['cannot-reply-to-a-chat'],
  'cannot-manage-templates-or-campaigns': ['campaign-will-not-start'],
  'contact-still-blocked': ['cannot-unblock'],
  'customer-cannot-reach-us': ['caller-cannot-reach-us'],
  'invite-not-received': ['invite-pending'],
  'live-transfer-unavailable': ['transfer-button-missing'],
  'logs-or-recordings-missing': [
    'missing-call-log',
    'export-button-missing',
    'who-can-see-call-logs',
  ],
  'role-change-not-working': ['role-change-not-taking-effect', 'permission-change-not-working'],
  'sso-fields-read-only': ['sso-fields-locked'],
  'wrong-role': ['user-has-wrong-role'],
}

// The table of roles is that of its article, and one writes to support where it says what to send.
const SAME_PAGE: Readonly<Record<string, string>> = {
  roles: 'permissions-by-role',
  contact: 'what-to-send-support',
}

/** The lines of a file beside this one. */
export function linesOf(file: string): readonly string[] {
  return readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
}

/** The judged questions of a file that some page of an index answers. */
export function judgedIn(file: string, { documents }: SearchIndex): readonly Judged[] {
  const held = new Set(documents.map(({ document }) => document.slug))
  const rows = linesOf(file)
    .slice(1)
    .map((line) => line.split('\t'))
  return rows
    .map(([query = '', slugs = '']) => ({ query, slugs: slugs.split(',') }))
    .filter(({ slugs }) => slugs.some((slug) => held.has(slug)))
}

/** Whether a result answers a judged question. */
export function isRight(
  { kind, slug }: Pick<SearchResult, 'kind' | 'slug'>,
  { slugs }: Judged,
): boolean {
  return (
    slugs.includes(SAME_PAGE[kind] ?? slug) ||
    (kind === 'wizard' && (SAME_COMPLAINT[slug] ?? []).some((article) => slugs.includes(article)))
  )
}
