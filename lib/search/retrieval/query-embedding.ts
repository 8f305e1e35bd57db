// The embedding of a query: of its words as they were most likely meant, each as often as it was
// written.
import type { QueryWord } from '@/lib/search/spelling/query'
import type { Embed } from './embedding'

/** Embeds a query; see embedding.ts for the shape. */
export function embedQuery(embed: Embed, words: readonly QueryWord[]): Int8Array {
  return embed(
    words.flatMap(({ readings, token, times }) =>
      Array.from({ length: times }, () => (readings[0] ?? token).word),
    ),
  )
}
