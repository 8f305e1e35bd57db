// What search engines are told of a page in the words of schema.org. It says what the page shows,
// and nothing else (Google, "General structured data guidelines").
import { SEARCH_PAGE } from '@/lib/core/routes'

/** A JSON-LD node. */
export type StructuredData = Readonly<Record<string, unknown>>

const CONTEXT = 'https://schema.org'

export interface Crumb {
  readonly label: string
  readonly url: string
}

/** Where a page stands: the crumbs above it. `siteUrl` has no slash at its end. */
export function breadcrumbList(siteUrl: string, trail: readonly Crumb[]): StructuredData {
  const itemListElement = trail.map(({ label, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: siteUrl + url,
  }))
  return { '@context': CONTEXT, '@type': 'BreadcrumbList', itemListElement }
}

/** An article: its title, its short answer and the day it last changed or was checked. */
export function articleData(
  siteUrl: string,
  {
    title,
    summary,
    url,
    changed,
    picture,
    publisher,
  }: {
    readonly title: string
    readonly summary: string
    readonly url: string
    readonly changed: string
    readonly picture: string
    readonly publisher: string
  },
): StructuredData {
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    headline: title,
    abstract: summary,
    url: siteUrl + url,
    mainEntityOfPage: siteUrl + url,
    image: siteUrl + picture,
    dateModified: changed,
    inLanguage: 'en',
    publisher: { '@type': 'Organization', name: publisher, url: siteUrl },
  }
}

/**
 * Questions with their short answers; titles that ask nothing are left out. Undefined where none is
 * left.
 */
export function faqPage(
  entries: readonly { readonly title: string; readonly summary: string }[],
): StructuredData | undefined {
  const questions = entries.filter(({ title }) => title.endsWith('?'))
  if (questions.length === 0) return undefined
  const mainEntity = questions.map(({ title, summary }) => ({
    '@type': 'Question',
    name: title,
    acceptedAnswer: { '@type': 'Answer', text: summary },
  }))
  return { '@context': CONTEXT, '@type': 'FAQPage', mainEntity }
}

/** The site and how to search it. */
export function webSite(siteUrl: string, name: string): StructuredData {
  const target = { '@type': 'EntryPoint', urlTemplate: `${siteUrl}${SEARCH_PAGE}?q={q}` }
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name,
    url: `${siteUrl}/`,
    potentialAction: { '@type': 'SearchAction', target, 'query-input': 'required name=q' },
  }
}

/** JSON that may stand in a script element: nothing in it can close the element. */
export function scriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
