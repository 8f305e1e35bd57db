// What every part of reading a wizard file shares: the text, the vocabulary it is read against, and
// where diagnostics go.
import type { RootContent } from 'mdast'
import { tagErrors } from '@/lib/policy/prose/check'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import type { Place } from '@/lib/core/diagnostic'
import type { Words } from '@/lib/markdown/prose'

/** What a wizard file is read against: the words of the policy and the symptoms it knows. */
export interface Vocabulary extends Words {
  readonly symptoms: ReadonlyMap<string, SymptomModel>
}

/** One file being read. `report` adds an error of this file. */
export interface Reading {
  readonly text: string
  readonly model: SymptomModel
  readonly words: Words
  readonly stepIds: readonly string[]
  readonly report: (place: Place, message: string) => void
}

/** One section of a wizard file: a step's heading and everything below it. */
export interface Section extends Place {
  readonly id: string
  readonly nodes: readonly RootContent[]
}

/** Reports unknown ids in inline tags, and HTML, which has no meaning in a wizard. */
export function checkTags(text: string, place: Place, { words, report }: Reading): void {
  for (const message of tagErrors(text, words.policy)) report(place, message)
  const html = /<\/?[a-z][^>]*>|<!--[\s\S]*?(?:-->|$)/.exec(text)?.[0]
  if (html?.startsWith('<!--') === true)
    report(
      place,
      '<!-- … --> is HTML; a comment is written {/* … */}, which nobody but writers sees',
    )
  else if (html)
    report(place, `HTML such as '${html}' has no meaning in a wizard; use Markdown and inline tags`)
}

/** Where a Markdown node starts. */
export function placeOf(node: RootContent): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}

/** A Markdown node as it was written. */
export function source(node: RootContent, { text }: Pick<Reading, 'text'>): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset)
}
