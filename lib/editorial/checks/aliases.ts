import { folded } from '@/lib/logic/nearest'
import type { Draft } from '../draft'
import type { Rule } from '../rule'

/** Other wordings that an article needs to be found. */
const fewest = 5

export const aliases: Rule = {
  id: 'aliases',
  about: `An article has at least ${fewest} other wordings, and a wording leads to one article alone.`,
  check: (draft, { drafts }) => {
    const { data, at } = draft.frontMatter
    if (!data) return []
    const few = data.aliases.length < fewest ? [{ ...at(['aliases']), message: `'aliases' has ${data.aliases.length}, expected at least ${fewest}: how do people really ask this, misspelt and in Hinglish too?` }] : []
    const twice = data.aliases.flatMap((alias, index) => {
      const other = earlier(draft, index, alias, drafts)
      return other ? [{ ...at(['aliases', index]), message: `'aliases' has "${alias}", which is already in ${other}; keep it where it belongs` }] : []
    })
    return [...few, ...twice]
  },
}

/** Where the same wording stands before: in this article's list or in that of an earlier file. */
function earlier(draft: Draft, index: number, alias: string, drafts: readonly Draft[]): string | undefined {
  const same = (other: string) => folded(other) === folded(alias)
  if (draft.frontMatter.data?.aliases.slice(0, index).some(same)) return 'this list'
  return drafts.find((other) => other.file < draft.file && other.frontMatter.data?.aliases.some(same))?.file
}
