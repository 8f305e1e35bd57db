// The other ways to an answer, beside what a search found or did not find.
import { CATEGORIES_PAGE, CHECK_UP_PAGE, FIXES_PAGE, ROLES_PAGE } from '@/lib/core/routes'
import { ASIDE_TITLE, TOPIC, TOPICS } from '@/components/look/results'

/** An address, and what leads there. */
export type Way = readonly [address: string, words: string]

const FIXES: Way = [FIXES_PAGE, 'Find a cause in a few questions']
const ROLES: Way = [ROLES_PAGE, 'See who can do what']

/** All of them, where nothing was found. */
export const WAYS: readonly Way[] = [
  FIXES,
  ROLES,
  [CHECK_UP_PAGE, 'Check up a whole account'],
  [CATEGORIES_PAGE, 'Read about a topic'],
]
/** Those of a search that found something else; `contact` is the address that takes it along. */
export const waysOn = (contact: string): readonly Way[] => [
  [contact, 'Ask support about it'],
  FIXES,
  ROLES,
]

/** A heading and a list of links. Addresses and words are ours, or escaped. */
export const waysHtml = (title: string, ways: readonly Way[]): string =>
  `<nav aria-label="${title}"><h2 class="${ASIDE_TITLE}">${title}</h2><ul class="${TOPICS}">` +
  ways.map(([url, words]) => `<li class="${TOPIC}"><a href="${url}">${words}</a></li>`).join('') +
  '</ul></nav>'
