// A file of content as the studio lists it: what its server (scripts/editor/studio) tells its page.

import type { AskedAbout } from '@/lib/support/feedback/asked-about'

/**
 * How a file stands, the worst first. Readers asked about an article since it was verified; what is
 * stale is to be checked against the product again.
 */
export const FILE_STATES = [
  'broken',
  'asked',
  'stale',
  'draft',
  'warned',
  'clean',
  'unchecked',
] as const
export type FileState = (typeof FILE_STATES)[number]

/** A file in the studio's list. */
export interface ListedFile {
  readonly file: string
  readonly title: string
  /** The folder it is listed under: a category, or a kind of file. */
  readonly group: string
  readonly owner: string
  readonly state: FileState
  readonly errors: number
  readonly advice: number
  readonly isUnsaved: boolean
  /** Where `npm run dev` shows it; none for tables and passages. */
  readonly page: string | undefined
  /** What readers hold against an article, where the page of the studio was told. */
  readonly asked?: AskedAbout
}

/** What readers asked about, by file; `unknown` says why it is not known. */
export interface Heard {
  readonly asked: Readonly<Record<string, AskedAbout>>
  readonly unknown?: string
}

/** Files with what readers asked about them: broken ones and drafts stay that first. */
export const withHeard = (files: readonly ListedFile[], { asked }: Heard): readonly ListedFile[] =>
  files.map((one) => {
    const about = asked[one.file]
    if (!about) return one
    const isWorse = one.state === 'broken' || one.state === 'draft'
    return { ...one, asked: about, state: isWorse ? one.state : 'asked' }
  })
