import { memoize } from '@/lib/core/memoize'
import { folded } from '@/lib/core/suggest'
import { questionOf } from '@/lib/lint/question'
import type { Rule, LintContext } from '@/lib/lint/rule'

/** A wording of an article, and where it stands in the front matter. */
interface Asked {
  readonly file: string
  readonly field: readonly (string | number)[]
  readonly words: string
}

export const sameQuestion: Rule = {
  id: 'same-question',
  about:
    'No two articles ask the same in other words, in their titles or aliases: the ' +
    'order of the words, small words and endings make no difference.',
  why: 'Who searches gets both, and cannot tell which of the two is right.',
  example: {
    where: 'front matter',
    wrong: 'title: To MyOperator, an agent that is new to add',
    right: 'title: Why a user was added twice',
  },
  check: ({ file, frontMatter: { data, at } }, context) => {
    const asked = wordingsOf(context)
    return data
      ? wordings({ file, data }).flatMap(({ field, words }) => {
          const other = asked
            .get(questionOf(words, wordingOf(context)))
            ?.find(
              (candidate) =>
                candidate.file !== file && (candidate.file < file || field[0] === 'title'),
            )
          if (!other || folded(other.words) === folded(words)) return []
          return [
            {
              ...at(field),
              message:
                `'${String(field[0])}' asks "${words}", as ${other.file} does with ` +
                `"${other.words}"; keep it where it belongs, or say what sets it apart`,
            },
          ]
        })
      : []
  },
}

const wordingOf = ({ policy, site }: LintContext) => ({
  policy,
  supportAddress: site.supportAddress,
})

const wordings = ({
  file,
  data,
}: {
  readonly file: string
  readonly data: { readonly title: string; readonly aliases: readonly string[] }
}): Asked[] => [
  { file, field: ['title'], words: data.title },
  ...data.aliases.map((words, index): Asked => ({ file, field: ['aliases', index], words })),
]

const indexes = new WeakMap<LintContext, ReadonlyMap<string, readonly Asked[]>>()

/** Every wording by what it asks, looked up once for a context. */
const wordingsOf = (context: LintContext): ReadonlyMap<string, readonly Asked[]> =>
  memoize(indexes, context, () => {
    const index = new Map<string, Asked[]>()
    for (const {
      file,
      frontMatter: { data },
    } of context.drafts)
      for (const asked of data ? wordings({ file, data }) : []) {
        const question = questionOf(asked.words, wordingOf(context))
        const others = index.get(question)
        if (others) others.push(asked)
        else if (question !== '') index.set(question, [asked])
      }
    return index
  })
