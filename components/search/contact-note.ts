// What was searched for, taken along to the contact page and into the mail.
import { quotedHtml } from './markup'
import { PLAIN_NOTE } from '@/components/look/notes'

/** The note on the contact page. */
export function contactNoteHtml(query: string): string {
  return (
    `<div class="${PLAIN_NOTE}"><p>You searched for <strong>${quotedHtml(query)}</strong>. The ` +
    'email below already says so.</p></div>'
  )
}

/** The end of the mail. */
export function contactText(query: string): string {
  return `What I searched for in the help centre: ${query}\n`
}
