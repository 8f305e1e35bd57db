// What is offered when no symptom is what the caller means: their words are taken down as a search
// without an answer, which insight and learning count; nothing of a person is in it.
import { contactRoute, searchRoute } from '@/lib/core/routes'
import { tell } from '@/components/events/tell'
import { markup } from '@/components/wizard/markup'
import { TEXT_BUTTON } from '@/components/desk/look'

/** The offer for what was typed, with so many symptoms and articles shown. */
export function notListed(typed: string, shown: number, showAll: () => void): HTMLElement {
  const button = markup('button', { type: 'button', class: TEXT_BUTTON }, 'Not in the list')
  const all = markup('button', { type: 'button', class: TEXT_BUTTON }, 'Show all')
  all.addEventListener('click', showAll)
  const line = markup(
    'p',
    {},
    ...(shown === 0 ? [`Nothing on this page is called “${typed}”. `] : []),
    button,
    ' ',
    all,
  )
  button.addEventListener('click', () => {
    tell({ kind: 'search', query: typed, outcome: 'refused', results: 0 })
    const request = markup('a', { href: contactRoute(typed) }, 'write a request')
    line.replaceChildren(
      `“${typed}” is noted as a question without an answer, without a person in it. `,
      markup('a', { href: searchRoute([['q', typed]]) }, 'Search all articles'),
      ' or ',
      request,
      '.',
    )
    line.tabIndex = -1
    line.setAttribute('role', 'status')
    line.focus()
  })
  return line
}
