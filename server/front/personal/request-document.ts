// The document of a support request, filled in with what was said; and with what a customer typed
// and why it was not kept, where that is so.
import { randomUUID } from 'node:crypto'
import { REQUEST_IDS as IDS } from '@/components/request/data'
import { referenceHtml, saidHtml, type Said } from '@/components/request/said'
import { timeInWords } from '@/components/request/time'
import { REQUEST_WORDS, type RequestWords } from '@/components/request/words'
import { ERROR } from '@/components/look/choices'
import { requestFileRoute, requestRoute } from '@/lib/support/request-routes'
import type { FoundFile, FoundRequest } from '@/lib/support/requests/find'
import { languageOf, type Language } from '@/lib/support/requests/language'
import type { SharedAnswer } from '@/lib/support/requests/merged'
import {
  contentEdit,
  elementsOf,
  escapeText,
  flagEdit,
  removal,
  requireId,
  startOf,
  withEdits,
  type Edit,
} from '@/server/front/asked/edits'
import { attribute, type Element } from '@/server/seal/markup'

/** What was typed and could not be kept, and why: each a sentence. */
export interface NotAdded {
  readonly text: string
  readonly id: string
  readonly why: readonly string[]
}

/** What the page shows. */
export interface Shown {
  /** Undefined where it cannot be read at the moment. */
  readonly request: FoundRequest | undefined
  readonly token: string
  /** What it is answered together with, and the answers that were given there. */
  readonly shared?: Shared
  /** Whether mails leave this site. */
  readonly isMailed: boolean
  readonly failed?: NotAdded
}

/** A request that another is answered with; `answers` are those that are of both. */
export interface Shared {
  readonly reference: string
  readonly answers: readonly SharedAnswer[]
}

/** Fills the document. */
export type FillRequest = (shown: Shown) => string

/** Prepares the document. Throws when one of its parts is not there. */
export function prepareRequestDocument(html: string): FillRequest {
  const elements = elementsOf(html)
  const of = (id: keyof typeof IDS): Element => requireId(elements, IDS[id], 'request')
  const parts = { title: of('title'), lede: of('lede'), body: of('body'), keep: of('keep') }
  const form = { form: of('form'), id: of('message'), text: of('text'), problem: of('problem') }
  const around = [of('label'), of('never'), of('files'), of('filesHint'), of('send')] as const
  const said = of('said')
  const title = elements.find(({ tagName }) => tagName === 'title')
  if (!title || attribute(parts.body, 'hidden') === undefined)
    throw new Error('the request page has no <title>, or shows a request that there is not')
  return ({ request, token, shared, isMailed, failed }) => {
    const language = languageOf(request?.question ?? '')
    const words = REQUEST_WORDS[language]
    const aroundWords = [words.write, words.never, words.files, words.filesHint, words.send]
    return withEdits(html, [
      ...(request
        ? [
            { ...startOf(title), by: `${request.reference} - ` },
            contentEdit(parts.title, words.title(request.reference)),
            contentEdit(parts.lede, stateWords(request, language) + sharedWords(shared, words)),
            contentEdit(parts.keep, keepWords(request, isMailed, words)),
            contentEdit(said, saidHtml(entriesOf(request, token, { shared, words }), language)),
          ]
        : [contentEdit(parts.lede, UNREAD), removal(parts.keep), removal(said)]),
      ...(language === 'en'
        ? []
        : [
            ...[parts.title, parts.lede, parts.body].map((each) =>
              flagEdit(each, 'lang', language),
            ),
            ...(failed ? [flagEdit(form.problem, 'lang', 'en')] : []),
            ...around.map((each, at) => contentEdit(each, escapeText(aroundWords[at] ?? ''))),
          ]),
      shownEdit(parts.body),
      flagEdit(form.form, 'action', requestRoute(token)),
      flagEdit(form.id, 'value', failed?.id ?? randomUUID()),
      ...(failed ? failedEdits(form, failed) : [removal(form.problem)]),
    ])
  }
}

const UNREAD =
  'It cannot be opened at the moment, because of a fault of ours. Nothing of it is lost, and ' +
  'what you typed is still below.'

/** Takes the attribute away that hides an element. */
function shownEdit(element: Element): Edit {
  const place = element.sourceCodeLocation?.attrs?.['hidden']
  return { from: place?.startOffset ?? 0, to: place?.endOffset ?? 0, by: '' }
}

const failedEdits = (
  { text, problem }: { readonly text: Element; readonly problem: Element },
  failed: NotAdded,
): readonly Edit[] => [
  contentEdit(
    problem,
    `<p class="${ERROR}">This was not sent</p>` +
      failed.why.map((why) => `<p>${escapeText(why)}</p>`).join(''),
  ),
  contentEdit(text, escapeText(failed.text)),
  flagEdit(text, 'autofocus'),
]

function stateWords({ state, changedAt }: FoundRequest, language: Language): string {
  const words = REQUEST_WORDS[language]
  if (state === 'closed') return escapeText(words.closed)
  if (state === 'answered') return escapeText(words.answered)
  return escapeText(words.waits(timeInWords(changedAt, language)))
}

const sharedWords = (shared: Shared | undefined, words: RequestWords): string =>
  shared ? ` ${words.shared(referenceHtml(shared.reference))}` : ''

/** `r…@example.com`: enough for who gave it. */
const masked = (address: string): string => {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}…${address.slice(at)}`
}

const keepWords = (
  { reference, address }: FoundRequest,
  isMailed: boolean,
  words: RequestWords,
): string =>
  `<strong>${escapeText(words.keep)}</strong> ${escapeText(words.keepWhy)} ` +
  `${escapeText(isMailed ? words.mailed(masked(address)) : words.noMail)} ` +
  words.onPhone(referenceHtml(reference))

function entriesOf(
  request: FoundRequest,
  token: string,
  { shared, words }: { readonly shared: Shared | undefined; readonly words: RequestWords },
): readonly Said[] {
  const { page, query, transcript } = request.context
  const filesOf = (files: readonly FoundFile[]): Said['files'] =>
    files.map(({ id, ...file }) => ({ ...file, url: requestFileRoute(token, id) }))
  return [
    {
      id: 'first',
      author: 'customer',
      at: request.at,
      text: request.question,
      details: request.details,
      context: [
        ...(page === undefined ? [] : [{ title: words.cameFrom, text: page, folded: false }]),
        ...(query === undefined ? [] : [{ title: words.searched, text: query, folded: false }]),
        ...(transcript === undefined
          ? []
          : [{ title: words.checked, text: transcript, folded: true }]),
      ],
      files: filesOf(request.files),
    },
    ...[
      ...request.messages.map((message) => ({ ...message, files: filesOf(message.files) })),
      ...(shared?.answers ?? []).map(
        (answer) => ({ ...answer, author: 'support', files: [] }) as const,
      ),
    ].toSorted((one, other) => one.at - other.at),
  ]
}
