// What was said in a request, drawn by the server into its page: one entry after the other, with
// the files that came with each. Words of people are text, never markup.
import { escapeHtml } from '@/components/search/markup'
import type { Language } from '@/lib/support/requests/language'
import { isoOf, timeInWords } from './time'
import { REQUEST_WORDS } from './words'

/** A file, with its address. */
export interface SaidFile {
  readonly url: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}

/** An entry. `details` and `context` are of the request itself. */
export interface Said {
  readonly id: string
  readonly author: 'customer' | 'support'
  readonly at: number
  readonly text: string
  readonly details?: readonly { readonly label: string; readonly text: string }[]
  /** Where it was written from: a title, and the words below it; `folded` where they are long. */
  readonly context?: readonly {
    readonly title: string
    readonly text: string
    readonly folded: boolean
  }[]
  readonly files: readonly SaidFile[]
}

const REFERENCE = 'whitespace-nowrap'
const ENTRY = 'm-0 border-t border-line py-6 first:border-t-0 first:pt-0'
const OF_SUPPORT = `${ENTRY} -mx-4 rounded-md bg-tint px-4`
const HEAD = 'm-0 mb-2 flex flex-wrap items-baseline gap-x-3 text-sm text-muted'
const WHO = 'text-base text-ink'
const TEXT = 'm-0 max-w-measure whitespace-pre-wrap [overflow-wrap:anywhere]'
const DETAILS = 'm-0 mt-4 grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]'
const LABEL = 'text-sm text-muted'
const VALUE = 'm-0 mb-2 whitespace-pre-wrap [overflow-wrap:anywhere]'
const CONTEXT = 'mt-4 border-0'
const CONTEXT_LINE = 'mt-4 mb-0 text-sm text-muted [overflow-wrap:anywhere]'
const CONTEXT_TITLE = 'min-h-11 py-2 text-sm font-semibold'
const TRANSCRIPT = 'm-0 whitespace-pre-wrap rounded-md bg-surface p-4 text-sm'
const FILES = 'm-0 mt-4 flex list-none flex-wrap gap-3 p-0'
const FILE =
  'flex min-h-11 items-center gap-2 rounded-sm border border-edge px-3 py-1 text-sm ' +
  '[text-decoration:none] hover:border-accent'
const PICTURE = 'block max-h-40 w-auto max-w-full rounded-sm border border-line bg-surface'

/** The language that somebody wrote in, where the page's is another, so that it is read out so. */
function languageAttribute(text: string, page: Language): string {
  const language = /\p{Script=Devanagari}/u.test(text) ? 'hi' : 'en'
  return language === page ? '' : ` lang="${language}"`
}

/** A size in words: 340 KB. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} bytes`
    : `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-IN')} KB`

function fileHtml({ url, name, type, bytes }: SaidFile): string {
  const address = escapeHtml(url)
  const isPicture = type.startsWith('image/')
  return (
    `<li class="m-0"><a class="${isPicture ? 'block' : FILE}" href="${address}" ` +
    `download="${name}">` +
    (isPicture
      ? `<img class="${PICTURE}" src="${address}" alt="${name}" loading="lazy" />`
      : name) +
    ` <span class="${LABEL}">${isPicture ? `${name}, ` : ''}${sizeInWords(bytes)}</span></a></li>`
  )
}

function contextHtml(
  { title, text, folded }: NonNullable<Said['context']>[number],
  page: Language,
): string {
  const words =
    `<pre class="${TRANSCRIPT}" tabindex="0"${languageAttribute(text, page)}>` +
    `${escapeHtml(text)}</pre>`
  return folded
    ? `<details class="${CONTEXT}"><summary class="${CONTEXT_TITLE}">${title}</summary>` +
        `${words}</details>`
    : `<p class="${CONTEXT_LINE}">${title}: ` +
        `<span${languageAttribute(text, page)}>${escapeHtml(text)}</span></p>`
}

function entryHtml(
  { id, author, at, text, details = [], context = [], files }: Said,
  page: Language,
): string {
  const words = REQUEST_WORDS[page]
  const rows = details.map(
    ({ label, text: value }) =>
      `<dt class="${LABEL}"${languageAttribute(label, page)}>${escapeHtml(label)}</dt>` +
      `<dd class="${VALUE}"${languageAttribute(value, page)}>${escapeHtml(value)}</dd>`,
  )
  return (
    `<li class="${author === 'support' ? OF_SUPPORT : ENTRY}" id="said-${id}">` +
    `<p class="${HEAD}"><strong class="${WHO}">` +
    `${author === 'support' ? words.support : words.you}</strong> ` +
    `<time datetime="${isoOf(at)}">${timeInWords(at, page)}</time></p>` +
    `<p class="${TEXT}"${languageAttribute(text, page)}>${escapeHtml(text)}</p>` +
    (rows.length > 0 ? `<dl class="${DETAILS}">${rows.join('')}</dl>` : '') +
    context.map((each) => contextHtml(each, page)).join('') +
    (files.length > 0 ? `<ul class="${FILES}">${files.map(fileHtml).join('')}</ul>` : '') +
    '</li>'
  )
}

/** A reference within a sentence: it stays in one line. */
export const referenceHtml = (reference: string): string =>
  `<strong class="${REFERENCE}">${reference}</strong>`

/** The entries, oldest first: what goes into the list of a request's page, in its language. */
export const saidHtml = (said: readonly Said[], page: Language): string =>
  said.map((each) => entryHtml(each, page)).join('')
