import type { Dropped } from '@/lib/wizard/machine/address'
import type { Given } from '@/lib/wizard/machine/replay'
import { answerLabel } from './course'
import { droppedWords } from './dropped-words'
import { GIVEN, GIVEN_ANSWER, GIVEN_CHANGE, GIVEN_QUESTION } from '@/components/look/stage'
import { markup, spoken } from './markup'
import { PLAIN_NOTE } from '@/components/look/notes'

/** The answers so far, a row each, with a link to change it. */
export function answerRows(
  given: readonly Given[],
  changeLink: (given: Given, label: string) => HTMLAnchorElement,
): HTMLElement[] {
  return given.map((answer) => {
    const change = changeLink(answer, 'Change')
    change.setAttribute('aria-label', `Change: ${answer.step.question}`)
    return markup(
      'div',
      { class: GIVEN },
      markup('dt', { class: GIVEN_QUESTION }, answer.step.question),
      markup('dd', { class: GIVEN_ANSWER }, answerLabel(answer)),
      markup('dd', { class: GIVEN_CHANGE }, change),
    )
  })
}

/** A line that says which parts of the address were left out, and why. */
export function droppedView(dropped: readonly Dropped[]): HTMLElement[] {
  if (dropped.length === 0) return []
  return [markup('p', { class: PLAIN_NOTE, role: 'status' }, ...spoken(droppedWords(dropped)))]
}
