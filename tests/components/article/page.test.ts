import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ArticleView } from '@/components/article/article-view'
import { changesNaming } from '@/lib/site/change'
import { articles, categories, findArticle } from '@/lib/articles/collection'
import type { ArticleContext } from '@/lib/articles/article'
import { policy } from '../../builders'
import { site, published } from '../../articles/library'
import { withoutLooks } from '../../markup'

/** The page of an article in the words of a policy and a site. */
function pageOf(slug: string, context: ArticleContext = published): string {
  const article = findArticle(slug)
  const category = categories().find(({ id }) => id === article?.category)
  if (!article || !category) throw new Error(`no article ${slug}`)
  const related = article.related.flatMap((other) => findArticle(other) ?? [])
  return withoutLooks(
    renderToStaticMarkup(
      createElement(ArticleView, {
        article,
        category,
        related,
        changes: changesNaming(context.site.changes, article.url),
        context,
      }),
    ),
  )
}

test('the short answer comes before the text, and the text before what is related', () => {
  const html = pageOf('change-a-users-role')
  const order = [
    'aria-label="Breadcrumbs"',
    '<h1>',
    '</h1><p>',
    '<time dateTime="2026-11-23">',
    'On this page',
    '<sp-steps>',
    'id="related"',
  ].map((mark) => html.indexOf(mark))
  expect(order.every((at) => at >= 0)).toBe(true)
  expect(order).toEqual([...order].sort((one, other) => one - other))
})

test('a page whose wizard is not started in the text offers it once', () => {
  for (const article of articles().filter(({ wizard }) => wizard)) {
    expect(
      pageOf(article.slug).split(`<p><a href="/fix/${article.wizard}"`).length - 1,
      article.slug,
    ).toBe(1)
  }
})

test('renaming a role in the policy renames it on the page, in sentences and in tables', () => {
  const renamed = {
    ...published,
    policy: {
      ...policy,
      roles: policy.roles.map((role) =>
        role.id === 'call_agent' ? { ...role, label: 'Telephonist', plural: 'Telephonists' } : role,
      ),
    },
  }
  const html = pageOf('whatsapp-access-by-role', renamed)
  expect(html).toMatch(/<th [^>]*scope="col"[^>]*>Telephonist<\/th>/)
  expect(html).toContain('Telephonists')
  expect(html).not.toContain('Call Agent')
})

test('where the presets disagree, a cell says so under either of them', () => {
  const html = (context: ArticleContext) => pageOf('whatsapp-access-by-role', context)
  const wider = { ...published, policy: { ...policy, defaultPreset: 'v2_current' } }
  // A row is of one action, and of each further one in a <span>.
  const times = (text: string) =>
    text.split('<tr').reduce((sum, row) => {
      const [, head = ''] = /<th [^>]*scope="row"[^>]*>(.*?)<\/th>/.exec(row) ?? []
      const cells = row.split('>Depends on your account</td>').length - 1
      return sum + cells * head.split('<span').length
    }, 0)
  const disputed = policy.permissions.flatMap((permission) => permission.disputed)
  expect(disputed.length).toBeGreaterThan(0)
  expect(times(html(published))).toBe(disputed.length)
  expect(times(html(wider))).toBe(disputed.length)
})

test('what cells depend on is said once on a page, below the first table that has such', () => {
  const html = pageOf('whatsapp-access-by-role')
  expect(html.split('</table>').length).toBeGreaterThan(3)
  expect(html.split('published in more than one version')).toHaveLength(2)
  expect(html.split('may have changed what a role may do')).toHaveLength(2)
})

test('the support address is that of the site', () => {
  const html = pageOf('active-and-inactive', {
    policy,
    site: { ...site, supportAddress: 'help@example.com' },
  })
  expect(html).toContain('mailto:help@example.com')
  expect(html).not.toContain(site.supportAddress)
})

test('each box of a step has a name of its own on its page, and says what the steps do', () => {
  for (const article of articles()) {
    const names = [...pageOf(article.slug).matchAll(/aria-label="(Step \d+ [^"]*)"/g)].map(
      ([, name]) => name,
    )
    expect(new Set(names).size, article.slug).toBe(names.length)
    for (const name of names) expect(name, article.slug).toMatch(/^Step \d+ of \S.* done$/)
    expect(names.filter((name) => /of Steps? done/.test(name ?? ''))).toEqual([])
  }
})

test('whoever is stuck at a step turns to the guided fix of the article, or to support', () => {
  const stuckOf = (slug: string) =>
    [...pageOf(slug).matchAll(/<a href="([^"]*)">Stuck at this step\?<\/a>/g)].map(
      ([, href = '']) => href.replaceAll('&#x27;', "'"),
    )
  const withSteps = articles().filter(({ slug }) => pageOf(slug).includes('data-steps'))
  expect(withSteps.length).toBeGreaterThan(10)
  for (const { slug, wizard, title } of withSteps) {
    const stuck = stuckOf(slug)
    expect(stuck.length, slug).toBeGreaterThan(0)
    for (const href of stuck)
      if (wizard) expect(href).toBe(`/fix/${wizard}`)
      else
        expect(new URL(href, 'http://localhost').searchParams.get('q')).toBe(
          `${title} I am stuck at a step.`,
        )
  }
})
