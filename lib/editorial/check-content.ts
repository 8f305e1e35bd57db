// Checks everything writers wrote, and says what is wrong and how to mend it. Files in, problems out; reads and writes nothing.
import type { Policy } from '@/lib/access/policy'
import type { SourceFile } from '@/lib/access/source'
import type { House } from '@/lib/content/house-shape'
import { houseProblems } from './check-house'
import { readDraft, type Draft } from './draft'
import type { Problem } from './problem'
import type { Shelf } from './rule'
import { rules } from './rules'

/** What besides the articles counts: the symptoms that have a wizard, and the day (YYYY-MM-DD), after which nothing can have been verified. */
export interface Surroundings { readonly wizards: readonly string[]; readonly today: string }

/** Every problem of the articles and of what the house says about them, sorted by file and place. Paths begin with content/articles/. */
export function checkContent(files: readonly SourceFile[], policy: Policy, house: House, { wizards, today }: Surroundings): Problem[] {
  const drafts = files.map(readDraft)
  const shelf: Shelf = { policy, house, wizards, today, drafts, bySlug: firstOfEachSlug(drafts) }
  const problems = drafts.flatMap((draft) => rules.flatMap(({ id, check }) => check(draft, shelf).map((fault) => ({ file: draft.file, ...fault, rule: id }))))
  return [...problems, ...houseProblems(shelf)].sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column)
}

function firstOfEachSlug(drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  const first = new Map<string, Draft>()
  for (const draft of drafts) if (!first.has(draft.slug)) first.set(draft.slug, draft)
  return first
}
