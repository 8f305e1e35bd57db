// Where a link of this site leads: an article, one of its headings, a wizard, a category, a page.
// One answer for articles, wizards, the policy and the site.
import { CONTACT_PAGE, ROLES_PAGE, articleRoute } from '@/lib/core/routes'
import { suggestion } from '@/lib/core/suggest'
import { checkAnswers } from '@/lib/site/wizard-start'
import type { Draft } from './draft'
import type { LintContext } from './rule'

/**
 * Why a link cannot stay; undefined when it leads somewhere. Addresses of other sites are not
 * looked up. `from` is the article it stands in, if it is one.
 */
export function linkRefusal(url: string, context: LintContext, from?: Draft): string | undefined {
  const own = ownAddress(url)
  if (own !== undefined)
    return (
      `the link "${url}" leads to the machine that it was copied on; write ${own}, which is the ` +
      'same page everywhere'
    )
  if (/^(?:https?:\/\/|mailto:|tel:)(?:[/?#\s]|$)/.test(url))
    return (
      `the link "${url}" names nobody and no place; write what stands behind ` +
      `${url.split(':')[0]}:`
    )
  if (/^(?:https?|mailto|tel):/.test(url)) return undefined
  if (/^[a-z][a-z\d+.-]*:/i.test(url))
    return (
      `the link "${url}" is of a kind that pages here do not have; expected an address from the ` +
      'root, https://, mailto: or tel:'
    )
  const [, address = '', query, anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? []
  if (address === '')
    return from
      ? headingRefusal(url, anchor, from)
      : `the link "${url}" leads to a heading of this file, which is no article; ` +
          'expected an address from the root such as /articles/add-a-user'
  if (!address.startsWith('/')) return relativeRefusal(url, context)
  const [, kind = '', name = '', ...rest] = address.split('/')
  const what = `the link "${url}"`
  if (name === '' || !isKind(kind)) return pageRefusal(what, address, anchor, context)
  if (kind === 'articles')
    return articleRefusal(
      { url, what, anchor },
      [name, ...rest].join('/').replace(/\.md$/, ''),
      context,
      from,
    )
  const known = knownOf(kind, context)
  const isThere =
    known.includes(name) && (rest.length === 0 || (kind === 'fix' && rest.join('/') === 'tree'))
  if (!isThere) {
    const now = presentAddress(url, context)
    return now === undefined
      ? `${what} leads to nothing; ${suggestion(name, known)}`
      : `${what} goes round by an old address; write ${now}`
  }
  const wrong = kind === 'fix' && query ? checkAnswers(context.policy, name, query)[0] : undefined
  return wrong && `${what} answers what is not asked: ${wrong}`
}

/**
 * Why readers of one text do not see an article, as "it …" with what to do; undefined where they do
 * or there is none. What readers do not see either may name it.
 */
export function hiddenFrom(
  slug: string,
  { hidden }: LintContext,
  from?: Draft,
): string | undefined {
  const why = hidden.get(slug)
  return why === undefined || (from && hidden.has(from.slug))
    ? undefined
    : `it ${why}; publish it first, or take its name out here`
}

/**
 * The present address of a link that goes by an old one; undefined where it does not. `from` is the
 * article it stands in, if it is one.
 */
export function presentAddress(
  url: string,
  context: LintContext,
  from?: Draft,
): string | undefined {
  const { bySlug, byOldSlug } = context
  const own = ownAddress(url) ?? renamedAddress(url, context)
  if (own !== undefined) return own
  const [, slug, anchor] =
    /^(?:\/articles\/([a-z0-9-]+)(?:\.md)?)?(?:#(.*))?$/.exec(url) ?? relativeParts(url)
  const target = slug === undefined ? from : (bySlug.get(slug) ?? byOldSlug.get(slug))
  if (!target) return undefined
  const heading =
    anchor !== undefined && !target.anchors.has(anchor)
      ? target.frontMatter.data?.anchors?.[anchor]
      : anchor
  if (anchor !== undefined && heading === undefined) return undefined
  const now = slug === undefined ? `#${heading}` : articleRoute(target.slug, heading)
  return now === url ? undefined : now
}

/** The present address of a guided fix or a category that is named by an id that it had. */
function renamedAddress(url: string, { policy, site }: LintContext): string | undefined {
  const [, room = '', old = '', rest = ''] =
    /^\/(fix|categories)\/([a-z0-9-]+)((?:\/tree)?(?:[?#].*)?)$/.exec(url) ?? []
  const rows = room === 'fix' ? policy.symptoms : site.categories
  const now = rows.find(({ redirects }) => redirects?.includes(old) === true)
  return now && `/${room}/${now.id}${rest}`
}

/** The page of a link to the machine that somebody wrote on. */
const ownAddress = (url: string): string | undefined => {
  const own = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(\/[^\s]*)?$/.exec(url)
  return own ? (own[1] ?? '/') : undefined
}

/** The whole, the slug and the anchor of a relative link: a file or a slug is an article. */
const relativeParts = (url: string): readonly (string | undefined)[] =>
  /^(?:\.{0,2}\/)*(?:[\w-]+\/)*([a-z0-9-]+)(?:\.mdx?)?(?:#(.*))?$/.exec(url) ?? []

function relativeRefusal(url: string, { bySlug }: LintContext): string {
  const [, slug = '', anchor] = relativeParts(url)
  const meant = bySlug.has(slug) ? articleRoute(slug, anchor) : undefined
  return (
    `the link "${url}" is relative; expected ` +
    (meant ?? 'an address from the root such as /articles/add-a-user')
  )
}

interface Link {
  readonly url: string
  readonly what: string
  readonly anchor: string | undefined
}

const isKind = (word: string): boolean => ['articles', 'fix', 'categories', 'roles'].includes(word)

function knownOf(kind: string, { wizards, policy, site }: LintContext): readonly string[] {
  if (kind === 'fix') return wizards
  return (kind === 'roles' ? policy.permissions : site.categories).map(({ id }) => id)
}

function articleRefusal(
  { url, what, anchor }: Link,
  slug: string,
  context: LintContext,
  from: Draft | undefined,
): string | undefined {
  const { bySlug, byOldSlug } = context
  const unseen = hiddenFrom(slug, context, from)
  if (unseen !== undefined) return `${what} leads to an article that readers do not see: ${unseen}`
  const target = bySlug.get(slug)
  if (target) return headingRefusal(url, anchor, target)
  const moved = byOldSlug.get(slug)
  return moved
    ? `${what} goes round by an old address; write ${articleRoute(moved.slug, anchor)}`
    : `${what} leads to nothing; ${suggestion(slug, bySlug.keys())}`
}

function headingRefusal(
  url: string,
  anchor: string | undefined,
  { file, slug, anchors, frontMatter: { data } }: Draft,
): string | undefined {
  if (!anchor || anchors.has(anchor)) return undefined
  const now = data?.anchors?.[anchor]
  if (now !== undefined) return `the link "${url}" names a heading as it was; write #${now}`
  return (
    `the link "${url}" leads to no heading of ${file}; ${suggestion(anchor, anchors)} ` +
    `If that heading was reworded, \`npm run rename ${slug}#${anchor} ${slug}#<new>\` ` +
    'mends every link and keeps the old address'
  )
}

/**
 * Pages that the surroundings do not list cannot be checked; of the headings of a page, those that
 * come from data.
 */
function pageRefusal(
  what: string,
  address: string,
  anchor: string | undefined,
  { pages, policy, site }: LintContext,
): string | undefined {
  if (pages && !pages.includes(address))
    return `${what} leads to nothing; ${suggestion(address, pages)}`
  const headings = {
    [ROLES_PAGE]: ['areas', ...policy.areas.map(({ id }) => id)],
    [CONTACT_PAGE]: site.support.topics.map(({ id }) => id),
  }[address]
  return anchor && headings && !headings.includes(anchor)
    ? `${what} leads to no heading of ${address}; ${suggestion(anchor, headings)}`
    : undefined
}
