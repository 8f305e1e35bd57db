// What people searched for: questions that no article answers, and wordings that the article which
// answers them does not have.
import type { Diagnostic } from '@/lib/core/diagnostic'
import { folded, suggestion } from '@/lib/core/suggest'
import type { SourceFile } from '@/lib/core/yaml'
import type { Draft } from '@/lib/lint/draft'
import type { Explanation } from '@/lib/lint/explanation'
import { questionOf } from '@/lib/lint/question'
import type { LintContext } from '@/lib/lint/rule'
import type { Find } from './findable'

/** How many unanswered searches, and wordings of one article, are told: the most frequent ones. */
const most = { unanswered: 50, wordings: 5 }

export const searchesExplanation: Explanation = {
  id: 'searches',
  about:
    'What people search for often has an article, and that article has their words. ' +
    '`npm run check -- --searches FILE` reads a table of searches: query, count and, ' +
    'if known, the slug of the article that was opened, parted by tabs.',
  why:
    'A search without an answer is an article that is missing, or one that calls the ' +
    'thing by another name. Which wording to take is for the writer to decide.',
  example: {
    where: 'elsewhere',
    wrong: 'caller tune for my office\t31',
    right: 'An article that answers it, or the wording among the aliases of the article that does.',
  },
}

interface Row {
  readonly query: string
  readonly count: number
  readonly opened: string | undefined
  readonly line: number
}

/** Searches that were read from a file: each query once, the most frequent first. */
export interface Searches {
  readonly file: string
  readonly rows: readonly Row[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads `query<tab>count[<tab>slug]`, one search a line; a first line without a number is a
 * heading. The same query in other letters is counted together.
 */
export function readSearches({ path: file, text }: SourceFile): Searches {
  const rows = new Map<string, Row>()
  const diagnostics: Diagnostic[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [query = '', counted = '', opened = ''] = line.split('\t').map((cell) => cell.trim())
    if (query === '' || (index === 0 && !/^\d+$/.test(counted))) continue
    if (!/^\d+$/.test(counted)) {
      diagnostics.push({
        file,
        line: index + 1,
        column: query.length + 2,
        rule: 'searches',
        severity: 'warning',
        message:
          `the count of "${query}" is "${counted}"; expected query, count and perhaps a ` +
          'slug, parted by tabs',
      })
      continue
    }
    const key = `${folded(query)} ${opened}`
    rows.set(key, {
      query,
      opened: opened || undefined,
      line: index + 1,
      ...rows.get(key),
      count: Number(counted) + (rows.get(key)?.count ?? 0),
    })
  }
  const sorted = [...rows.values()].sort((one, other) => other.count - one.count)
  return { file, diagnostics, rows: sorted }
}

/**
 * Advice on searches. An unanswered one is told at its line of the file, a wording at the aliases
 * of the article that lacks it.
 */
export function searches(
  context: LintContext,
  { file, rows, diagnostics }: Searches,
  find: Find,
): Diagnostic[] {
  const unanswered: Diagnostic[] = []
  const lacking = new Map<Draft, Row[]>()
  for (const row of rows) {
    const { slugs, isAnswered } = find(row.query)
    const [first] = slugs
    const draft = context.bySlug.get(row.opened ?? (isAnswered ? (first ?? '') : ''))
    const at = { file, line: row.line, column: 1, rule: 'searches', severity: 'warning' as const }
    if (row.opened !== undefined && !draft)
      unanswered.push({
        ...at,
        message:
          `"${row.query}" led to the article "${row.opened}", which does not exist; ` +
          `${suggestion(row.opened, context.bySlug.keys())}`,
      })
    else if (draft && lacks(draft, row, first, context))
      lacking.set(draft, [...(lacking.get(draft) ?? []), row])
    else if (!draft && !isAnswered)
      unanswered.push({
        ...at,
        message:
          `"${row.query}" was searched ${times(row.count)}, and no article answers it` +
          (first ? `; the nearest is ${first}` : '') +
          ': write one, or give its words to the one that does',
      })
  }
  const wordings = [...lacking].map(([draft, found]): Diagnostic => ({
    file: draft.file,
    ...draft.frontMatter.at(['aliases']),
    rule: 'searches',
    severity: 'warning',
    message: `people search for it in words that it does not have: ${found
      .slice(0, most.wordings)
      .map(({ query, count }) => `"${query}" (${times(count)})`)
      .join(', ')}; add those that fit to 'aliases'`,
  }))
  return [...diagnostics, ...unanswered.slice(0, most.unanswered), ...wordings]
}

/**
 * Whether a wording would help: it led to an article that the search does not put first, or it has
 * a telling word that neither title nor aliases have.
 */
function lacks(
  { slug, frontMatter: { data } }: Draft,
  { query, opened }: Row,
  first: string | undefined,
  { policy, site }: LintContext,
): boolean {
  if (!data || [data.title, ...data.aliases].some((wording) => folded(wording) === folded(query)))
    return false
  if (opened !== undefined && first !== slug) return true
  const words = (text: string): string[] =>
    questionOf(text, { policy, supportAddress: site.supportAddress }).split(' ').filter(Boolean)
  const has = new Set([data.title, ...data.aliases].flatMap(words))
  return words(query).some((word) => !has.has(word))
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
