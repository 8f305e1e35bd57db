// The sealed document of staff pages, into which each page is drawn: its title, the header of who
// is signed in, its main part.
import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactElement } from 'react'
import { BAR_ID, MAIN_ID } from '@/components/staff/data'
import { STAFF_PAGE } from '@/lib/staff/staff-routes'
import type { Answer } from '@/server/front/answer'
import { filledAnswer, prepared, UNLISTED } from '@/server/front/asked/asked'
import {
  contentEdit,
  elementsOf,
  escapeText,
  requireId,
  withEdits,
} from '@/server/front/asked/edits'
import type { Site } from '@/server/front/packed'

/** What is drawn. */
export interface Drawn {
  readonly status: number
  readonly title: string
  /** Undefined where nobody is signed in. */
  readonly bar: ReactElement | undefined
  readonly body: ReactElement
  readonly headers: Readonly<Record<string, string>>
}

/** Builds what draws pages into the document. */
export function createDraw(site: Site): (drawn: Drawn) => Answer {
  const find = prepared(site, STAFF_PAGE, (html) => {
    const elements = elementsOf(html)
    const title = elements.find(({ tagName }) => tagName === 'title')
    if (!title) throw new Error('the document of staff pages has no <title>')
    return {
      html,
      title,
      bar: requireId(elements, BAR_ID, 'staff'),
      main: requireId(elements, MAIN_ID, 'staff'),
    }
  })
  return ({ status, title, bar, body, headers: more }) => {
    const { page, headers } = find()
    const { 'Speculation-Rules': _, ...kept } = headers
    const html = withEdits(page.html, [
      contentEdit(page.title, escapeText(`${title} - Staff`)),
      contentEdit(page.bar, bar ? renderToStaticMarkup(bar) : ''),
      contentEdit(page.main, renderToStaticMarkup(body)),
    ])
    return filledAnswer(
      status,
      // Addresses hold what is looked for and who is asked about: nobody else is told.
      {
        ...kept,
        ...UNLISTED,
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'same-origin',
        ...more,
      },
      html,
    )
  }
}
