// What of a build depends on the day and on who looks at it: articles have days of publication, and
// drafts are shown to writers alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ARTICLES = 'content/articles'
const DAY = /^(?:un)?publish[ \t]*:[ \t]*["']?(\d{4}-\d{2}-\d{2})/gm

/** Whether a build shows drafts, with a mark: `SIGNPOST_DRAFTS=shown`, for a preview. */
export const showsDrafts = () => process.env['SIGNPOST_DRAFTS'] === 'shown'

/**
 * The days on which an article is published or withdrawn, as far as they have come: a build is
 * repeated when one more has. Which of them mean anything is for the checker.
 * @returns {string}
 */
export function publicationDays() {
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)
  if (!existsSync(ARTICLES)) return ''
  const days = readdirSync(ARTICLES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name))
    .flatMap((entry) => [
      ...readFileSync(path.join(entry.parentPath, entry.name), 'latin1').matchAll(DAY),
    ])
    .map(([, day = '']) => day)
    .filter((day) => day <= today)
  return [...new Set(days)].sort().join(' ')
}
