// What is shown of the role matrix: its rows and columns by what an address asks, and the line that
// says so. The server fills the page with it, the browser goes on. Which actions words are about is
// the search's (lib/search/answers/find-actions.ts).
import { searchRoute } from '@/lib/core/routes'
import { escapeHtml } from '@/components/search/markup'

/**
 * Actions with these words, these two roles (all when empty), only where the two differ.
 */
export interface View {
  readonly q: string
  readonly one: string
  readonly other: string
  readonly differ: boolean
}

/** A row: the id of its permission, and the words of its cells by role. */
export interface Row {
  readonly id: string
  readonly words: Readonly<Record<string, string>>
}

/** What an address, or the form with the same names, asks. A role that there is not is none. */
export function readView(
  asked: { readonly get: (name: string) => unknown },
  roles: readonly string[],
): View {
  const text = (name: string): string => {
    const value = asked.get(name)
    return typeof value === 'string' ? value : ''
  }
  const role = (name: string): string => (roles.includes(text(name)) ? text(name) : '')
  return {
    q: text('q'),
    one: role('one'),
    other: role('other'),
    differ: text('differ') === 'yes',
  }
}

/** The query of an address that asks for a view; '' for all of the matrix. */
export function queryOf({ q, one, other, differ }: View): string {
  const query = new URLSearchParams(
    Object.entries({ q, one, other, differ: differ ? 'yes' : '' }).filter(([, value]) => value),
  )
  return query.size > 0 ? `?${query}` : ''
}

/** The roles that are compared; none where all are shown. */
export const comparedRoles = ({ one, other }: View): readonly string[] =>
  [one, other].filter((role) => role !== '')

/** Whether a row is shown; `found` has the actions that the words are about. */
export function isShown(
  { id, words }: Row,
  view: View,
  found: ReadonlySet<string> | undefined,
): boolean {
  if (found && !found.has(id)) return false
  if (!view.differ) return true
  const compared = comparedRoles(view)
  const said = Object.entries(words)
    .filter(([role]) => compared.length === 0 || compared.includes(role))
    .map(([, each]) => each)
  return new Set(said).size > 1
}

/** How much is shown, and where nothing is, the way on: as HTML. */
export function shownHtml(shown: number, all: number, { q }: View): string {
  if (shown === all) return `${all} actions`
  const back = '<a href="/roles">Show all</a>'
  if (shown > 0) return `${shown} of ${all} actions. ${back}`
  const elsewhere = q
    ? ` or <a href="${escapeHtml(searchRoute([['q', q]]))}">search all articles</a>`
    : ''
  return `No action fits. Try another word${elsewhere}. ${back}`
}
