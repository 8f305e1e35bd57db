import { categoryRoute, contactRoute, fixRoute } from '@/lib/core/routes'
import { ArticleText } from './article-text'
import type { StepsOf } from './components'
import { ContentsLink, SideContents } from '@/components/article/contents/contents'
import { Inline } from './inline'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { ChangeList } from '@/components/document/change-list'
import { Day } from '@/components/document/day'
import { Island } from '@/components/document/island'
import { LinkList } from '@/components/document/link-list'
import { forWhom } from '@/lib/markdown/audience'
import { wizardTitle } from '@/lib/markdown/expand/expand-block'
import type { Article, ArticleContext } from '@/lib/articles/article'
import type { CategoryWithArticles } from '@/lib/articles/collection'
import type { Change } from '@/lib/site/schema'
import { FeedbackForm } from '@/components/feedback/feedback-form'
import { ForMyRole } from '@/components/roles/for-my-role'
import { Neighbours, Siblings } from './siblings'
import { noteLook } from '@/components/look/notes'
import { TEXT_BUTTON } from '@/components/look/text'
import { SIDE, TEXT_COLUMN, WITH_SIDE, WITH_SIDES } from '@/components/look/layout'
import { ANSWER, META, PANEL, PROSE } from '@/components/look/text'

type Props = {
  readonly article: Article
  readonly category: CategoryWithArticles
  readonly related: readonly Article[]
  readonly changes: readonly Change[]
  readonly context: ArticleContext
}

/** A heading that says no more than that there are steps: the title says what they do. */
const BARE = 'Steps'

/** Whoever is stuck turns to the guided fix of the article, or to support. */
const stepsOf = ({ title, headings, wizard }: Article): StepsOf => ({
  title: (heading) =>
    headings.find(({ id, text }) => id === heading && text !== BARE)?.text ?? title,
  stuck: wizard ? fixRoute(wizard) : contactRoute(`${title} I am stuck at a step.`),
})

/** In a compiled text: steps beside their figure, and a table of a column for each role. */
const WIDE_PARTS = /"joined"|RoleMatrix/

/** A whole article: the short answer first, then the text, then where to go next. */
export function ArticleView({ article, category, related, changes, context }: Props) {
  const { wizard, startsWizard, audience } = article
  const isWide = WIDE_PARTS.test(article.code)
  return (
    <div className={isWide ? WITH_SIDE : WITH_SIDES}>
      <div className={TEXT_COLUMN}>
        <Breadcrumbs
          trail={[{ label: category.title, url: categoryRoute(category.id) }]}
          here={article.title}
        />
        {article.hidden !== undefined && (
          <p className={noteLook('warning')} role="note">
            <strong>Readers do not see this article:</strong> it {article.hidden}.
          </p>
        )}
        <h1>
          <Inline text={article.titleSource} />
        </h1>
        <p className={ANSWER}>
          <Inline text={article.summarySource} />
        </p>
        {article.needs !== undefined && (
          <ForMyRole policy={context.policy} permission={article.needs} />
        )}
        <p className={`${META} mb-2`}>
          {forWhom(audience)}
          <span>
            Last reviewed <Day iso={article.verified} />
          </span>
        </p>
        <ContentsLink headings={article.headings} />
        <Island tag="sp-steps" className="empty:hidden">
          <div className={`${PROSE} max-w-none!`}>
            <ArticleText
              code={article.code}
              context={context}
              anchors={article.anchors}
              steps={stepsOf(article)}
            />
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
        {changes.length > 0 && (
          <section>
            <h2>What changed on this page</h2>
            <ChangeList changes={changes} />
          </section>
        )}
        <div className="mt-10 flex flex-wrap items-center gap-y-3 text-sm text-muted print:hidden">
          <FeedbackForm article={article.slug} />
          <Island tag="sp-foot" className="hidden">
            <span className="flex flex-wrap gap-x-5" hidden suppressHydrationWarning>
              {['Copy as Markdown', 'Copy link', 'Print'].map((label) => (
                <button
                  key={label}
                  type="button"
                  className={`${TEXT_BUTTON} min-h-11 min-w-11`}
                  suppressHydrationWarning
                >
                  {label}
                </button>
              ))}
              <span role="status" />
            </span>
            <a
              className="inline-flex min-h-11 items-center text-inherit"
              href={`${article.url}.md`}
              suppressHydrationWarning
            >
              View as Markdown
            </a>
          </Island>
        </div>
        {related.length > 0 && (
          <nav aria-labelledby="related">
            <h2 id="related">Related</h2>
            <LinkList links={related.map(({ url, title }) => ({ url, label: title }))} />
          </nav>
        )}
        <Neighbours article={article} category={category} />
      </div>
      <div className={SIDE}>
        <Siblings article={article} category={category} />
        {isWide && <SideContents headings={article.headings} />}
      </div>
      {!isWide && <SideContents headings={article.headings} other />}
    </div>
  )
}
