import type { Dropped } from '@/lib/wizard/machine/address'
import type { Given } from '@/lib/wizard/machine/replay'
import { answerLabel } from './course'
import { droppedWords } from './dropped-words'
import { markup, spoken } from './markup'

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
      {},
      markup('dt', {}, answer.step.question),
      markup('dd', {}, answerLabel(answer)),
      markup('dd', { class: 'no-print' }, change),
    )
  })
  return [
    markup(
      'section',
      { class: 'answers' },
      markup('h2', {}, 'Your answers so far'),
      markup('dl', {}, ...rows),
    ),
  ]
}

/** A line that says which parts of the address were left out, and why. */
export function droppedView(dropped: readonly Dropped[]): HTMLElement[] {
  if (dropped.length === 0) return []
  return [markup('p', { class: 'note', role: 'status' }, ...spoken(droppedWords(dropped)))]
}
