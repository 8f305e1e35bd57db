// Checks everything writers wrote, and says what is wrong and how to mend it. Files in, problems
// out; reads and writes nothing.
import type { Policy } from '@/lib/access/policy'
import type { SourceFile } from '@/lib/access/source'
import type { House } from '@/lib/content/house-shape'
import { houseProblems } from './check-house'
import { proseProblems } from './check-prose'
import { passageFolder } from '@/lib/content/passages'
import { readDraft, readPassage } from './draft'
import type { Problem } from './problem'
import type { Rule, Shelf } from './rule'
import { rules, textRules } from './rules'
import { buildShelf, type Surroundings } from './shelf'

/**
 * Every problem of the articles and of what the house says about them, sorted by file and place.
 * Paths begin with content/articles/ or content/shared/.
 */
export function checkContent(
  files: readonly SourceFile[],
  policy: Policy,
  house: House,
  surroundings: Surroundings,
): Problem[] {
  const passages = files.filter(({ path }) => path.startsWith(passageFolder)).map(readPassage)
  const drafts = files.filter(({ path }) => !path.startsWith(passageFolder)).map(readDraft)
  return shelfProblems(buildShelf(drafts, policy, house, { ...surroundings, passages }))
}

/** The same for a shelf that was built already. */
export const shelfProblems = (shelf: Shelf): Problem[] =>
  inOrder([
    ...found(rules, shelf),
    ...found(textRules, shelf, shelf.shared),
    ...houseProblems(shelf),
    ...proseProblems(shelf),
  ])

/** What these rules find on a shelf. */
export const found = (some: readonly Rule[], shelf: Shelf, drafts = shelf.drafts): Problem[] =>
  drafts.flatMap((draft) =>
    some.flatMap(({ id, check }) =>
      check(draft, shelf).map((fault) => ({ file: draft.file, ...fault, rule: id })),
    ),
  )

/** By file and place. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (one, other) =>
      one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column,
  )
