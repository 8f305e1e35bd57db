import {
  CHANGES_PAGE,
  CHECK_UP_PAGE,
  CONTACT_PAGE,
  FIXES_PAGE,
  HOME_PAGE,
  OFFLINE_PAGE,
  PROOF_PAGE,
  ROLES_PAGE,
  SEARCH_PAGE,
} from '@/lib/core/routes'
import { categories, findArticle } from '@/lib/articles/collection'
import { findWizard } from '@/lib/wizard/published'

const FIXED: Readonly<Record<string, string>> = {
  [HOME_PAGE]: 'Home',
  [FIXES_PAGE]: 'Fix a problem',
  [ROLES_PAGE]: 'Who can do what',
  [CONTACT_PAGE]: 'Contact support',
  [CHANGES_PAGE]: 'What changed',
  [PROOF_PAGE]: 'What was proven',
  [SEARCH_PAGE]: 'Search',
  [CHECK_UP_PAGE]: 'Check up a whole account',
  [OFFLINE_PAGE]: 'Kept for offline',
}

/** The title of a page by its address; undefined where there is none. */
export function pageTitle(url: string): string | undefined {
  const [, place, name = ''] = url.split('/')
  if (place === 'articles') return findArticle(name)?.title
  if (place === 'fix' && name !== '') return findWizard(name)?.title
  if (place === 'categories') return categories().find(({ id }) => id === name)?.title
  return FIXED[url]
}
