import type { Conclusion } from '@/lib/wizard/machine/conclude'
import type { Given } from '@/lib/wizard/machine/replay'
import { noCauseWords } from '@/lib/wizard/transcript'
import { answerLabel } from './course'
import { OWN_WORDS, type CauseWords, type WizardData } from './data'
import { fixedView } from './fixed-view'
import { markup, prose } from './markup'
import { QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { PLAIN_NOTE } from '@/components/look/notes'
import { HINT, META, STEP, STEPS } from '@/components/look/text'

/**
 * What a diagnosis can lead to. `next` goes on although the causes found were put right, `more`
 * although they were not, where more may be wrong.
 */
export type DiagnosisLinks = {
  readonly change: (given: Given, label: string) => HTMLAnchorElement
  readonly next: HTMLAnchorElement | undefined
  readonly more: HTMLAnchorElement | undefined
  readonly startAgain: () => HTMLAnchorElement
  readonly mail: string
  readonly whatsApp: string
  readonly copyTranscript: (status: HTMLElement) => void
  readonly copyLink: (status: HTMLElement) => void
}

/** The headline of a diagnosis: the first cause, or that there is none. */
export function headlineOf(conclusion: Conclusion, data: WizardData): string {
  const first = conclusion.confirmed.flatMap((id) => data.causes[id] ?? [])[0]
  if (first) return first.headline
  return noCauseWords(conclusion.open.length > 0)
}

/**
 * The end of a wizard: the causes found, what is still open, what to send to support, and what to
 * do with it all.
 */
export function diagnosisView(
  conclusion: Conclusion,
  data: WizardData,
  links: DiagnosisLinks,
): { view: HTMLElement; heading: HTMLElement } {
  const [first, ...others] = conclusion.confirmed.flatMap((id) => data.causes[id] ?? [])
  const heading = markup(
    'h2',
    { class: 'mt-0 text-3xl', tabindex: '-1' },
    headlineOf(conclusion, data),
  )
  const view = markup(
    'article',
    {},
    ...(first && !first.certain
      ? [markup('p', { class: `m-0 ${META}` }, 'Possible, not certain')]
      : []),
    heading,
  )
  view.append(...conclusion.contradictions.map((row) => contradictionView(row, conclusion, links)))
  const role = conclusion.given.find(({ step }) => step.fact === 'my_role')?.value ?? ''
  if (first) view.append(...remedy(first, role))
  for (const cause of others) {
    view.append(
      markup('h2', {}, cause.certain ? 'Your answers also show this' : 'This may play a part too'),
      markup('p', {}, markup('strong', {}, cause.headline)),
      ...remedy(cause, role),
    )
  }
  const support = markup(
    'h2',
    { tabindex: '-1' },
    first ? 'If that does not help' : 'What to send to support',
  )
  if (first) {
    const more = links.more
      ? ['More than this may be wrong. ', links.more]
      : conclusion.open.length > 0
        ? []
        : ['Nothing else was found.']
    view.append(...(more.length > 0 ? [markup('p', {}, ...more)] : []))
    view.append(fixedView(links.next, links.startAgain, support))
  }
  view.append(
    ...openQuestions(conclusion, links),
    markup('section', {}, support, ...supportWords(data, links.mail)),
    actions(links),
  )
  return { view, heading }
}

/** What does not fit together, with a way back to each of the answers. */
function contradictionView(
  { text, facts }: Conclusion['contradictions'][number],
  { given }: Conclusion,
  { change }: DiagnosisLinks,
): HTMLElement {
  const answers = given.filter(({ step }) => facts.includes(step.fact))
  return markup(
    'div',
    { class: PLAIN_NOTE, role: 'alert' },
    markup('p', {}, text),
    markup(
      'ul',
      {},
      ...answers.map((row) =>
        markup('li', {}, change(row, row.step.question), ` ${answerLabel(row)}`),
      ),
    ),
  )
}

function remedy(cause: CauseWords, role: string): HTMLElement[] {
  return [
    ...(cause.why ? [prose('p', cause.why)] : []),
    markup('h3', {}, 'How to put it right'),
    ...(cause.own?.includes(role) ? [markup('p', {}, OWN_WORDS)] : []),
    markup('ol', { class: STEPS }, ...cause.fix.map((step) => prose('li', step, { class: STEP }))),
    markup('p', {}, markup('strong', {}, 'Who can do this: '), cause.who),
    ...(cause.article
      ? [
          markup(
            'p',
            {},
            'Read more: ',
            markup('a', { href: cause.article.url }, cause.article.title),
          ),
        ]
      : []),
  ]
}

function openQuestions({ open }: Conclusion, { change }: DiagnosisLinks): HTMLElement[] {
  if (open.length === 0) return []
  const rows = open.map((given) =>
    markup('li', {}, `${given.step.question} `, change(given, 'Answer it now')),
  )
  return [markup('h2', {}, 'Still open, because you did not know'), markup('ul', {}, ...rows)]
}

function supportWords({ support }: WizardData, mail: string): HTMLElement[] {
  const more = support.article
    ? [
        markup(
          'p',
          {},
          'Read more: ',
          markup('a', { href: support.article.url }, support.article.title),
        ),
      ]
    : []
  return [
    prose('p', `Write to ${support.address} and send:`),
    markup(
      'ul',
      {},
      ...support.send.map((item) => prose('li', item)),
      markup('li', {}, 'your answers: they are already in the email that you start here'),
    ),
    markup(
      'p',
      { class: 'print:hidden' },
      markup('a', { href: mail, class: QUIET_BUTTON }, 'Start the email to support'),
    ),
    prose('p', support.never),
    ...more,
  ]
}

function actions({ copyTranscript, copyLink, startAgain, whatsApp }: DiagnosisLinks): HTMLElement {
  const status = markup('p', { role: 'status', class: `${HINT} print:hidden` })
  const button = (label: string, act: () => void) => {
    const element = markup('button', { type: 'button', class: QUIET_BUTTON }, label)
    element.addEventListener('click', act)
    return element
  }
  const row = [
    button('Copy the transcript', () => copyTranscript(status)),
    button('Copy the link', () => copyLink(status)),
    markup('a', { href: whatsApp, class: QUIET_BUTTON, rel: 'noreferrer' }, 'Send on WhatsApp'),
    button('Print', () => print()),
    startAgain(),
  ]
  return markup('div', { class: 'mt-6 print:hidden' }, markup('p', { class: ROW }, ...row), status)
}
