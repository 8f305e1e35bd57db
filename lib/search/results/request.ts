// The parameters of a search address, checked: what a program or a person may ask.
import * as z from 'zod'
import { inputErrorText, type InputError } from '@/lib/core/input-error'
import { suggestion } from '@/lib/core/suggest'
import { KINDS, type DocumentKind } from '@/lib/search/document'
import { MOST_CHARACTERS, type SearchRequest } from './search'

/**
 * A search, or why there is none: `malformed` parameters have the wrong form, `unknown` ones name
 * what does not exist.
 */
export type ReadSearch =
  | { readonly kind: 'search'; readonly request: SearchRequest }
  | { readonly kind: 'malformed' | 'unknown'; readonly errors: readonly InputError[] }

/** Why an address cannot be searched with, in one line: each parameter with what it may be. */
export function refusalOf({ kind, errors }: Exclude<ReadSearch, { kind: 'search' }>): string {
  return errors.map(inputErrorText).join(kind === 'malformed' ? '; ' : ' ')
}

const MOST_PAGES = 100
const DEFAULT_LIMIT = 10

function wholeNumber(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .pipe(z.number().min(least, expected).max(most, expected))
}

const switchedOn = z.literal('1', '1, or leave it out').optional()

const parameters = z.object({
  q: z
    .string()
    .max(MOST_CHARACTERS, `at most ${MOST_CHARACTERS.toLocaleString('en')} characters`)
    .default(''),
  limit: wholeNumber(1, 50).default(DEFAULT_LIMIT),
  page: wholeNumber(1, MOST_PAGES).default(1),
  kind: z.string().max(100, 'at most 100 characters').optional(),
  category: z.string().max(100, 'at most 100 characters').optional(),
  literal: switchedOn,
  counts: switchedOn,
  actions: switchedOn,
  brief: switchedOn,
})

const isKind = (kind: string): kind is DocumentKind => KINDS.some((known) => known === kind)

function unknownName(path: string, name: string, known: readonly string[]): InputError {
  return { path, message: `there is no ${path} "${name}"; ${suggestion(name, known)}` }
}

/** The parameters that are given more than once, each with what to do about it. */
function repeated(given: readonly (readonly [string, string])[]): readonly InputError[] {
  const names = given.map(([name]) => name).filter((name) => name in parameters.shape)
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map((path) => ({
    path,
    message: 'given twice; keep one',
  }))
}

/**
 * Reads the parameters of an address. An empty parameter is an absent one, one that is given twice
 * is malformed, and others are nobody's business.
 */
export function parseSearch(query: URLSearchParams, categories: readonly string[]): ReadSearch {
  const given = [...query].filter(([name, value]) => name === 'q' || value !== '')
  const twice = repeated(given)
  if (twice.length > 0) return { kind: 'malformed', errors: twice }
  const read = parameters.safeParse(Object.fromEntries(given))
  if (!read.success)
    return {
      kind: 'malformed',
      errors: read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    }
  const { kind, category, page, literal, counts, actions, brief, ...question } = read.data
  const errors = [
    ...(kind === undefined || isKind(kind) ? [] : [unknownName('kind', kind, KINDS)]),
    ...(category === undefined || categories.includes(category)
      ? []
      : [unknownName('category', category, categories)]),
  ]
  if (errors.length > 0) return { kind: 'unknown', errors }
  const narrowed = { category, kind: kind === undefined || !isKind(kind) ? undefined : kind }
  return {
    kind: 'search',
    request: {
      ...question,
      ...narrowed,
      offset: (page - 1) * question.limit,
      literal: literal !== undefined,
      counts: counts !== undefined,
      actions: actions !== undefined,
      brief: brief !== undefined,
    },
  }
}
