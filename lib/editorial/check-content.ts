// Checks everything writers wrote, and says what is wrong and how to mend it. Files in, problems out; reads and writes nothing.
import type { Policy } from '@/lib/access/policy'
import type { SourceFile } from '@/lib/access/source'
import type { House } from '@/lib/content/house-shape'
import { houseProblems } from './check-house'
import { readDraft } from './draft'
import { proseProblems } from './check-prose'
import type { Problem } from './problem'
import type { Rule, Shelf } from './rule'
import { rules } from './rules'
import { buildShelf, type Surroundings } from './shelf'

/** Every problem of the articles and of what the house says about them, sorted by file and place. Paths begin with content/articles/. */
export function checkContent(files: readonly SourceFile[], policy: Policy, house: House, surroundings: Surroundings): Problem[] {
  return shelfProblems(buildShelf(files.map(readDraft), policy, house, surroundings))
}

/** The same for a shelf that was built already. */
export const shelfProblems = (shelf: Shelf): Problem[] => inOrder([...found(rules, shelf), ...houseProblems(shelf), ...proseProblems(shelf)])

/** What these rules find on a shelf. */
export const found = (some: readonly Rule[], shelf: Shelf): Problem[] =>
  shelf.drafts.flatMap((draft) => some.flatMap(({ id, check }) => check(draft, shelf).map((fault) => ({ file: draft.file, ...fault, rule: id }))))

/** By file and place. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column)
