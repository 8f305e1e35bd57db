// The ways to narrow a list, each a link with the count it leads to.
import type { DocumentKind } from '@/lib/search/document'
import type { Counts, Narrowing } from '@/lib/search/results/search-answer'
import { PLURALS } from './kinds'
import { escapeHtml } from '@/components/search/markup'
import { searchAddress } from '@/components/search/search-address'
import { ASIDE_TITLE, KIND, KINDS, TOPIC, TOPICS } from '@/components/look/results'
import { COUNT } from '@/components/look/text'

interface Choice {
  readonly title: string
  readonly count: number
  readonly address: string
  readonly isChosen: boolean
}

const choiceHtml = ({ title, count, address, isChosen }: Choice): string =>
  `<a href="${address}"${isChosen ? ' aria-current="true"' : ''}>${escapeHtml(title)}</a> ` +
  `<span class="${COUNT}">${count}</span>`

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

/** The kinds, above a list; nothing where there is nothing to choose. */
export function kindsHtml({ all, kinds, categories }: Counts, asked: URLSearchParams): string {
  const isNarrowed = asked.has('kind') || asked.has('category')
  if (kinds.length < 2 && categories.length < 2 && !isNarrowed) return ''
  const titled = kinds.map((way) => ({ ...way, title: PLURALS[way.id as DocumentKind] }))
  const everything = {
    title: 'All',
    count: all,
    address: searchAddress(asked, { kind: null, category: null }),
    isChosen: !isNarrowed,
  }
  const choices = [everything, ...choicesOf('kind', titled, asked)]
  return (
    `<nav class="print:hidden" aria-label="Narrow the results"><ul class="${KINDS}">` +
    choices.map((choice) => `<li class="${KIND}">${choiceHtml(choice)}</li>`).join('') +
    '</ul></nav>'
  )
}

/** The categories, beside a list or below it. */
export function topicsHtml({ categories }: Counts, asked: URLSearchParams): string {
  if (categories.length < 2 && !asked.has('category')) return ''
  return (
    `<nav aria-label="Narrow to a topic"><h2 class="${ASIDE_TITLE}">Topics</h2>` +
    `<ul class="${TOPICS}">` +
    choicesOf('category', categories, asked)
      .map((choice) => `<li class="${TOPIC}">${choiceHtml(choice)}</li>`)
      .join('') +
    '</ul></nav>'
  )
}
