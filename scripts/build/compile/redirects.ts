// Which addresses lead to others: those that articles, guided fixes and categories had.
import {
  articleRoute,
  categoryRoute,
  DESK_PAGE,
  deskRoute,
  fixRoute,
  fixTreeRoute,
  oldArticleRoute,
} from '@/lib/core/routes'
import type { LintContext } from '@/lib/lint/rule'

/** Old address to new address, and the desk to what it is for. */
export function redirectsOf({
  drafts,
  policy,
  site,
}: Pick<LintContext, 'drafts' | 'policy' | 'site'>): Readonly<Record<string, string>> {
  const renamed = (
    rows: readonly { readonly id: string; readonly redirects?: readonly string[] | undefined }[],
    routes: readonly ((id: string) => string)[],
  ) =>
    rows.flatMap(({ id, redirects = [] }) =>
      redirects.flatMap((old) => routes.map((route) => [route(old), route(id)] as const)),
    )
  const moved = drafts.flatMap(({ slug, frontMatter: { data } }) =>
    (data?.redirects ?? []).map((old) => [oldArticleRoute(old), articleRoute(slug)] as const),
  )
  return Object.fromEntries([
    ['/desk', DESK_PAGE] as const,
    ...moved,
    ...renamed(policy.symptoms, [(id) => fixRoute(id), fixTreeRoute, (id) => deskRoute(id)]),
    ...renamed(site.categories, [categoryRoute]),
  ])
}
