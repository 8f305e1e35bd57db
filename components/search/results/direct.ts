// A question answered in the list itself: the answer, why, and the row of the matrix it is read
// from.
import type { DirectAnswer, PermissionCell } from '@/lib/search/answers/statement'
import { escapeHtml } from '@/components/search/markup'

function cellHtml({ role, words, status, url }: PermissionCell): string {
  return (
    `<div><dt class="hit-kind">${escapeHtml(role)}</dt><dd class="m-0"><a ` +
    `class="status" data-status="${status}" ` +
    `href="${escapeHtml(url)}">${escapeHtml(words)}</a></dd></div>`
  )
}

/** The block above the list; nothing where the rules do not answer. */
export function directHtml(answer: DirectAnswer | null): string {
  if (answer === null) return ''
  const { text, reason, url, differs, figure } = answer
  const note = differs
    ? '<p class="hit-kind">May differ in your account: two versions of these defaults ' +
      'are published.</p>'
    : ''
  return `<section class="answer" id="direct-answer" aria-label="Answer"><p class="m-0"><strong>${escapeHtml(text)}</strong></p><p>${escapeHtml(reason)}</p>
<dl class="grid grid-cols-2 sm:grid-cols-4 gap-x-4 gap-y-1 text-sm" aria-label="${escapeHtml(figure.action)}">${figure.cells.map(cellHtml).join('')}</dl>${note}<p class="hit-kind"><a href="${escapeHtml(url)}">Who can do what: ${escapeHtml(figure.action)}</a></p></section>`
}
