// Pages that are made up for a picture, with the names of classes that the built site has, whose
// frame and scripts they stand beside.
import { readUtilityNames, shortOf } from '@/server/names/short-names'
import { renameClasses } from '@/server/seal/stylesheet'

const short = () => shortOf(readUtilityNames())

/** Markup as the components write it, as it is sent. */
export function sentMarkup(html: string): string {
  const names = short()
  return html.replaceAll(
    / class="([^"]*)"/g,
    (_, list: string) =>
      ` class="${list
        .split(/\s+/)
        .map((name) => names.get(sourceOf(name)) ?? name)
        .join(' ')}"`,
  )
}

/** A whole stylesheet of Tailwind's, for such markup. */
export const sentStylesheet = (css: string): string => renameClasses(css, short())

const sourceOf = (name: string): string =>
  name.replaceAll('&gt;', '>').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
