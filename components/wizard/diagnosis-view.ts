import type { Conclusion } from '@/lib/wizard/conclude'
import type { Given } from '@/lib/wizard/replay'
import type { CauseWords, WizardData } from './data'
import { markup, prose } from './markup'

/** What a diagnosis can lead to. */
export type DiagnosisLinks = {
  readonly change: (given: Given, label: string) => HTMLAnchorElement
  readonly goOn: HTMLAnchorElement | undefined
  readonly startAgain: HTMLAnchorElement
  readonly copy: (status: HTMLElement) => void
}

/** The headline of a diagnosis: the first cause, or that there is none. */
export function headlineOf(conclusion: Conclusion, data: WizardData): string {
  const first = conclusion.confirmed.flatMap((id) => data.causes[id] ?? [])[0]
  if (first) return first.headline
  return conclusion.open.length > 0 ? 'Your answers leave the cause open' : 'Everything you checked is in order'
}

/** The end of a wizard: the causes found, what is still open, what to send to support, and what to do with it all. */
export function diagnosisView(conclusion: Conclusion, data: WizardData, links: DiagnosisLinks): { view: HTMLElement; heading: HTMLElement } {
  const [first, ...others] = conclusion.confirmed.flatMap((id) => data.causes[id] ?? [])
  const heading = markup('h2', { tabindex: '-1' }, headlineOf(conclusion, data))
  const view = markup('article', { class: 'diagnosis' }, ...(first && !first.certain ? [markup('p', { class: 'meta m-0' }, 'Possible, not certain')] : []), heading)
  if (conclusion.contradiction) view.append(markup('p', { class: 'note' }, conclusion.contradiction))
  if (first) view.append(...remedy(first))
  for (const cause of others) {
    view.append(markup('h2', {}, cause.certain ? 'Your answers also show this' : 'This may play a part too'), markup('p', {}, markup('strong', {}, cause.headline)), ...remedy(cause))
  }
  if (links.goOn) view.append(markup('p', {}, 'Put right, and the problem is still there? ', links.goOn))
  view.append(...openQuestions(conclusion, links), ...supportWords(data, first !== undefined), actions(links))
  return { view, heading }
}

function remedy(cause: CauseWords): HTMLElement[] {
  return [
    ...(cause.why ? [prose('p', cause.why)] : []),
    markup('h3', {}, 'How to put it right'),
    markup('ol', {}, ...cause.fix.map((step) => prose('li', step))),
    markup('p', {}, markup('strong', {}, 'Who can do this: '), cause.who),
    ...(cause.article ? [markup('p', {}, 'Read more: ', markup('a', { href: cause.article.url }, cause.article.title))] : []),
  ]
}

function openQuestions({ open }: Conclusion, { change }: DiagnosisLinks): HTMLElement[] {
  if (open.length === 0) return []
  const rows = open.map((given) => markup('li', {}, `${given.step.question} `, change(given, 'Answer it now')))
  return [markup('h2', {}, 'Still open, because you did not know'), markup('ul', {}, ...rows)]
}

function supportWords({ support }: WizardData, found: boolean): HTMLElement[] {
  const lead = prose('p', `Write to ${support.address} and send:`)
  const more = support.article ? [markup('p', {}, 'Read more: ', markup('a', { href: support.article.url }, support.article.title))] : []
  return [
    markup('h2', {}, found ? 'If that does not help' : 'What to send to support'), lead,
    markup('ul', {}, ...support.send.map((item) => prose('li', item)), markup('li', {}, 'your answers: copy them below')),
    prose('p', support.never), ...more,
  ]
}

function actions({ copy, startAgain }: DiagnosisLinks): HTMLElement {
  const status = markup('p', { role: 'status', class: 'hint no-print' })
  const button = (label: string, act: () => void) => {
    const element = markup('button', { type: 'button', class: 'button-quiet' }, label)
    element.addEventListener('click', act)
    return element
  }
  return markup('div', { class: 'no-print mt-6' }, markup('p', { class: 'flex flex-wrap gap-3' }, button('Copy the transcript', () => copy(status)), button('Print', () => window.print()), startAgain), status)
}
