// The address of every page and endpoint that something else leads to, one builder each, from the
// root of the site. Not what an address holds once it is asked: that is read where it is answered.
// It ships to browsers, so it imports nothing and every builder stands alone.

/** The parameters of an address in order, by name and value as they are meant. */
type Parameters = URLSearchParams | Iterable<readonly [name: string, value: string]>

// The pages of which there is one.
export const HOME_PAGE = '/'
export const CATEGORIES_PAGE = '/categories'
export const SEARCH_PAGE = '/search'
export const FIXES_PAGE = '/fix'
export const ROLES_PAGE = '/roles'
export const CONTACT_PAGE = '/contact'
export const CHANGES_PAGE = '/changes'
export const PROOF_PAGE = '/proof'
export const CHECK_UP_PAGE = '/check-up'
export const OFFLINE_PAGE = '/offline'
export const DESK_PAGE = '/desk/diagnose'
/** What is kept of readers, and how to be left out. */
export const PRIVACY_PAGE = '/privacy'
/** Where a form says what the reader prefers. */
export const PREFERENCES_PATH = '/preferences'

const withQuery = (path: string, parameters: Parameters): string => {
  const query = new URLSearchParams(
    [...parameters].map(([name, value]) => [name, value]),
  ).toString()
  return query === '' ? path : `${path}?${query}`
}

const withAnchor = (path: string, anchor: string | undefined): string =>
  anchor === undefined || anchor === '' ? path : `${path}#${anchor}`

/** An article, or one of its headings. */
export const articleRoute = (slug: string, anchor?: string): string =>
  withAnchor(`/articles/${slug}`, anchor)

/** Where an article was: a slug that it had, or the path that it had on another help centre. */
export const oldArticleRoute = (old: string): string =>
  old.startsWith('/') ? old : `/articles/${old}`

export const categoryRoute = (id: string): string => `${CATEGORIES_PAGE}/${id}`

/** A guided fix with answers by fact; without any, its first question. */
export const fixRoute = (symptom: string, answers: Parameters = []): string =>
  withQuery(`${FIXES_PAGE}/${symptom}`, answers)

/** All questions of a guided fix. */
export const fixTreeRoute = (symptom: string): string => `${FIXES_PAGE}/${symptom}/tree`

/** A case of a symptom at the desk, with what is known of it. */
export const deskRoute = (symptom: string, known: Parameters = []): string =>
  withQuery(`${DESK_PAGE}/${symptom}`, known)

/** Who may do one thing. */
export const permissionRoute = (id: string): string => `${ROLES_PAGE}/${id}`

/** The table of who may do what, at an area or a cell. */
export const rolesRoute = (anchor?: string): string => withAnchor(ROLES_PAGE, anchor)

/** What changed, at one change. */
export const changesRoute = (anchor?: string): string => withAnchor(CHANGES_PAGE, anchor)

/** The results of a search. */
export const searchRoute = (parameters: Parameters): string => withQuery(SEARCH_PAGE, parameters)

/** Support, told what was searched for. */
export const contactRoute = (question: string): string =>
  `${CONTACT_PAGE}?q=${encodeURIComponent(question)}`

/**
 * Support, about one of its topics, with a question where there is one; without script, what to
 * send for it is opened.
 */
export const contactTopicRoute = (topic: string, question = ''): string =>
  `${CONTACT_PAGE}?topic=${topic}${question && `&q=${encodeURIComponent(question)}`}#${topic}`

/** The endpoint of the search. */
export const searchApiRoute = (parameters: Parameters): string =>
  withQuery('/api/search', parameters)

/** Escapes of an address as the signs that they stand for; one that is malformed stays as it is. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
