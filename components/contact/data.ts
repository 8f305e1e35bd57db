import type { SearchAnswer } from '@/lib/search/results/search-answer'
import type { Draft } from './draft'

/** One topic of the form: `subject` is that of its mail, `labels` are those of its fields. */
export interface ContactTopic {
  readonly id: string
  readonly title: string
  readonly subject: string
  readonly labels: readonly string[]
}

/**
 * All that <sp-contact> works from, written into the page by the server. `about` are topics by the
 * address of a page or the title of its category.
 */
export interface ContactData {
  readonly topics: readonly ContactTopic[]
  readonly about: Readonly<Record<string, string>>
  readonly supportAddress: string
}

/** The id of the script element that holds the data. */
export const CONTACT_DATA_ID = 'contact-data'
/** The id of what holds the answers to the question. */
export const ANSWERS_ID = 'contact-answers'
/** The form that is sent, and its fields, by their ids. */
export const CONTACT_IDS = {
  form: 'contact-form',
  /** The question where there is no script; with it that above the form is sent. */
  own: 'contact-question',
  email: 'contact-email',
  name: 'contact-name',
  files: 'contact-files',
} as const
/** The topic of what fits no other. */
export const REST = 'base'
/** How many answers stand beside the question. */
export const ANSWERS_SHOWN = 4

/** The topic of a question by what answers it; that of the rest where nothing does. */
export function suggestedTopic(
  { answerable, results: [first] }: Pick<SearchAnswer, 'answerable' | 'results'>,
  { about }: Pick<ContactData, 'about'>,
): string {
  if (!answerable || !first) return REST
  const [page = ''] = first.url.split(/[?#]/)
  return about[page] ?? about[first.category] ?? REST
}

/**
 * The text of the mail: the question, what was filled in under its headings, then where the reader
 * came from and what a wizard found.
 */
export function mailText({ labels }: ContactTopic, draft: Draft): string {
  const filled = labels.flatMap((label) => {
    const text = draft.values[label]?.trim()
    return text ? [`${label}:\n${text}`] : []
  })
  const question = draft.question.trim()
  const context = [
    ...(draft.from ? [`Page I came from: ${draft.from}`] : []),
    ...(draft.transcript ? [`What I checked:\n${draft.transcript}`] : []),
  ]
  const parts = ['Hello Support,', ...(question ? [question] : []), ...filled, ...context]
  return `${parts.join('\n\n')}\n`
}
