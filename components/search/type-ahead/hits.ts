// What the type-ahead shows for an answer, and before anything was asked.
import { contactRoute, searchRoute } from '@/lib/core/routes'
import { curled } from '@/lib/policy/prose/curled-quotes'
import type { DocumentKind } from '@/lib/search/document'
import type { SearchAnswer, SearchResult } from '@/lib/search/results/search-answer'
import { HIT, HIT_KIND } from '@/components/look/hits'

/**
 * A way on: what is offered beside results. One with a `query` was searched for here and can be
 * forgotten.
 */
export interface Offer {
  readonly title: string
  readonly url: string
  readonly query?: string
}

type Inside = readonly (Node | string)[]

/** An element; texts become text and never markup. */
export function build(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...inside: Inside
): HTMLElement {
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, value)
  element.append(...inside)
  return element
}

// Hindi is told to whoever reads aloud.
const spoken = (text: string): Node | string =>
  /[\u0900-\u097f]/.test(text) ? build('span', { lang: 'hi' }, text) : text

const buildOption = (url: string, ...inside: Inside): HTMLElement =>
  build(
    'a',
    { class: HIT, role: 'option', 'aria-selected': 'false', tabindex: '-1', href: url },
    ...inside,
  )

const buildLine = (...inside: Inside): HTMLElement =>
  build('span', { class: `block ${HIT_KIND}` }, ...inside)

const searchFor = (query: string): string => searchRoute([['q', query]])

// The first one says the sentence that answers; no other has an excerpt.
function buildHit({ url, title, kind, category, section, excerpt }: SearchResult): HTMLElement {
  const marked = excerpt.map(({ text, match }, at) => {
    const words = spoken(curled(text, excerpt[at - 1]?.text.at(-1)))
    return match ? build('mark', {}, words) : words
  })
  return buildOption(
    url,
    spoken(curled(title)),
    ' ',
    ...(marked.length > 0 ? [buildLine(...marked), ' '] : []),
    ...(kind === 'wizard'
      ? []
      : [buildLine(curled([category, section?.title].filter(Boolean).join(' › ')))]),
  )
}

// Not those of the results page: what both import would be a file of its own, fetched before the
// first answer.
const GROUPS: Readonly<Record<DocumentKind, string>> = {
  wizard: 'Guided fixes',
  article: 'Articles',
  roles: 'Role matrix',
  contact: 'Contact',
}

const buildGroup = (heading: string, options: Inside): HTMLElement =>
  build(
    'div',
    { role: 'group', 'aria-label': heading },
    build(
      'div',
      { class: 'px-3 pt-2 text-sm font-semibold text-muted', 'aria-hidden': 'true' },
      heading,
    ),
    ...options,
  )

/**
 * The options of an answer under their kinds: the kind of the best first, and each once. Within a
 * kind the order is that of the results page.
 */
export function buildHits({ answer, results }: SearchAnswer): readonly Node[] {
  const direct = answer
    ? [
        buildOption(
          answer.url,
          build('strong', {}, curled(answer.text)),
          ' ',
          buildLine(curled(answer.reason)),
        ),
      ]
    : []
  const groups = new Map<DocumentKind, HTMLElement[]>()
  for (const result of results)
    groups.set(result.kind, [...(groups.get(result.kind) ?? []), buildHit(result)])
  return [...direct, ...[...groups].map(([kind, hits]) => buildGroup(GROUPS[kind], hits))]
}

/** Options under a heading; none, none. */
export function buildOffers(heading: string, offers: readonly Offer[]): readonly Node[] {
  if (offers.length === 0) return []
  return [
    buildGroup(
      heading,
      offers.map(({ title, url, query }) => {
        const option = buildOption(url, spoken(query === undefined ? curled(title) : title))
        if (query === undefined) return option
        option.dataset['forget'] = query
        option.setAttribute('aria-keyshortcuts', 'Delete')
        option.append(
          build(
            'span',
            {
              class: 'float-right px-2 font-normal',
              'aria-hidden': 'true',
              title: 'Forget this search',
            },
            '×',
          ),
        )
        return option
      }),
    ),
  ]
}

/** The results pages of earlier searches. */
export function searchOffers(queries: readonly string[]): readonly Offer[] {
  return queries.map((query) => ({ title: query, url: searchFor(query), query }))
}

/**
 * The line beside the options: under them the way to all results, above them that none answers and
 * where to go instead.
 */
export function buildFoot({ answerable, elsewhere, total, query }: SearchAnswer): Inside {
  if (answerable)
    return [
      build('a', { href: searchFor(query) }, total === 1 ? 'The result' : `All ${total} results`),
    ]
  const nearest = build('a', { href: searchFor(query) }, 'The nearest pages')
  const address = elsewhere ? elsewhere.url : contactRoute(query)
  return [
    `${elsewhere?.line ?? 'No article answers this.'} `,
    nearest,
    ...(address === undefined ? [] : [' or ', build('a', { href: address }, 'ask support')]),
  ]
}

/** What is announced when the options change. */
export function announcement({ answer, answerable, elsewhere, total }: SearchAnswer): string {
  if (answer) return answer.text
  if (!answerable) return elsewhere?.line ?? 'No article answers this'
  return total === 1 ? '1 result' : `${total} results`
}
