// What the type-ahead shows for an answer.
import type { SearchAnswer, SearchResult } from '@/lib/search/document'

const GROUPS = { wizard: 'Guided fixes', article: 'Articles' } as const

function build(name: string, attributes: Readonly<Record<string, string>>, ...inside: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name)
  for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute]!)
  element.append(...inside)
  return element
}

function buildHit(id: string, { url, title, category, section, excerpt, kind }: SearchResult): HTMLElement {
  const place = [kind === 'wizard' ? '' : category, section?.title ?? ''].filter(Boolean).join(' › ')
  const marked = excerpt.map(({ text, match }) => (match ? build('mark', {}, text) : text))
  const lines = [build('span', { class: 'hit-kind block truncate' }, ...marked), ...(place ? [' ', build('span', { class: 'hit-kind block' }, place)] : [])]
  return build('a', { class: 'hit', id, role: 'option', 'aria-selected': 'false', tabindex: '-1', href: url }, title, ' ', ...lines)
}

/** The options of an answer in groups, the group of the best result first; ids are `prefix-0`, `prefix-1`, ... in the order shown. */
export function buildHits(results: readonly SearchResult[], prefix: string): readonly Node[] {
  let at = 0
  return [...new Set(results.map(({ kind }) => kind))].map((kind) => {
    const heading = build('div', { class: 'hit-kind px-3 pt-2', 'aria-hidden': 'true' }, GROUPS[kind])
    const hits = results.filter((result) => result.kind === kind).map((result) => buildHit(`${prefix}-${at++}`, result))
    return build('div', { role: 'group', 'aria-label': GROUPS[kind] }, heading, ...hits)
  })
}

/** The line beside the options: under them the way to all results, above them that none answers and where to go instead. */
export function buildFoot({ answerable, total, query }: SearchAnswer): readonly (Node | string)[] {
  const rest = `?q=${encodeURIComponent(query)}`
  if (answerable) return [build('a', { href: `/search${rest}` }, total === 1 ? 'The result' : `All ${total} results`)]
  return ['No article answers this. ', build('a', { href: `/search${rest}` }, 'The nearest pages'), ' or ', build('a', { href: `/contact${rest}` }, 'ask support')]
}

/** What is announced when the options change. */
export function announcement({ answerable, total }: SearchAnswer): string {
  if (!answerable) return 'No article answers this'
  return total === 1 ? '1 result' : `${total} results`
}
