// The page of feedback, filled in with what a reader said, from its address; and with what they
// typed and why it could not be kept, where a form was not.
import { FEEDBACK_IDS as IDS } from '@/components/feedback/data'
import { ERROR_SUMMARY } from '@/components/look/choices'
import { findArticle } from '@/lib/articles/collection'
import { FEEDBACK_PAGE } from '@/lib/support/told-routes'
import { attribute, type Element } from '@/server/seal/markup'
import { filledAnswer, prepared, UNLISTED, type AnswerQuestion } from './asked'
import {
  contentEdit,
  elementsOf,
  escapeAttribute,
  escapeText,
  flagEdit,
  removal,
  requireId,
  startOf,
  withEdits,
  type Edit,
} from './edits'
import type { Answer } from '@/server/front/answer'
import type { Site } from '@/server/front/packed'

/** What the page tells; `typed` are the fields of a form that could not be kept, and why. */
interface Told {
  readonly said: URLSearchParams
  readonly failure?: { readonly status: number; readonly detail: string }
}

type Parts = Readonly<Record<keyof typeof IDS, Element>> & {
  readonly said: readonly Element[]
  readonly reasons: Element
  readonly choices: readonly Element[]
}

/** The page as it is asked for, and as it is where a form could not be kept. */
export interface FeedbackAnswers {
  readonly asked: AnswerQuestion
  readonly failed: (said: URLSearchParams, status: number, detail: string) => Answer
}

/** Builds what fills the page in. */
export function createFeedback(site: Site): FeedbackAnswers {
  const find = prepared(site, FEEDBACK_PAGE, (html) => ({ html, parts: partsOf(html) }))
  const draw = (told: Told): Answer => {
    const { page, headers } = find()
    const html = withEdits(page.html, editsOf(page.parts, told))
    return filledAnswer(
      told.failure?.status ?? 200,
      // Where a reader goes from here, and by what address they came, is nobody's business.
      { ...headers, ...UNLISTED, 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' },
      html,
    )
  }
  return {
    asked: (query) => draw({ said: new URLSearchParams(query) }),
    failed: (said, status, detail) => draw({ said, failure: { status, detail } }),
  }
}

function partsOf(html: string): Parts {
  const elements = elementsOf(html)
  const byName = (name: string): readonly Element[] =>
    elements.filter((element) => attribute(element, name) !== undefined)
  const of = (id: keyof typeof IDS): Element => requireId(elements, IDS[id], 'feedback')
  return {
    title: of('title'),
    lede: of('lede'),
    form: of('form'),
    reasons: of('reasons'),
    step: of('step'),
    comment: of('comment'),
    notify: of('notify'),
    back: of('back'),
    said: byName('data-said'),
    choices: elements.filter((element) => attribute(element, 'name') === 'reason'),
  }
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

function editsOf(parts: Parts, { said, failure }: Told): readonly Edit[] {
  const read = (name: string): string => said.get(name) ?? ''
  const article = findArticle(read('article'))
  const isKnown = ID.test(read('id'))
  if (!article || (!isKnown && !failure)) return [removal(parts.form), removal(parts.back)]
  const link = `<a href="${escapeAttribute(article.url)}">${escapeText(article.title)}</a>`
  const head = (title: string, words: string): readonly Edit[] => [
    contentEdit(parts.title, title),
    contentEdit(parts.lede, words),
  ]
  const fields = parts.said.flatMap((input) => valueOf(input, read(attribute(input, 'name') ?? '')))
  const helped = read('helpful') === 'yes'
  const form = [
    ...fields,
    ...valueOf(parts.step, read('step')),
    ...(helped ? [removal(parts.reasons)] : []),
  ]
  // There may be nothing to take back.
  const back = isKnown ? [] : [removal(parts.back)]
  if (failure)
    return [
      ...head('It could not be kept', `What you said of ${link} is still below. Send it again.`),
      ...form,
      ...typedEdits(parts, read, failure.detail),
      ...back,
    ]
  const done = [removal(parts.form)]
  if (read('state') === 'taken-back')
    return [
      ...head('It is taken back', `Nothing of it is kept. Back to ${link}`),
      ...done,
      removal(parts.back),
    ]
  if (read('state') === 'complete')
    return [...head('Thank you', `It is kept. Back to ${link}`), ...done, ...fields]
  const words = `You said that ${link} ${helped ? 'helped' : 'did not help'}. That is kept.`
  return [...head('Thank you', `${words} You can say more.`), ...form]
}

const valueOf = (input: Element, value: string): readonly Edit[] =>
  value === '' ? [] : [flagEdit(input, 'value', value)]

/** What was typed, and why it was not kept. */
const typedEdits = (
  parts: Parts,
  read: (name: string) => string,
  detail: string,
): readonly Edit[] => [
  {
    ...startOf(parts.form),
    by: `<div class="${ERROR_SUMMARY}" role="alert"><p>${escapeText(detail)}</p></div>`,
  },
  contentEdit(parts.comment, escapeText(read('comment'))),
  ...valueOf(parts.notify, read('notify')),
  ...parts.choices
    .filter((choice) => attribute(choice, 'value') === read('reason'))
    .map((choice) => flagEdit(choice, 'checked')),
]
