// Small collections for the tests of search.
import { buildIndex } from '@/lib/search/indexing/build'
import type { SearchDocument } from '@/lib/search/document'
import type { SearchIndex } from '@/lib/search/indexing/search-index'

/** A document with the given parts; the rest is plain and empty. */
export function buildDocument(title: string, parts: Partial<SearchDocument> = {}): SearchDocument {
  const slug = parts.slug ?? title.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  const kind = parts.kind ?? 'article'
  return {
    id: `${kind}/${slug}`,
    kind,
    slug,
    url: `/${kind === 'wizard' ? 'fix' : 'articles'}/${slug}`,
    title,
    summary: '',
    category: { id: 'calls', title: 'Calls' },
    aliases: [],
    sections: [],
    ...parts,
  }
}

/** A small help centre about calls. */
export function buildCallCenter(): SearchIndex {
  return buildIndex([
    buildDocument('A user is not ringing', {
      kind: 'wizard',
      slug: 'user-not-ringing',
      summary: 'Find out why calls do not reach one person.',
      aliases: ['phone not ringing', 'call nahi aa rahi', 'फोन नहीं बज रहा'],
    }),
    buildDocument('What to check when a phone stays silent', {
      slug: 'ring-checklist',
      summary: 'A list of what must be true for a phone to ring.',
      aliases: ['user not ringing at all'],
      sections: [
        {
          id: 'status',
          title: 'Status',
          text: 'The user must be Active. An inactive user is never rung.',
        },
        {
          id: 'wi-fi',
          title: 'Calls over Wi-Fi',
          text:
            'A softphone on a weak Wi-Fi network loses calls. Error E404 is shown then. ' +
            'The line is open 24x7.',
        },
      ],
    }),
    buildDocument('Forgot password', {
      slug: 'forgot-password',
      summary: 'Choose the link on the sign-in page. You get a new password by email.',
      aliases: ['cannot remember my passcode', 'password bhool gaya'],
    }),
    buildDocument('Block or unblock a contact', {
      slug: 'unblock-a-contact',
      summary: 'Open the block list and remove the number, for example +91 98765 43210.',
      aliases: ['remove from blacklist'],
    }),
    buildDocument('Change the greeting of a callflow', {
      slug: 'greeting',
      summary: 'Open Design Callflow, upload the greeting, and publish.',
    }),
  ])
}
