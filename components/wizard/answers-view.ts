import type { Dropped } from '@/lib/wizard/machine/address'
import type { Given } from '@/lib/wizard/machine/replay'
import { answerLabel } from './course'
import { droppedWords } from './dropped-words'
import { markup, spoken } from './markup'
import { PLAIN_NOTE } from '@/components/look/notes'

const TITLE = 'mt-0 mb-2 font-sans text-sm/[1.4] font-semibold'
const ROW =
  'grid grid-cols-[1fr_auto] gap-x-6 border-b border-line py-[0.45rem] ' +
  'sm:grid-cols-[1fr_14rem_4rem]'

/** The answers so far, each with a link to change it; nothing before the first. */
export function answersView(
  given: readonly Given[],
  changeLink: (given: Given, label: string) => HTMLAnchorElement,
): HTMLElement[] {
  if (given.length === 0) return []
  const rows = given.map((answer) => {
    const change = changeLink(answer, 'Change')
    change.setAttribute('aria-label', `Change: ${answer.step.question}`)
    return markup(
      'div',
      { class: ROW },
      markup('dt', { class: 'col-span-full font-normal sm:col-auto' }, answer.step.question),
      markup('dd', { class: 'm-0 font-semibold' }, answerLabel(answer)),
      markup('dd', { class: 'm-0 sm:text-end print:hidden' }, change),
    )
  })
  return [
    markup(
      'section',
      { class: 'mt-10 border-t border-line pt-4 text-sm' },
      markup('h2', { class: TITLE }, 'Your answers so far'),
      markup('dl', {}, ...rows),
    ),
  ]
}

/** A line that says which parts of the address were left out, and why. */
export function droppedView(dropped: readonly Dropped[]): HTMLElement[] {
  if (dropped.length === 0) return []
  return [markup('p', { class: PLAIN_NOTE, role: 'status' }, ...spoken(droppedWords(dropped)))]
}
