import {
  CATEGORIES_PAGE,
  CHANGES_PAGE,
  CHECK_UP_PAGE,
  CONTACT_PAGE,
  FIXES_PAGE,
  PROOF_PAGE,
  ROLES_PAGE,
  categoryRoute,
  fixRoute,
  permissionRoute,
} from '@/lib/core/routes'
import type { MetadataRoute } from 'next'
import { policy } from '@/lib/policy/published'
import type { Article } from '@/lib/articles/article'
import { lastChanged } from '@/lib/site/change'
import { articles, categories } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'

export const dynamic = 'force-static'

const changedOn = ({ url, verified }: Article): string =>
  lastChanged(site.changes, url, verified) ?? verified

const entry = (url: string, lastModified: string | undefined): MetadataRoute.Sitemap[number] => ({
  url: site.siteUrl + url,
  ...(lastModified === undefined ? {} : { lastModified }),
})

/**
 * Every page that is worth finding. The results of a search and the Markdown of articles are not in
 * it.
 */
export default function sitemap(): MetadataRoute.Sitemap {
  const pages = [
    '/',
    CATEGORIES_PAGE,
    FIXES_PAGE,
    ROLES_PAGE,
    CHECK_UP_PAGE,
    CHANGES_PAGE,
    PROOF_PAGE,
    CONTACT_PAGE,
    ...wizards.map(({ symptom }) => fixRoute(symptom)),
  ]
  return [
    ...pages.map((url) => entry(url, lastChanged(site.changes, url))),
    ...policy.permissions.map(({ id }) => entry(permissionRoute(id), policy.date)),
    ...categories().map((category) =>
      entry(categoryRoute(category.id), category.articles.map(changedOn).sort().at(-1)),
    ),
    ...articles()
      .filter(({ hidden }) => hidden === undefined)
      .map((article) => entry(article.url, changedOn(article))),
  ]
}
