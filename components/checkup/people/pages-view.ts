// The way through a long list of people, a page at a time.
import { button } from '@/components/checkup/controls'
import { QUIET_BUTTON } from '@/components/look/buttons'
import { markup } from '@/components/wizard/markup'

/**
 * Which part of a list is shown: its first position, how many a page has, and how many there are.
 */
export interface ShownPart {
  readonly from: number
  readonly size: number
  readonly total: number
}

/** Buttons to the first, previous, next and last page. `move` is told the position to begin at. */
export function pagesView(
  { from, size, total }: ShownPart,
  move: (from: number) => void,
): HTMLElement {
  const [page, pages] = [from / size + 1, Math.ceil(total / size)]
  const turner = (label: string, to: number, isOff: boolean): HTMLElement =>
    button(label, () => move(to), QUIET_BUTTON, isOff ? { disabled: '' } : {})
  return markup(
    'nav',
    { class: 'flex flex-wrap items-center gap-3 print:hidden', 'aria-label': 'Pages of people' },
    turner('First', 0, page === 1),
    turner('Previous', from - size, page === 1),
    markup('span', {}, `Page ${page.toLocaleString('en')} of ${pages.toLocaleString('en')}`),
    turner('Next', from + size, page === pages),
    turner('Last', (pages - 1) * size, page === pages),
  )
}
