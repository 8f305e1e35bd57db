import type { Order } from '@/lib/checkup/report/view'
import { markup } from '@/components/wizard/markup'
import { button } from '@/components/checkup/controls'
import type { PersonRow } from '@/components/checkup/messages'
import { markView } from './person-view'
import { GROUP, HEAD, LINK, PEOPLE, TABLE, TOOL, TOOLS } from '@/components/checkup/look'

export type TableLinks = {
  readonly order: Order
  readonly down: boolean
  readonly picked: ReadonlySet<number>
  readonly sort: (order: Order) => void
  readonly open: (person: PersonRow) => void
  readonly pick: (person: PersonRow, isPicked: boolean) => void
}

const COLUMNS: readonly { readonly title: string; readonly order?: Order }[] = [
  { title: 'Name', order: 'name' },
  { title: 'Role', order: 'role' },
  { title: 'Pro', order: 'pro' },
  { title: 'Signs in', order: 'sign_in' },
  { title: 'Rings', order: 'ring' },
  { title: 'Why, and the smallest fix', order: 'cause' },
]

/**
 * Some people as a table; on a phone each is a card. Ordered by cause, each cause stands above its
 * people.
 */
export function tableView(people: readonly PersonRow[], links: TableLinks): HTMLElement {
  const heads = COLUMNS.map(({ title, order }) => {
    const sorted = order === links.order ? (links.down ? 'descending' : 'ascending') : undefined
    return markup(
      'th',
      { scope: 'col', 'aria-sort': sorted },
      ...(order
        ? [
            button(title, () => links.sort(order), HEAD, { 'data-order': order }),
            // Buttons are not on paper.
            markup('span', { class: 'hidden print:inline' }, title),
          ]
        : [title]),
    )
  })
  const head = markup(
    'thead',
    {},
    markup(
      'tr',
      {},
      ...heads,
      markup(
        'th',
        { scope: 'col', class: 'print:hidden' },
        markup('span', { class: 'sr-only' }, 'Details and comparison'),
      ),
    ),
  )
  let cause: string | undefined
  const rows = people.flatMap((person) => {
    const [first = 'Nothing found'] = person.causes
    const isNew = links.order === 'cause' && first !== cause
    cause = first
    return [
      ...(isNew
        ? [markup('tr', {}, markup('th', { class: GROUP, scope: 'colgroup', colspan: '7' }, first))]
        : []),
      rowView(person, links),
    ]
  })
  return markup(
    'div',
    {
      class: `${TABLE} ${PEOPLE}`,
      tabindex: '0',
      role: 'region',
      'aria-label': 'Table of people',
    },
    markup(
      'table',
      {},
      markup('caption', { class: 'sr-only' }, 'People and what was found'),
      head,
      markup('tbody', {}, ...rows),
    ),
  )
}

function rowView(person: PersonRow, { picked, open, pick, order }: TableLinks): HTMLElement {
  const box = markup('input', {
    class: 'm-[0.1rem] size-5',
    type: 'checkbox',
    'aria-label': `Compare ${person.name}`,
  })
  box.checked = picked.has(person.at)
  box.addEventListener('change', () => pick(person, box.checked))
  const why = [
    ...(order === 'cause' ? person.causes.slice(1) : person.causes).map((text) =>
      markup('p', {}, text),
    ),
    ...person.fix.map(({ change, by }) => markup('small', {}, `${change} (${by})`)),
  ]
  return markup(
    'tr',
    {},
    markup(
      'th',
      { scope: 'row' },
      person.name,
      ...person.contact.map((text) => markup('small', {}, text)),
    ),
    markup('td', { 'data-label': 'Role' }, person.role || 'Not known'),
    markup('td', { 'data-label': 'Pro' }, person.pro),
    markup('td', { 'data-label': 'Signs in' }, markView(person.signIn)),
    markup('td', { 'data-label': 'Rings' }, markView(person.ring)),
    markup(
      'td',
      { 'data-label': why.length > 0 ? 'Why' : undefined },
      ...(why.length > 0 ? [markup('div', {}, ...why)] : []),
    ),
    markup(
      'td',
      { class: 'print:hidden!' },
      markup(
        'div',
        { class: TOOLS },
        button('Details', () => open(person), LINK, {
          'aria-label': `Details of ${person.name}`,
        }),
        markup('label', { class: TOOL }, box, 'Compare'),
      ),
    ),
  )
}
