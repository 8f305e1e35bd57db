// What goes along with a request that nobody typed: where the reader came from and what they
// checked. It is shown, and taken out when they say so.
import { QUIET_BUTTON } from '@/components/look/buttons'
import { decoded } from '@/lib/core/routes'
import { markup } from '@/components/wizard/markup'
import type { Draft } from './draft'

/** The parts that there are; `leaveOut` is told what one took out, and what is said of it. */
export function contextView(
  { from, query, question, transcript }: Draft,
  leaveOut: (change: Partial<Draft>, words: string) => void,
): readonly HTMLElement[] {
  const part = (title: string, shown: HTMLElement, change: Partial<Draft>) => {
    const remove = markup('button', { type: 'button', class: QUIET_BUTTON }, 'Leave out')
    remove.ariaLabel = `Leave out: ${title}`
    const section = markup('section', {}, markup('h3', {}, title), shown, remove)
    remove.addEventListener('click', () => {
      section.remove()
      leaveOut(change, `Left out: ${title}.`)
    })
    return section
  }
  return [
    ...(transcript
      ? [
          part(
            'What you checked',
            markup('pre', { tabindex: '0', class: 'whitespace-pre-wrap' }, transcript),
            { transcript: '' },
          ),
        ]
      : []),
    ...(query && query !== question
      ? [part('What you searched for', markup('p', {}, query), { query: '' })]
      : []),
    ...(from
      ? [
          part(
            'The page you came from',
            markup('p', {}, markup('a', { href: from }, decoded(from))),
            { from: '' },
          ),
        ]
      : []),
  ]
}
