import type { Conclusion } from '@/lib/wizard/machine/conclude'
import { noCauseWords } from '@/lib/wizard/transcript'
import { answerLabel } from './course'
import { OWN_WORDS, type CauseWords, type WizardData } from './data'
import type { DiagnosisLinks } from '@/components/wizard/end/diagnosis-links'
import { endView } from '@/components/wizard/end/end-view'
import { PART, PART_TITLE, STAGE, STAGE_LINE, STAGE_TITLE, VERDICT } from '@/components/look/stage'
import { markup, prose } from './markup'
import { PLAIN_NOTE } from '@/components/look/notes'
import { STEP, STEPS } from '@/components/look/text'

/** The headline of a diagnosis: the first cause, or that there is none. */
export function headlineOf(conclusion: Conclusion, data: WizardData): string {
  const first = conclusion.confirmed.flatMap((id) => data.causes[id] ?? [])[0]
  if (first) return first.headline
  return noCauseWords(conclusion.open.length > 0)
}

/** What kind of diagnosis it is: the words above its headline. */
export const verdictWords = (first: CauseWords | undefined): string =>
  first ? (first.certain ? 'Cause found' : 'Possible, not certain') : 'No cause found'

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
  const heading = markup('h2', { class: STAGE_TITLE, tabindex: '-1' }, headlineOf(conclusion, data))
  const view = markup(
    'article',
    { class: `${STAGE} border-t-4 border-t-spark` },
    markup(
      'div',
      { class: STAGE_LINE },
      markup('span', { class: VERDICT }, verdictWords(first)),
      ...links.back,
    ),
    heading,
    ...conclusion.contradictions.map((row) => contradictionView(row, conclusion, links)),
  )
  const role = conclusion.given.find(({ step }) => step.fact === 'my_role')?.value ?? ''
  if (first) view.append(...remedy(first, role))
  for (const cause of others)
    view.append(
      markup(
        'h2',
        { class: `${PART} ${PART_TITLE}` },
        cause.certain ? 'Your answers also show this' : 'This may play a part too',
      ),
      markup('p', {}, markup('strong', {}, cause.headline)),
      ...remedy(cause, role),
    )
  const more = links.more
    ? ['More than this may be wrong. ', links.more]
    : first && conclusion.open.length === 0
      ? ['Nothing else was found.']
      : []
  const open = [
    ...(first && more.length > 0 ? [markup('p', { class: 'mt-4' }, ...more)] : []),
    ...openQuestions(conclusion, links),
  ]
  view.append(endView(first !== undefined, open, links))
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
  return [
    markup('h2', { class: `${PART} ${PART_TITLE}` }, 'Still open, because you did not know'),
    markup('ul', {}, ...rows),
  ]
}
