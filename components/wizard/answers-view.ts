import type { Dropped, Given } from '@/lib/wizard/replay'
import { answerLabel } from './course'
import { markup } from './markup'

/** The answers so far, each with a link to change it; nothing before the first. */
export function answersView(given: readonly Given[], changeLink: (given: Given, label: string) => HTMLAnchorElement): HTMLElement[] {
  if (given.length === 0) return []
  const rows = given.map((answer) => {
    const change = changeLink(answer, 'Change')
    change.setAttribute('aria-label', `Change: ${answer.step.question}`)
    return markup('div', {}, markup('dt', {}, answer.step.question), markup('dd', {}, answerLabel(answer)), markup('dd', { class: 'no-print' }, change))
  })
  return [markup('section', { class: 'answers' }, markup('h2', {}, 'Your answers so far'), markup('dl', {}, ...rows))]
}

const REASONS: Record<Dropped['reason'], string> = {
  'no-such-fact': 'this wizard does not ask for it',
  'no-such-value': 'that is not one of the answers',
  'not-asked': 'that question does not come up this way',
  twice: 'it is there twice',
}

/** A line that says which parts of the address were left out, and why. */
export function droppedView(dropped: readonly Dropped[]): HTMLElement[] {
  if (dropped.length === 0) return []
  const parts = dropped.slice(0, 5).map(({ name, value, reason }) => `${name.slice(0, 40)}=${value.slice(0, 40)} (${REASONS[reason]})`)
  const more = dropped.length > parts.length ? ` and ${dropped.length - parts.length} more` : ''
  return [markup('p', { class: 'note', role: 'status' }, `Left out of the address: ${parts.join(', ')}${more}. All other answers were kept.`)]
}
