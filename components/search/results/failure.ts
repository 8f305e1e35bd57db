// What stands in the place of results when there are none to show for a reason: said with its
// remedy.
import { wordsHtml } from '@/components/search/markup'
import { searchAddress } from '@/components/search/search-address'

const MOST_CHARACTERS = 1000

/** The search itself could not be asked. */
export function unreachableHtml(query: string): string {
  return (
    '<p role="alert">Search could not be reached. Check your connection and <a ' +
    `href="${searchAddress(new URLSearchParams({ q: query }), {})}">try again</a>.</p>`
  )
}

/**
 * The search refused the address: what is wrong with it, and the nearest search that can be made.
 */
export function refusalHtml(query: string, detail: string): string {
  const start = query.slice(0, MOST_CHARACTERS).toWellFormed()
  const [said, remedy] =
    query.length > MOST_CHARACTERS
      ? [
          `That is ${query.length.toLocaleString('en')} characters; a search reads at ` +
            `most ${MOST_CHARACTERS.toLocaleString('en')}.`,
          'Search for the first of them',
        ]
      : [
          `This address cannot be searched with: ${detail}.`.replace(/([?.])\.$/, '$1'),
          'Search for the words alone',
        ]
  return (
    `<div role="alert"><p>${wordsHtml(said)}</p><p><a ` +
    `href="${searchAddress(new URLSearchParams({ q: start }), {})}">${remedy}</a></p>` +
    '</div>'
  )
}
