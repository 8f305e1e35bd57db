// The document of a support request, filled in with what was said; and with what a customer typed
// and why it was not kept, where that is so.
import { randomUUID } from 'node:crypto'
import { REQUEST_IDS as IDS } from '@/components/request/data'
import { referenceHtml, saidHtml, type Said } from '@/components/request/said'
import { timeInWords } from '@/components/request/time'
import { ERROR } from '@/components/look/choices'
import { requestFileRoute, requestRoute } from '@/lib/support/request-routes'
import { site } from '@/lib/site/site'
import { LINK_DAYS } from '@/lib/support/requests/link'
import type { FoundFile, FoundRequest } from '@/lib/support/requests/find'
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

/** What the page shows. */
export interface Shown {
  readonly request: FoundRequest
  readonly token: string
  /** What it is answered together with, and the answers that were given there. */
  readonly shared?: Shared
  /** Whether mails leave this site. */
  readonly isMailed: boolean
  /** What was typed and could not be kept, and why: each a sentence. */
  readonly failed?: { readonly text: string; readonly id: string; readonly why: readonly string[] }
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
  const said = of('said')
  const title = elements.find(({ tagName }) => tagName === 'title')
  if (!title || attribute(parts.body, 'hidden') === undefined)
    throw new Error('the request page has no <title>, or shows a request that there is not')
  return ({ request, token, shared, isMailed, failed }) =>
    withEdits(html, [
      { ...startOf(title), by: `${request.reference} - ` },
      contentEdit(parts.title, `Request ${request.reference}`),
      contentEdit(parts.lede, stateWords(request) + sharedWords(shared)),
      shownEdit(parts.body),
      contentEdit(parts.keep, keepWords(request, isMailed)),
      contentEdit(said, saidHtml(entriesOf(request, token, shared?.answers ?? []))),
      flagEdit(form.form, 'action', requestRoute(token)),
      flagEdit(form.id, 'value', failed?.id ?? randomUUID()),
      ...(failed ? failedEdits(form, failed) : [removal(form.problem)]),
    ])
}

/** Takes the attribute away that hides an element. */
function shownEdit(element: Element): Edit {
  const place = element.sourceCodeLocation?.attrs?.['hidden']
  return { from: place?.startOffset ?? 0, to: place?.endOffset ?? 0, by: '' }
}

const failedEdits = (
  { text, problem }: { readonly text: Element; readonly problem: Element },
  failed: NonNullable<Shown['failed']>,
): readonly Edit[] => [
  contentEdit(
    problem,
    `<p class="${ERROR}">This was not sent</p>` +
      failed.why.map((why) => `<p>${escapeText(why)}</p>`).join(''),
  ),
  contentEdit(text, escapeText(failed.text)),
  flagEdit(text, 'autofocus'),
]

function stateWords({ state, changedAt }: FoundRequest): string {
  if (state === 'closed') return 'It is closed. Write below, and it is open again.'
  if (state === 'answered') return 'Support answered. If that does not settle it, write back below.'
  return (
    `Support has it since ${timeInWords(changedAt)}, and usually answers ` +
    `${escapeText(site.support.reply)}.`
  )
}

const sharedWords = (shared: Shared | undefined): string =>
  shared
    ? ` Support answers it together with your request ${referenceHtml(shared.reference)}: what ` +
      'they answer stands here, too.'
    : ''

/** `r…@example.com`: enough for who gave it. */
const masked = (address: string): string => {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}…${address.slice(at)}`
}

const keepWords = ({ reference, address }: FoundRequest, isMailed: boolean): string =>
  `<strong>Keep this address.</strong> It opens your request for ${LINK_DAYS} days after the ` +
  'last word in it, and whoever has it can read and answer. ' +
  (isMailed
    ? `It was also mailed to ${escapeText(masked(address))}, where answers are sent too. `
    : 'This site sends no mail: answers stand here. ') +
  `On the phone, say ${referenceHtml(reference)}.`

function entriesOf(
  request: FoundRequest,
  token: string,
  shared: readonly SharedAnswer[],
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
        ...(page === undefined ? [] : [{ title: 'You came from', text: page, folded: false }]),
        ...(query === undefined ? [] : [{ title: 'You searched for', text: query, folded: false }]),
        ...(transcript === undefined
          ? []
          : [{ title: 'What you checked', text: transcript, folded: true }]),
      ],
      files: filesOf(request.files),
    },
    ...[
      ...request.messages.map((message) => ({ ...message, files: filesOf(message.files) })),
      ...shared.map((answer) => ({ ...answer, author: 'support', files: [] }) as const),
    ].toSorted((one, other) => one.at - other.at),
  ]
}
