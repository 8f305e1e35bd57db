// The published articles and shared passages as the checker reads them, each read once for the
// tests of all files.
import { readDraft, readPassage, type Draft } from '@/lib/lint/draft'
import { policyPlaces } from '@/lib/policy/places'
import { articleFiles, passageFiles } from '../articles/library'
import { policyFiles } from '../builders'

export const publishedDrafts: readonly Draft[] = articleFiles.map(readDraft)
export const publishedPassages: readonly Draft[] = passageFiles.map(readPassage)
/** Where the rows of the published policy stand. */
export const places = policyPlaces(policyFiles)
