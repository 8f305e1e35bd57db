// The role matrix as its address asks for it (`/roles?q=…&one=…&other=…&differ=yes`), without
// script: what is not asked for is hidden, and the form says what was.
import {
  shownHtml,
  comparedRoles,
  isShown,
  queryOf,
  readView,
  type View,
} from '@/components/roles/view'
import { ROLES_PAGE } from '@/lib/core/routes'
import { policy } from '@/lib/policy/published'
import { searchSite } from '@/lib/search/results/published'
import { attribute, descendants, isElement, textOf, type Element } from '@/server/seal/markup'
import { filledAnswer, prepared, UNLISTED, type AnswerQuestion } from './asked'
import {
  contentEdit,
  elementsOf,
  flagEdit,
  requireId,
  valueEdit,
  withEdits,
  type Edit,
} from './edits'
import type { Site } from '@/server/front/packed'

const ROLES = policy.roles.map(({ id }) => id)

/** Fills the document: `found` has the actions that the words are about, all where it is absent. */
export type FillRolesPage = (view: View, found: ReadonlySet<string> | undefined) => string

/**
 * Builds what answers a question to the matrix. Where its words cannot be searched for, all actions
 * are shown with status 503, and `report` is told why.
 */
export function createRoles(site: Site, report: (error: unknown) => void): AnswerQuestion {
  const roles = prepared(site, ROLES_PAGE, prepareRolesPage)
  return (query) => {
    if (!asksOfRoles(query)) return undefined
    const view = viewOf(query)
    const { page: fill, headers } = roles()
    const answer = (status: number, found: ReadonlySet<string> | undefined) =>
      filledAnswer(status, { ...headers, ...UNLISTED }, fill(view, found))
    try {
      return answer(200, findActions(view.q))
    } catch (error) {
      report(error)
      return answer(503, undefined)
    }
  }
}

const viewOf = (query: string): View => readView(new URLSearchParams(query), ROLES)

/** Whether a query asks for a part of the matrix. */
export const asksOfRoles = (query: string): boolean => queryOf(viewOf(query)) !== ''

const findActions = (q: string): ReadonlySet<string> | undefined =>
  q.trim() === '' ? undefined : new Set(searchSite({ q, limit: 1, actions: true }).actions)

/** Prepares the document of the matrix. Throws when one of its parts is not there. */
export function prepareRolesPage(html: string): FillRolesPage {
  const elements = elementsOf(html)
  const part = (name: string): Element => {
    const found = elements.find((element) => attribute(element, name) !== undefined)
    if (!found) throw new Error(`the roles page has no [${name}]`)
    return found
  }
  const form = partsOf(part('data-roles'))
  const grid = part('data-grid')
  const comparison = part('data-comparison')
  const status = requireId(elements, 'actions-shown', 'roles')
  const bodies = partsOf(grid)
    .filter(({ tagName }) => tagName === 'tbody')
    .map((body) => ({ body, rows: rowsOf(body), ids: idsOf(body) }))
  const columns = partsOf(grid).filter((part) => /^t[hd]$/.test(part.tagName))
  const links = elements.filter(
    (element) =>
      element.tagName === 'li' &&
      partsOf(element).some((part) => /^#/.test(attribute(part, 'href') ?? '')),
  )
  return (view, found) => {
    const compared = comparedRoles(view)
    const shown = new Set(
      bodies.flatMap(({ rows }) =>
        rows.flatMap((row) => (isShown(row, view, found) ? [row.id] : [])),
      ),
    )
    const all = bodies.reduce((sum, { rows }) => sum + rows.length, 0)
    const empty = bodies.filter(({ rows }) => !rows.some(({ id }) => shown.has(id)))
    const areas = new Set(empty.flatMap(({ ids }) => ids))
    return withEdits(html, [
      ...form.flatMap((field) => fieldEdits(field, view)),
      ...(compared.length > 0 || view.differ ? [flagEdit(comparison, 'open')] : []),
      ...(compared.length > 0 ? [flagEdit(grid, 'data-compare')] : []),
      ...(shown.size < all ? [flagEdit(grid, 'data-filtered')] : []),
      contentEdit(status, shownHtml(shown.size, all, view)),
      ...empty.map(({ body }) => flagEdit(body, 'hidden')),
      ...links.flatMap((link) => (areas.has(targetOf(link)) ? [flagEdit(link, 'hidden')] : [])),
      ...bodies.flatMap(({ rows }) =>
        rows.flatMap(({ id, row }) => (shown.has(id) ? [] : [flagEdit(row, 'hidden')])),
      ),
      ...columns.flatMap((cell) => {
        const of = attribute(cell, 'data-of')
        return of === undefined || compared.length === 0 || compared.includes(of)
          ? []
          : [flagEdit(cell, 'hidden')]
      }),
    ])
  }
}

const partsOf = (element: Element): readonly Element[] =>
  [...descendants(element)].filter(isElement)

/** The rows of an area that have an address, each with its words by role. */
const rowsOf = (body: Element) =>
  partsOf(body).flatMap((row) => {
    const id = attribute(row, 'id')
    return row.tagName === 'tr' && id !== undefined
      ? [
          {
            row,
            id,
            words: Object.fromEntries(
              partsOf(row)
                .filter(({ tagName }) => tagName === 'td')
                .map((cell) => [attribute(cell, 'data-of') ?? '', wordsIn(cell)]),
            ),
          },
        ]
      : []
  })

const wordsIn = (cell: Element): string =>
  [
    textOf(cell),
    ...partsOf(cell)
      .filter((part) => part !== cell)
      .map(textOf),
  ].join(' ')

const idsOf = (body: Element): readonly string[] =>
  partsOf(body).flatMap((part) => attribute(part, 'id') ?? [])

const targetOf = (link: Element): string =>
  partsOf(link).flatMap((part) => attribute(part, 'href')?.slice(1) ?? [])[0] ?? ''

/** What a field of the form says of a view. */
function fieldEdits(field: Element, view: View): readonly Edit[] {
  if (field.tagName === 'select') {
    const chosen = attribute(field, 'name') === 'one' ? view.one : view.other
    return partsOf(field).flatMap((option) =>
      chosen !== '' && attribute(option, 'value') === chosen ? [flagEdit(option, 'selected')] : [],
    )
  }
  if (field.tagName !== 'input') return []
  if (attribute(field, 'type') === 'search') return view.q === '' ? [] : [valueEdit(field, view.q)]
  return view.differ ? [flagEdit(field, 'checked')] : []
}
