// Seals a whole build: every prerendered page marked as a document, or none.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { memoize } from '@/lib/core/memoize'
import type { ShortNames } from '@/server/names/class-lists'
import { wordsBelow } from '@/server/names/modules'
import { foreignClientModules, readClientModules, type ClientModules } from './client-modules'
import { readPage, type Page } from './document'
import {
  onRequestRefusals,
  readPrerenderManifest,
  rerenderRefusals,
  type PrerenderManifest,
} from './prerender-manifest'
import { SealError } from './seal-error'
import { withoutIdleProperties, withoutImpossible } from './reduce'
import { readScripts, wordsIn } from './scripts'
import { possibleIn } from './selector'
import {
  createPruner,
  readStylesheets,
  renameClasses,
  shortenProperties,
  shortNames,
  sourceOf,
  type Prune,
} from './stylesheet'

/**
 * The version whose output this seal was read against. Raising it: run tests/seal and tests/browser
 * against a build, then change it here.
 */
export const NEXT_VERSION = '16.4.6'

/** Next's own crash pages carry no mark and stay as they are. */
const UNMARKED = new Set(['app/_global-error.html', 'pages/500.html'])
/** Documents of which there are many: their classes are letters, of each its own. */
const IN_LETTERS = /^app\/articles\//
/**
 * Documents into which the front draws (server/front/asked): what stands in them then is not known
 * here, but for the names of classes that scripts draw with, too.
 */
const DRAWN_INTO = /^app\/(?:fix\/|search\.|contact\.|desk|staff\.)/
/** Of those, where no script draws what the server does: the folders of the components. */
const DRAWN_FROM: Readonly<Record<string, readonly string[]>> = {
  'app/staff.html': ['components/staff', 'components/look'],
}
/** Next copies the not-found document here after prerendering it. */
const COPIES: Readonly<Record<string, string>> = { 'pages/404.html': 'app/_not-found.html' }

/**
 * What the front needs to know of a sealed build; written to `.next/sealed.json`. `style` is the
 * source expression of the stylesheet that stands in a document.
 */
export interface Sealed {
  readonly next: string
  readonly documents: readonly { readonly file: string; readonly style: string }[]
}

/** Throws SealError unless the installed Next is the one this seal knows. */
export function requireKnownNext(version: string): void {
  if (version !== NEXT_VERSION)
    throw new SealError(
      `the seal knows Next ${NEXT_VERSION} and this is ${version}: read ` +
        'server/seal/build.ts on how to raise it',
    )
}

interface Document {
  readonly file: string
  readonly page: Extract<Page, { kind: 'document' }>
}

/** The pages of a build that were made again, and what was recorded when all were sealed. */
export interface Remade {
  /** Files from `.next/server`, such as `app/articles/x.html`. */
  readonly files: readonly string[]
  readonly sealed: Sealed
}

/**
 * Seals the build in `dist` (`.next`) in place: every page, or those that were made again. `served`
 * is the folder of our scripts' addresses (`public`), `short` are the names that those scripts have
 * for utilities. Throws SealError with every refusal of every page, and then changes nothing.
 */
export function sealBuild(
  dist: string,
  served: string,
  { short = new Map(), remade }: { readonly short?: ShortNames; readonly remade?: Remade } = {},
): Sealed {
  const server = path.join(dist, 'server')
  const build = {
    server,
    modules: readClientModules(server),
    manifest: readPrerenderManifest(dist),
  }
  const refusals = onRequestRefusals(dist, build.manifest)
  const documents: Document[] = []
  for (const file of remade?.files ?? pagesIn(server)) {
    const page = readPage(readFileSync(path.join(server, file), 'utf8'))
    refusals.push(...pageRefusals(build, file, page).map((why) => `${file}: ${why}`))
    if (page.kind === 'document') documents.push({ file, page })
  }
  if (refusals.length > 0) throw new SealError(refusals.join('\n'))
  if (documents.length === 0 && !remade) throw new SealError(`${server} has no document to seal`)
  const stylesheetOf = readStylesheets(
    dist,
    documents.map(({ page }) => page.stylesheet),
  )
  const scriptsOf = readScripts(served)
  const sheets = new Map<string, Prune>()
  const styled = documents.map(({ file, page }) => {
    const prune = memoize(sheets, page.stylesheet, () =>
      createPruner(renameClasses(stylesheetOf(page.stylesheet), short)),
    )
    return { file, page, ...styleDocument(file, page, prune, scriptsOf(page.scripts), short) }
  })
  const said = styled.flatMap(({ long }) => long)
  if (said.length > 0) throw new SealError([...new Set(said)].join('\n'))
  for (const { file, page, css, names } of styled)
    writeFileSync(path.join(server, file), page.seal(css, addressOf(file), names))
  const styles = styled.map(({ file, css }) => [file, sourceOf(css)] as const)
  const kept = remade?.sealed.documents.map(({ file, style }) => [file, style] as const) ?? []
  return {
    next: NEXT_VERSION,
    documents: [...new Map([...kept, ...styles])].map(([file, style]) => ({ file, style })),
  }
}

/**
 * The stylesheet of a document, the names that its classes have there by those of the source, and
 * which of these its scripts say in full.
 */
function styleDocument(
  file: string,
  page: Document['page'],
  prune: Prune,
  scripts: readonly string[],
  short: ShortNames,
): { css: string; names: ShortNames; long: readonly string[] } {
  const spelt = [...page.data, ...scripts]
  const words = wordsIn(spelt)
  const long = [...words].filter((word) => short.has(word))
  const names = new Map([...page.names].map((name) => [name, short.get(name) ?? name]))
  const drawn = (DRAWN_FROM[file] ?? [])
    .flatMap((folder) => [...wordsBelow(folder)])
    .map((name) => short.get(name) ?? name)
  const pruned = prune(new Set([...names.values(), ...drawn]), words)
  const isWhole = !DRAWN_INTO.test(file)
  const possible = isWhole ? withoutImpossible(pruned, possibleIn(page, spelt)) : pruned
  const letters = IN_LETTERS.test(file)
    ? shortNames(possible, new Set(names.values()), words)
    : new Map<string, string>()
  for (const [name, known] of names) names.set(name, letters.get(known) ?? known)
  const kept = [...names.values(), ...drawn]
  const read = withoutIdleProperties(renameClasses(possible, letters), spelt)
  return {
    css: shortenProperties(read, [...spelt, ...kept]),
    names,
    long: long.map((name) => `${file}: a script or its data says the class ${name} in full`),
  }
}

/** The address of a page by its file: `app/fix/x.html` is `/fix/x`. */
const addressOf = (file: string): string =>
  file.replace(/^(?:app|pages)/, '').replace(/(?:\/index)?\.html$/, '') || '/'

interface Build {
  readonly server: string
  readonly modules: ClientModules
  readonly manifest: PrerenderManifest
}

function pageRefusals({ server, modules, manifest }: Build, file: string, page: Page): string[] {
  if (page.kind === 'unmarked')
    return UNMARKED.has(file)
      ? []
      : ['<html> has no data-page="document": its root layout must mark it']
  const original = COPIES[file] ?? file
  const payload = readFileSync(path.join(server, original.replace(/\.html$/, '.rsc')))
  return [
    ...page.refusals,
    ...rerenderRefusals(manifest, original),
    ...foreignClientModules(payload, modules).map(
      (name) =>
        `client component ${name}: documents move by custom elements (components/**/*.element.ts)`,
    ),
  ]
}

function pagesIn(server: string): string[] {
  return ['app', 'pages']
    .filter((folder) => existsSync(path.join(server, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(server, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.html'))
        .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
        .sort(),
    )
}
