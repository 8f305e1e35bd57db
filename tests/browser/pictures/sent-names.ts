// Pages that are made up for a picture, with the names of classes that the built site has, whose
// frame and scripts they stand beside.
import { memoize } from '@/lib/core/memoize'
import { readUtilityNames, shortOf } from '@/server/names/short-names'
import { compileStylesheet } from '@/server/names/stylesheet'
import { renameClasses } from '@/server/seal/stylesheet'
import { readClassLists } from '../../look/class-lists'
import { STYLESHEETS } from '../../look/stylesheet'

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

let all: readonly string[] | undefined
/** Read once for all pages: the syntax of every component takes most of a second. */
const classNames = () => (all ??= readClassLists().flatMap(({ names }) => names))

type Kind = keyof typeof STYLESHEETS
const stylesheets = new Map<Kind, Promise<string>>()

/** A whole stylesheet, with every name that a component has, for such markup. */
export const sentStylesheet = (kind: Kind): Promise<string> =>
  memoize(stylesheets, kind, async () => {
    const build = await compileStylesheet(STYLESHEETS[kind])
    return renameClasses(build(classNames()), short())
  })

const sourceOf = (name: string): string =>
  name.replaceAll('&gt;', '>').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
