import type { Rule } from '../rule'

const day = 24 * 60 * 60 * 1000

export const staleness: Rule = {
  id: 'staleness',
  about: 'An article is checked against the product again after reviewEvery days, and when the policy has changed since. reviewEvery and owner stand in its front matter or, for all, in content/house/editorial.yaml.',
  why: 'The product changes without telling us; a page that nobody looked at for half a year is believed all the same.',
  example: { where: 'front matter', wrong: 'verified: 2020-01-01', right: 'verified: 2026-11-23' },
  check: ({ frontMatter: { data, at } }, { today, policy, house }) => {
    if (!data) return []
    const every = data.reviewEvery ?? house.editorial.reviewEvery
    const owner = data.owner ?? house.editorial.owner
    const age = Math.floor((Date.parse(today) - Date.parse(data.verified)) / day)
    const old = age > every ? [{ ...at(['verified']), message: `'verified' is ${data.verified}, ${age} days ago, and it is to be checked every ${every}: ${owner} checks it against the product and sets the day` }] : []
    const changed = policy.date > data.verified ? [{ ...at(['verified']), message: `the policy changed on ${policy.date}, after this article was checked on ${data.verified}: \`npm run impact\` says whether it is concerned` }] : []
    return [...old, ...changed]
  },
}
