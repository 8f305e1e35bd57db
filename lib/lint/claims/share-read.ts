// How many of the statements that name a role and a permission word the reader understands. What is
// not read is not checked, so a writer is told how much that is.
import type { LintContext } from '@/lib/lint/rule'
import { readStatements } from './read-claims'
import { sentencesOf } from './text/sentences'
import { endsInName } from './role-names'
import { wordsIn } from './words'

const permissionWord =
  /\b(?:can|cannot|can't|may|must|allow(?:s|ed)?|able|permission|right to|only|access|lets?)\b/i

/** Counts of sentences in all articles; `read` of `all`. */
export interface ShareRead {
  readonly all: number
  readonly read: number
}

/** The statements of the short answers and paragraphs; a question states nothing. */
export function shareRead(context: LintContext): ShareRead {
  const { policy, site } = context
  const sentences = context.drafts
    .filter(context.isSound)
    .flatMap((draft) => sentencesOf(draft, { policy, supportAddress: site.supportAddress }))
    .filter(({ text }) => {
      const words = wordsIn(text)
      return (
        permissionWord.test(text) &&
        !text.endsWith('?') &&
        words.some((_, at) => endsInName(words, at + 1, policy))
      )
    })
  const read = sentences.filter(
    ({ text, before }) => readStatements(text, policy, before).length > 0,
  )
  return { all: sentences.length, read: read.length }
}
