import { FIXES_PAGE } from '@/lib/core/routes'
import { markup } from './markup'
import { BUTTON, QUIET_BUTTON, ROW } from '@/components/look/buttons'

/**
 * Did this fix it? Yes ends the wizard; No goes on with the next question, or to `support` where
 * there is none.
 */
export function fixedView(
  next: HTMLAnchorElement | undefined,
  startAgain: () => HTMLAnchorElement,
  support: HTMLElement,
): HTMLElement {
  const heading = markup('h2', { tabindex: '-1' }, 'Did this fix it?')
  const yes = markup('button', { type: 'button', class: BUTTON }, 'Yes')
  const no = next ?? markup('button', { type: 'button', class: QUIET_BUTTON }, 'No')
  const section = markup(
    'section',
    { class: 'print:hidden' },
    heading,
    markup('p', { class: ROW }, yes, no),
  )
  yes.addEventListener('click', () => {
    heading.textContent = 'Good. That is all.'
    const rest = markup(
      'p',
      {},
      'Nothing was sent or kept: your answers are only in the address of this page.',
    )
    section.replaceChildren(
      heading,
      rest,
      markup(
        'p',
        { class: ROW },
        startAgain(),
        markup('a', { href: FIXES_PAGE, class: QUIET_BUTTON }, 'Something else'),
      ),
    )
    heading.focus()
  })
  if (!next) no.addEventListener('click', () => support.focus())
  return section
}
