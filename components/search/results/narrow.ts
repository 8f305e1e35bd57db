// The ways to narrow a list, each a link with the count it leads to.
import type { DocumentKind } from '@/lib/search/document'
import type { Counts, Narrowing } from '@/lib/search/results/search-answer'
import { PLURALS } from './kinds'
import { escapeHtml } from '@/components/search/markup'
import { searchAddress } from '@/components/search/search-address'
import { HIT_KIND } from '@/components/look/hits'
import { COUNT, META, META_LINK } from '@/components/look/text'

interface Choice {
  readonly title: string
  readonly count: number
  readonly address: string
  readonly isChosen: boolean
}

function choiceHtml({ title, count, address, isChosen }: Choice): string {
  return (
    `<li><a class="${META_LINK}" href="${address}"` +
    (isChosen ? ' aria-current="true"' : '') +
    `>${escapeHtml(title)}</a> ` +
    `<span class="${COUNT}">${count}</span></li>`
  )
}

const listHtml = (choices: readonly Choice[]): string =>
  `<ul class="m-0 ${META}">${choices.map(choiceHtml).join('')}</ul>`

function choicesOf(
  name: 'kind' | 'category',
  ways: readonly Narrowing[],
  asked: URLSearchParams,
): readonly Choice[] {
  return ways.map(({ id, title, count }) => ({
    title,
    count,
    address: searchAddress(asked, { [name]: id }),
    isChosen: asked.get(name) === id,
  }))
}

function kindsHtml({ all, kinds }: Counts, asked: URLSearchParams): string {
  const titled = kinds.map((way) => ({ ...way, title: PLURALS[way.id as DocumentKind] }))
  const everything = {
    title: 'All',
    count: all,
    address: searchAddress(asked, { kind: null, category: null }),
    isChosen: !asked.has('kind') && !asked.has('category'),
  }
  return listHtml([everything, ...choicesOf('kind', titled, asked)])
}

function categoriesHtml({ categories }: Counts, asked: URLSearchParams): string {
  if (categories.length < 2 && !asked.has('category')) return ''
  return (
    `<details${asked.has('category') ? ' open' : ''}><summary ` +
    `class="${HIT_KIND}">Categories</summary>` +
    `${listHtml(choicesOf('category', categories, asked))}</details>`
  )
}

/** The choices of a list; nothing where there is nothing to choose. */
export function narrowHtml(counts: Counts, asked: URLSearchParams): string {
  if (
    counts.kinds.length < 2 &&
    counts.categories.length < 2 &&
    !asked.has('kind') &&
    !asked.has('category')
  )
    return ''
  return (
    '<nav class="my-2 print:hidden" aria-label="Narrow the ' +
    `results">${kindsHtml(counts, asked)}${categoriesHtml(counts, asked)}</nav>`
  )
}
