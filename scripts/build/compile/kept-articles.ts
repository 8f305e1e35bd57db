// What the checker worked out of each article, in a file: of what did not change since, the text is
// not even read. Which rules look at what is lib/lint.
import { createHash } from 'node:crypto'
import { memoize } from '@/lib/core/memoize'
import type { Draft } from '@/lib/lint/draft'
import type { Kept } from '@/lib/lint/kept'
import type { Cache } from './cache'

const NAME = 'kept'

interface Entry {
  /** The hash of the text that it was worked out of. */
  readonly text: string
  readonly kept: Kept
}

/** What is known of drafts from the last time, and how it is written for the next one. */
export interface KeptArticles {
  readonly of: (draft: Draft) => Kept
  /** Writes what is known of these. */
  readonly save: (drafts: readonly Draft[]) => void
}

/**
 * What was kept. `beside` is everything that a rule may look at beside an article and other
 * articles: nothing is known where it is not as it was.
 */
export function openKept(cache: Cache, beside: unknown): KeptArticles {
  const before = cache.read<Readonly<Record<string, Entry>>>(NAME, beside)
  const entries = new WeakMap<Draft, Entry>()
  const entryOf = (draft: Draft): Entry =>
    memoize(entries, draft, () => {
      const text = createHash('sha256').update(draft.text).digest('hex')
      const known = before?.[draft.file]
      return { text, kept: known?.text === text ? known.kept : {} }
    })
  return {
    of: (draft) => entryOf(draft).kept,
    save: (drafts) =>
      cache.write(
        NAME,
        beside,
        Object.fromEntries(drafts.map((draft) => [draft.file, entryOf(draft)])),
      ),
  }
}
