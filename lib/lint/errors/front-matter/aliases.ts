import { folded } from '@/lib/core/suggest'
import type { Draft } from '@/lib/lint/draft'
import type { Rule, LintContext } from '@/lib/lint/rule'

/** Other wordings that an article needs to be found. */
const fewest = 5

export const aliases: Rule = {
  id: 'aliases',
  about:
    `An article has at least ${fewest} other wordings, and a wording, alias or title, ` +
    'leads to one article alone.',
  why:
    'People find an article by their own words, not by ours; and one question with two ' +
    'answers is a question with none.',
  example: {
    where: 'front matter',
    wrong: 'aliases: [make someone manager]',
    right:
      'aliases: [make someone manager now, promote a person here, chnge role of my ' +
      'user, kisi ko manger banao, give another role to a man]',
  },
  check: (draft, context) => {
    const { data, at } = draft.frontMatter
    if (!data) return []
    const few =
      data.aliases.length < fewest
        ? [
            {
              ...at(['aliases']),
              message:
                `'aliases' has ${data.aliases.length}, expected at least ${fewest}: how ` +
                'do people really ask this, misspelt and in Hinglish too?',
            },
          ]
        : []
    const title = context.wordings.get(folded(data.title))?.find((file) => file !== draft.file)
    const same = title
      ? [
          {
            ...at(['title']),
            message:
              `'title' is a wording of ${title} already: two articles answer one ` +
              'question. Join them, or say how this one differs',
          },
        ]
      : []
    const twice = data.aliases.flatMap((alias, index) => {
      const inList =
        data.aliases.slice(0, index).some((other) => folded(other) === folded(alias)) ||
        folded(alias) === folded(data.title)
      const other = inList ? 'this list' : earlier(draft, alias, context)
      return other
        ? [
            {
              ...at(['aliases', index]),
              message:
                `'aliases' has "${alias}", which is already in ${other}; keep it where ` +
                'it belongs',
            },
          ]
        : []
    })
    return [...few, ...same, ...twice]
  },
}

/** An earlier file that has the same wording. */
function earlier({ file }: Draft, wording: string, { wordings }: LintContext): string | undefined {
  const [first] = wordings.get(folded(wording)) ?? []
  return first !== undefined && first < file ? first : undefined
}
