import { reviewOf } from '@/lib/articles/review'
import type { Draft } from '@/lib/lint/draft'
import { citedRowsOf } from '@/lib/lint/impact/cited-rows'
import type { OwnRule, OwnContext } from '@/lib/lint/rule'

export const staleness: OwnRule = {
  id: 'staleness',
  about:
    'An article is checked against its facts again after reviewEvery days, and when ' +
    'the policy has changed since. reviewEvery and owner stand in its front matter or, ' +
    'for all, in content/site/editorial.yaml.',
  why:
    'The product changes without telling us; a page that nobody looked at for half a ' +
    'year is believed all the same.',
  example: { where: 'front matter', wrong: 'verified: 2020-01-01', right: 'verified: 2026-11-23' },
  check: (draft, context) => {
    const { data, at } = draft.frontMatter
    const { today, site } = context
    if (!data) return []
    const { age, every, owner } = reviewOf(data, site.editorial, today)
    const old =
      age > every
        ? [
            {
              ...at(['verified']),
              message:
                `'verified' is ${data.verified}, ${age} days ago, and it is to be ` +
                `checked every ${every}: ${owner} checks it against its facts and sets ` +
                'the day',
            },
          ]
        : []
    return [
      ...old,
      ...changedSince(draft, context).map((message) => ({ ...at(['verified']), message })),
    ]
  },
}

/**
 * What changed in the policy after an article was checked, where it concerns the article; and that
 * something did, where the policy does not say what.
 */
function changedSince({ tree, frontMatter: { data } }: Draft, { policy }: OwnContext): string[] {
  if (!data) return []
  const since = policy.changes.filter(({ date }) => date > data.verified)
  const isTold = policy.date <= data.verified || since.some(({ date }) => date === policy.date)
  const cited = since.length > 0 ? citedRowsOf(tree, data, policy) : new Set<string>()
  const concerned = since.flatMap(({ date, rows, says }) => {
    const shared = rows.filter((row) => cited.has(row))
    return shared.length > 0
      ? [
          `the policy changed on ${date}, after this article was checked on ` +
            `${data.verified}, in what it rests on (${shared.join(', ')}): ${says}`,
        ]
      : []
  })
  return isTold
    ? concerned
    : [
        ...concerned,
        `the policy changed on ${policy.date}, after this article was checked on ` +
          `${data.verified}, and \`changes\` of content/policy/policy.yaml does not say ` +
          `in what: \`npm run impact\` says whether it is concerned`,
      ]
}
