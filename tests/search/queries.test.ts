import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { articles } from '@/lib/content/collection'
import { analyse } from '@/lib/search/analyse'
import type { SearchResult } from '@/lib/search/document'
import { siteIndex as index } from '@/lib/search/published'
import { search } from '@/lib/search/search'
import { wizards } from '@/lib/wizard/published'

// The recorded scores: the shares of judged queries with a right page first, among the first three, and not told that nothing answers. They may rise, not fall.
const RECORDED = [
  { file: 'queries.tsv', first: 0.81, firstThree: 0.94, accepted: 0.83 },
  { file: 'judged.tsv', first: 0.76, firstThree: 0.88, accepted: 0.94 },
] as const
// Of questions that nobody can answer, the share that must be refused.
const REFUSED = 0.9
// The judges named articles. A guided fix of the very same complaint is as right as its article.
const SAME_COMPLAINT: Readonly<Record<string, readonly string[]>> = {
  'call-only-wants-panel': ['call-only-user-wants-the-panel'],
  'cannot-enable-pro': ['no-pro-seats-left'],
  'cannot-reply-to-chat': ['cannot-reply-to-a-chat'],
  'contact-still-blocked': ['cannot-unblock'],
  'customer-cannot-reach-us': ['caller-cannot-reach-us'],
  'invite-not-received': ['invite-pending'],
  'live-transfer-unavailable': ['transfer-button-missing'],
  'logs-or-recordings-missing': ['missing-call-log', 'export-button-missing', 'who-can-see-call-logs'],
  'role-change-not-working': ['role-change-not-taking-effect', 'permission-change-not-working'],
  'sso-fields-read-only': ['sso-fields-locked'],
  'wrong-role': ['user-has-wrong-role'],
}

interface Judged {
  readonly query: string
  readonly slugs: readonly string[]
}

const linesOf = (file: string): string[] => readFileSync(path.join(import.meta.dirname, file), 'utf8').trim().split('\n')
const published = new Set(index.documents.map((entry) => entry.document.slug))

function judgedIn(file: string): readonly Judged[] {
  const rows = linesOf(file).slice(1).map((line) => line.split('\t'))
  return rows.map(([query = '', slugs = '']) => ({ query, slugs: slugs.split(',') })).filter(({ slugs }) => slugs.some((slug) => published.has(slug)))
}

// The table of roles is that of its article, and one writes to support where it says what to send.
const SAME_PAGE: Readonly<Record<string, string>> = { roles: 'permissions-by-role', contact: 'what-to-send-support' }

const isRight = ({ kind, slug }: SearchResult, { slugs }: Judged): boolean => slugs.includes(SAME_PAGE[kind] ?? slug) || (kind === 'wizard' && (SAME_COMPLAINT[slug] ?? []).some((article) => slugs.includes(article)))
const shareOf = (held: number, all: number): number => held / all

describe.each(RECORDED)('the judged queries of $file', ({ file, first, firstThree, accepted }) => {
  const judged = judgedIn(file)
  const answers = judged.map(({ query }) => search(index, { q: query }))
  const places = judged.map((row, at) => answers[at]!.results.findIndex((result) => isRight(result, row)))
  const report = (isMissed: (place: number) => boolean): string =>
    judged.flatMap(({ query, slugs }, at) => (isMissed(places[at]!) ? [`${query} -> ${answers[at]!.results[0]?.slug ?? 'nothing'}, wanted ${slugs.join(' or ')}`] : [])).join('\n')

  it('put a right page first at least as often as recorded', () => {
    expect(shareOf(places.filter((place) => place === 0).length, judged.length), report((place) => place !== 0)).toBeGreaterThanOrEqual(first)
  })
  it('put a right page among the first three at least as often as recorded', () => {
    expect(shareOf(places.filter((place) => place >= 0 && place < 3).length, judged.length), report((place) => place < 0 || place > 2)).toBeGreaterThanOrEqual(firstThree)
  })
  it('are not aliases: a search that is told the answer is not judged', () => {
    const wording = (text: string): string => analyse(text).map(({ word }) => word).join(' ')
    const aliases = new Map([...articles(), ...wizards].flatMap((page) => page.aliases.map((alias) => [wording(alias), page.title] as const)))
    expect(judged.filter(({ query }) => aliases.has(wording(query))).map(({ query }) => `${query} is an alias of ${aliases.get(wording(query))}`)).toEqual([])
  })
  it('are seldom told that nothing answers', () => {
    expect(shareOf(answers.filter(({ answerable }) => answerable).length, judged.length)).toBeGreaterThanOrEqual(accepted)
  })
})

describe('questions nobody can answer', () => {
  it('are told so', () => {
    const questions = linesOf('unanswerable.txt')
    const answered = questions.filter((q) => search(index, { q }).answerable)
    expect(shareOf(questions.length - answered.length, questions.length), answered.join('\n')).toBeGreaterThanOrEqual(REFUSED)
  })
})

describe('what people come with most', () => {
  it.each(['phone not ringing', 'agent phone not ringing', 'user not ringing', 'call nahi aa rahi', 'usr not ringng', 'phone not rining'])('%s leads to the guided fix first', (q) => {
    expect(search(index, { q }).results[0]).toMatchObject({ kind: 'wizard', slug: 'user-not-ringing' })
  })
  it.each(articles().map(({ title, slug }) => [title, slug] as const))('the title “%s” finds its article', (title, slug) => {
    expect(search(index, { q: title }).results.slice(0, 2).map((result) => result.slug)).toContain(slug)
  })
  it.each(articles().flatMap(({ aliases, slug }) => aliases.map((alias) => [alias, slug] as const)))('the wording “%s” finds its article', (alias, slug) => {
    expect(search(index, { q: alias }).results.slice(0, 3).map((result) => result.slug)).toContain(slug)
  })
})
