import type { Draft } from './draft'

/**
 * One topic of the form. `fields` are written into the mail, `attach` are told to go along with it;
 * texts are plain words.
 */
export interface ContactTopic {
  readonly id: string
  readonly title: string
  readonly subject: string
  readonly fields: readonly { readonly label: string; readonly text: string }[]
  readonly attach: readonly string[]
}

/** All that <sp-contact> works from, written into the page by the server. */
export interface ContactData {
  readonly topics: readonly ContactTopic[]
  readonly supportAddress: string
  readonly never: string
}

/** The id of the script element that holds the data. */
export const CONTACT_DATA_ID = 'contact-data'

/**
 * The text of the mail: what was filled in, under its headings, then where the reader came from and
 * what a wizard found.
 */
export function mailText({ fields }: ContactTopic, draft: Draft): string {
  const filled = fields.flatMap(({ label }) => {
    const text = draft.values[label]?.trim()
    return text ? [`${label}:\n${text}`] : []
  })
  const context = [
    ...(draft.from ? [`Page I came from: ${draft.from}`] : []),
    ...(draft.transcript ? [`What I checked:\n${draft.transcript}`] : []),
  ]
  return `${['Hello Support,', ...filled, ...context].join('\n\n')}\n`
}

const SECRET = new RegExp(
  '\\b(?:otp|one[- ]time password|password|passcode|pin)\\b' +
    '\\W{0,3}(?:is|was|hai|=|:)?\\W{0,3}\\S*\\d\\S*',
  'i',
)

/** Whether a text seems to hold a password or a one-time code, which nobody should send. */
export function holdsSecret(text: string): boolean {
  return SECRET.test(text)
}
