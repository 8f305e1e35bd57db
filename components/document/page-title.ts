import { categories, findArticle } from '@/lib/articles/collection'
import { findWizard } from '@/lib/wizard/published'

const FIXED: Readonly<Record<string, string>> = {
  '/': 'Home',
  '/fix': 'Fix a problem',
  '/roles': 'Who can do what',
  '/contact': 'Contact support',
  '/changes': 'What changed',
  '/proof': 'What was proven',
  '/search': 'Search',
  '/check-up': 'Check up a whole account',
  '/offline': 'Kept for offline',
}

/** The title of a page by its address; undefined where there is none. */
export function pageTitle(url: string): string | undefined {
  const [, place, name = ''] = url.split('/')
  if (place === 'articles') return findArticle(name)?.title
  if (place === 'fix' && name !== '') return findWizard(name)?.title
  if (place === 'categories') return categories().find(({ id }) => id === name)?.title
  return FIXED[url]
}
