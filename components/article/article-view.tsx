import { categoryRoute, fixRoute } from '@/lib/core/routes'
import { ArticleText } from './article-text'
import { Contents } from '@/components/article/contents/contents'
import { Inline } from './inline'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { ChangeList } from '@/components/document/change-list'
import { Day } from '@/components/document/day'
import { Island } from '@/components/document/island'
import { LinkList } from '@/components/document/link-list'
import { forWhom } from '@/lib/markdown/audience'
import { wizardTitle } from '@/lib/markdown/expand/expand-block'
import type { Article, ArticleContext } from '@/lib/articles/article'
import type { Category, Change } from '@/lib/site/schema'
import { TEXT_BUTTON } from '@/components/look/text'
import { WITH_CONTENTS } from '@/components/look/layout'
import { ANSWER, META, PANEL, PROSE } from '@/components/look/text'

type Props = {
  readonly article: Article
  readonly category: Category
  readonly related: readonly Article[]
  readonly changes: readonly Change[]
  readonly context: ArticleContext
}

/**
 * The buttons are longer and higher than the link in their place; a line of its own keeps what is
 * below where it is.
 */
const TAKE = 'min-h-8 basis-full print:hidden'

/** A whole article: the short answer first, then the text, then where to go next. */
export function ArticleView({ article, category, related, changes, context }: Props) {
  const { wizard, startsWizard, audience } = article
  return (
    <div className={WITH_CONTENTS}>
      <Breadcrumbs trail={[{ label: category.title, url: categoryRoute(category.id) }]} />
      <h1>
        <Inline text={article.titleSource} />
      </h1>
      <p className={ANSWER}>
        <Inline text={article.summarySource} />
      </p>
      <ul className={`${META} mb-6`}>
        <li>{forWhom(audience)}</li>
        <li>
          Last reviewed <Day iso={article.verified} />
        </li>
        <li className={TAKE}>
          <Island tag="sp-copy" className="hidden">
            <span className="flex flex-wrap gap-x-4" hidden suppressHydrationWarning>
              {['Copy as Markdown', 'Copy link', 'Print'].map((label) => (
                <button key={label} type="button" className={TEXT_BUTTON} suppressHydrationWarning>
                  {label}
                </button>
              ))}
              <span role="status" />
            </span>
            <a className="text-inherit" href={`${article.url}.md`} suppressHydrationWarning>
              View as Markdown
            </a>
          </Island>
        </li>
      </ul>
      <Contents headings={article.headings} />
      <Island tag="sp-steps" className="empty:hidden">
        <div className={PROSE}>
          <ArticleText code={article.code} context={context} anchors={article.anchors} />
        </div>
      </Island>
      {wizard && !startsWizard && (
        <p className={PANEL}>
          <a className="font-semibold" href={fixRoute(wizard)}>
            {wizardTitle(
              { policy: context.policy, supportAddress: context.site.supportAddress },
              wizard,
            )}
          </a>
        </p>
      )}
      {related.length > 0 && (
        <nav aria-labelledby="related">
          <h2 id="related">Related</h2>
          <LinkList links={related.map(({ url, title }) => ({ url, label: title }))} />
        </nav>
      )}
      {changes.length > 0 && (
        <section>
          <h2>What changed on this page</h2>
          <ChangeList changes={changes} naming={false} />
        </section>
      )}
    </div>
  )
}
