import { BUTTON } from '@/components/look/buttons'
import { ERROR_SUMMARY } from '@/components/look/choices'
import { markup } from '@/components/wizard/markup'
import { button, fold, openDialog } from './controls'
import { ROW } from './look'

type Shown = { readonly view: HTMLElement; readonly heading: HTMLElement }

/** A check-up that ended without a table: why, and the ways on. */
export function endingView(
  title: string,
  sentences: readonly string[],
  { again, other }: { readonly again: () => void; readonly other: () => void },
): Shown {
  const heading = markup('h2', { tabindex: '-1' }, title)
  const view = markup(
    'section',
    {},
    heading,
    ...sentences.map((text) => markup('p', { class: 'max-w-measure' }, text)),
    markup(
      'p',
      { class: ROW },
      button('Check again', again, BUTTON),
      button('Choose another file', other),
    ),
  )
  return { view, heading }
}

/** A file in which there is no list yet: why, and how it could be read. */
export function refusedView(
  notices: readonly string[],
  { settings, other }: { readonly settings: HTMLElement | null; readonly other: () => void },
): Shown {
  const heading = markup(
    'h2',
    { tabindex: '-1', class: 'text-lg' },
    'There is no list of users in this yet',
  )
  const problem = markup(
    'div',
    { class: `${ERROR_SUMMARY} max-w-measure`, role: 'alert' },
    heading,
    ...notices.map((text) => markup('p', {}, text)),
  )
  const view = markup(
    'section',
    {},
    problem,
    ...(settings ? [settings] : []),
    markup('p', {}, button('Choose another file', other)),
  )
  return { view, heading }
}

/** What is to be known of the file, where there is something. */
export const noticesView = (notices: readonly string[]): readonly HTMLElement[] =>
  notices.length === 0
    ? []
    : [
        fold(
          'About the file: ' +
            (notices.length === 1 ? 'one thing' : `${notices.length} things`) +
            ' to look at',
          notices.length <= 5,
          markup(
            'ul',
            { class: 'max-w-measure' },
            ...notices.map((text) => markup('li', {}, text)),
          ),
        ),
      ]

/** Asks before what somebody said about a list is forgotten. */
export function askToStartAgain(host: HTMLElement, restart: () => void): void {
  const keep = button('Keep this check-up', () => dialog.close())
  const again = button(
    'Start again',
    () => {
      dialog.close()
      restart()
    },
    BUTTON,
  )
  const dialog = openDialog(
    host,
    markup('h2', {}, 'Start again?'),
    markup(
      'p',
      {},
      'What you said about the columns and the account is forgotten with this check-up.',
    ),
    markup('p', { class: ROW }, again, keep),
  )
}
