// Announcements as a document shows them: at the head of what is read, without script, under a
// stylesheet of their own, which the policy of a document that has some allows by its hash.
import { createHash } from 'node:crypto'
import { PREFERENCES_PATH } from '@/lib/core/routes'
import { SEVERITIES, type Announcement } from '@/lib/support/announcements/announcement'
import { escapeAttribute, escapeText } from '@/server/front/asked/edits'

/** What is shown of an announcement. */
export type Notice = Pick<Announcement, 'id' | 'severity' | 'title' | 'text'>

/** How much of an id tells notices apart that stand at the same time. */
const SHORT = 8
export const shortId = ({ id }: Pick<Notice, 'id'>): string => id.slice(0, SHORT)

/**
 * The colours are those of app/tokens.css: a sealed document has only the rules that it was built
 * with.
 */
export const NOTICE_STYLE =
  '[data-notice]{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center;margin:0 0 1.5rem;' +
  'padding:.75rem 1.1rem;border-radius:.5rem;border-inline-start:4px solid;max-width:none;' +
  'background:light-dark(#e3eff1,#17323c);border-color:light-dark(#0b566d,#84c9df)}' +
  '[data-notice=incident]{border-color:light-dark(#a3261d,#f2a197)}' +
  '[data-notice=maintenance]{background:light-dark(#f9eccf,#372b14);' +
  'border-color:light-dark(#7a4b07,#e3b768)}' +
  '[data-notice] p{margin:0;flex:1 1 20rem}' +
  '[data-notice] button{min-height:2.75rem;padding:0;border:0;background:none;' +
  'text-decoration:underline;cursor:pointer}' +
  '@media print{[data-notice] form{display:none}}'

const HASH = `'sha256-${createHash('sha256').update(NOTICE_STYLE).digest('base64')}'`

const wordOf = ({ severity }: Notice): string =>
  SEVERITIES.find(({ id }) => id === severity)?.word ?? ''

function noticeHtml(notice: Notice): string {
  const { severity, title, text } = notice
  return (
    `<section data-notice="${severity}" aria-label="${wordOf(notice)}">` +
    `<p><strong>${wordOf(notice)}: ${escapeText(title)}</strong> ${escapeText(text)}</p>` +
    `<form method="post" action="${PREFERENCES_PATH}">` +
    `<button name="dismiss" value="${shortId(notice)}" ` +
    `aria-label="Dismiss: ${escapeAttribute(title)}">Dismiss</button></form></section>`
  )
}

const MAIN = /<main(?=[\s>])[^>]*>/

/** The document with notices at the head of its main part; the same where there are none. */
export const withNotices = (html: string, notices: readonly Notice[]): string =>
  notices.length === 0 || !MAIN.test(html)
    ? html
    : html
        .replace('</head>', () => `<style>${NOTICE_STYLE}</style></head>`)
        .replace(MAIN, (main) => main + notices.map(noticeHtml).join(''))

const POLICY = 'Content-Security-Policy'

/** The headers of a document that shows notices. */
export function noticeHeaders(
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const policy = headers[POLICY]
  if (policy === undefined) return headers
  return { ...headers, [POLICY]: policy.replace(/style-src (?=[^;]+;)/, `style-src ${HASH} `) }
}
