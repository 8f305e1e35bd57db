// A question answered in the list itself: the answer, why, and the row of the matrix it is read
// from.
import type { DirectAnswer, PermissionCell } from '@/lib/search/answers/statement'
import { escapeHtml } from '@/components/search/markup'
import { HIT_KIND } from '@/components/look/hits'
import { ANSWER } from '@/components/look/text'

const CELL = 'status inline-block ps-[1.8em] indent-[-1.8em] after:absolute after:inset-0'

function cellHtml({ role, words, limit, status, url }: PermissionCell): string {
  const below =
    limit === undefined
      ? ''
      : ` <small class="block indent-0 font-normal text-muted">${escapeHtml(limit)}</small>`
  return (
    `<div class="relative min-h-11"><dt class="${HIT_KIND}">${escapeHtml(role)}</dt>` +
    '<dd class="m-0"><a ' +
    `class="${CELL}" data-status="${status}" ` +
    `href="${escapeHtml(url)}">${escapeHtml(words)}${below}</a></dd></div>`
  )
}

/** The block above the list; nothing where the rules do not answer. */
export function directHtml(answer: DirectAnswer | null): string {
  if (answer === null) return ''
  const { text, reason, url, differs, figure } = answer
  const note = differs
    ? `<p class="${HIT_KIND}">Two versions of these defaults are published: ` +
      '<a href="/roles#differs">what it depends on</a>.</p>'
    : ''
  return (
    `<section class="${ANSWER}" id="direct-answer" aria-label="Answer">` +
    `<p class="m-0 font-serif text-lg/[1.3]"><strong>${escapeHtml(text)}</strong></p>` +
    `<p>${escapeHtml(reason)}</p>\n` +
    '<dl class="grid grid-cols-2 sm:grid-cols-4 gap-x-4 gap-y-1 text-sm" ' +
    `aria-label="${escapeHtml(figure.action)}">${figure.cells.map(cellHtml).join('')}</dl>` +
    `${note}<p class="m-0 ${HIT_KIND}"><a class="inline-block py-3" href="${escapeHtml(url)}">` +
    `Who can do what: ${escapeHtml(figure.action)}</a></p></section>`
  )
}
