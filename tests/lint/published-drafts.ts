// The published articles and shared passages as the checker reads them, each read once for the
// tests of all files.
import { readDraft, readPassage, type Draft } from '@/lib/lint/draft'
import { policyPlaces } from '@/lib/policy/places'
import type { SourceFile } from '@/lib/core/yaml'
import { articleFiles, passageFiles } from '../articles/library'
import { policyFiles } from '../builders'

export const publishedDrafts: readonly Draft[] = articleFiles.map(readDraft)
export const publishedPassages: readonly Draft[] = passageFiles.map(readPassage)
/** Where the rows of the published policy stand. */
export const places = policyPlaces(policyFiles)

const published = new Map(
  [...publishedDrafts, ...publishedPassages].map((draft) => [draft.file, draft]),
)
const unless =
  (read: (file: SourceFile) => Draft) =>
  (file: SourceFile): Draft => {
    const draft = published.get(file.path)
    return draft?.text === file.text ? draft : read(file)
  }

/** The draft of an article, or of a passage: the published one where nothing in it is changed. */
export const draftOf = unless(readDraft)
export const passageOf = unless(readPassage)
