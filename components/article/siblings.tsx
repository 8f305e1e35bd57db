import { categoryRoute } from '@/lib/core/routes'
import type { CategoryWithArticles } from '@/lib/articles/collection'
import type { Article } from '@/lib/articles/article'
import { SIDE_LINK, SIDE_LIST, SIDE_TITLE } from '@/components/look/layout'

type Props = { readonly article: Article; readonly category: CategoryWithArticles }

/** The articles of the same task, with a mark on this one, and the way to all of the category. */
export function Siblings({ article, category }: Props) {
  const group = category.groups.find(({ articles }) => articles.includes(article))
  if (!group) return null
  return (
    <nav aria-labelledby="siblings">
      <h2 className={SIDE_TITLE} id="siblings">
        {group.title ?? category.title}
      </h2>
      <ul className={SIDE_LIST}>
        {group.articles.map(({ slug, url, title }) => (
          <li key={slug} className="m-0">
            <a
              className={SIDE_LINK}
              href={url}
              aria-current={slug === article.slug ? 'page' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
      {category.articles.length > group.articles.length && (
        <a className={`${SIDE_LINK} ms-0 font-semibold`} href={categoryRoute(category.id)}>
          All {category.articles.length}
          <span className="sr-only"> in {category.title}</span>
        </a>
      )}
    </nav>
  )
}

/** The articles before and after this one, in the order of the category. */
export function Neighbours({ article, category }: Props) {
  const at = category.articles.indexOf(article)
  const [before, after] = [category.articles[at - 1], category.articles[at + 1]]
  if (!before && !after) return null
  return (
    <nav className="mt-10 grid gap-4 sm:grid-cols-2 print:hidden" aria-label="Previous and next">
      {before && <Neighbour label="Previous" article={before} />}
      {after && <Neighbour label="Next" article={after} />}
    </nav>
  )
}

const NEIGHBOUR =
  'rounded-md border border-line bg-card px-5 py-4 font-serif text-lg/[1.35] font-semibold ' +
  'text-accent [text-decoration:none] hover:border-accent'
const DIRECTION = 'block font-sans text-sm font-normal text-muted'

function Neighbour({ label, article }: { readonly label: string; readonly article: Article }) {
  const side = label === 'Next' ? 'text-end sm:col-start-2' : ''
  return (
    <a className={`${NEIGHBOUR} ${side}`} href={article.url}>
      <small className={DIRECTION}>{label}</small>
      {article.title}
    </a>
  )
}
