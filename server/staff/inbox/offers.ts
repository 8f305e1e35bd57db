// What a reply may begin with: a text of content/site/staff.yaml, the fix of a cause, or an
// article.
import { findArticle } from '@/lib/articles/collection'
import { causeText } from '@/lib/diagnosis/cause-text'
import { policy } from '@/lib/policy/published'
import { plainText } from '@/lib/policy/wording'
import { searchSite } from '@/lib/search/results/published'
import { MOST_CHARACTERS } from '@/lib/search/results/search'
import { site } from '@/lib/site/site'

/** Something to begin with; `id` names it in an address. */
export interface Offer {
  readonly id: string
  readonly label: string
}

/** Offers under a heading. */
export interface Offers {
  readonly label: string
  readonly of: readonly Offer[]
}

const MOST_ARTICLES = 4

/** The articles that may answer a question, best first. */
export function articlesFor(question: string): readonly { slug: string; title: string }[] {
  const q = question.slice(0, MOST_CHARACTERS).trim()
  if (q === '') return []
  const { results } = searchSite({ q, limit: 12, brief: true })
  return results
    .flatMap(({ url }) => {
      const slug = /^\/articles\/([\w-]+)/.exec(url)?.[1]
      const article = slug === undefined ? undefined : findArticle(slug)
      return article ? [{ slug: article.slug, title: article.title }] : []
    })
    .slice(0, MOST_ARTICLES)
}

/** The symptom of the guided fix that a page is of; undefined for any other page. */
const symptomOf = (page: string | undefined): string | undefined =>
  /^\/(?:fix|desk\/diagnose)\/([\w-]+)/.exec(page ?? '')?.[1]

/** Everything that a reply may begin with, what fits the request first. */
export function offersFor(question: string, page: string | undefined): readonly Offers[] {
  const near = symptomOf(page)
  const symptoms = policy.symptoms.toSorted(
    (one, other) => Number(other.id === near) - Number(one.id === near),
  )
  return [
    { label: 'Replies', of: site.staff.replies.map(({ id, title }) => ({ id, label: title })) },
    {
      label: 'Articles',
      of: articlesFor(question).map(({ slug, title }) => ({ id: `article ${slug}`, label: title })),
    },
    ...symptoms.map(({ id: symptom, title, causes }) => ({
      label: title,
      of: causes.map(({ id, why }) => ({ id: `fix ${symptom} ${id}`, label: labelOf(why) })),
    })),
  ].filter(({ of }) => of.length > 0)
}

/** The first words of a cause. */
const labelOf = (why: string): string => {
  const words = plainText(why, { policy, supportAddress: site.supportAddress })
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}

/**
 * What a reply begins with, its tags as they are written; undefined where there is no such offer.
 */
export function textOfOffer(id: string): string | undefined {
  const template = site.staff.replies.find((each) => each.id === id)
  if (template) return template.text
  const [kind, first = '', second] = id.split(' ')
  if (kind === 'article') {
    const article = findArticle(first)
    return article && `“${article.title}” explains it:\n${site.siteUrl}${article.url}`
  }
  const cause = policy.symptoms
    .find((symptom) => kind === 'fix' && symptom.id === first)
    ?.causes.find((each) => each.id === second)
  return cause && causeText(cause)
}
