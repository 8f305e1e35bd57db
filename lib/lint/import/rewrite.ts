// The links and pictures of a converted text, led to where they are here. Changes the tree.
import type { Image, Link, Nodes, Root } from 'mdast'
import { SKIP, visit } from '@/lib/markdown/syntax/visit'
import { articleRoute } from '@/lib/core/routes'
import { wordsOf } from '@/lib/markdown/sections'
import { childrenOf, replaceChild } from '@/lib/markdown/tree'
import type { Addresses, Place } from './addresses'
import type { ExportedArticle } from './exported'
import type { Pictures } from './pictures'
import type { ToldKind } from './told'

/** What links and pictures are looked up in. */
export interface Known {
  readonly addresses: Addresses
  /** Where an article is now, by the id that it had; undefined for one that was not taken. */
  readonly placeOf: (id: string) => Place | undefined
  readonly pictures: Pictures
}

type Tell = (kind: ToldKind, message: string) => void

/** Leads every link to where its target is now; what leads nowhere becomes its words. */
export function rewriteLinks(
  tree: Root,
  article: ExportedArticle,
  own: Place,
  known: Known,
  tell: Tell,
): void {
  visit(tree, 'link', (link, index, parent) => {
    if (!parent || index === undefined) return undefined
    const url = isPictureLink(link) ? undefined : present(link, article, own, known, tell)
    if (url === undefined) {
      replaceChild(parent, index, link.children)
      return [SKIP, index]
    }
    link.url = url
    return undefined
  })
}

/** A picture that leads to itself in full size. */
const isPictureLink = ({ url, children }: Link): boolean =>
  /\.(?:png|jpe?g|gif|webp|avif|svg)(?:\?|$)/i.test(url) && children.some(holdsPicture)

const holdsPicture = (node: Nodes): boolean =>
  node.type === 'image' || childrenOf(node).some(holdsPicture)

function present(
  link: Link,
  article: ExportedArticle,
  own: Place,
  { addresses, placeOf }: Known,
  tell: Tell,
): string | undefined {
  const target = addresses.target(link.url, article)
  const words = wordsOf(link).trim() || link.url
  switch (target.kind) {
    case 'elsewhere':
      return target.url
    case 'refused':
      tell('link', `the link of "${words}" was taken out: ${link.url.slice(0, 40)} is no address`)
      return undefined
    case 'left behind':
      tell('link', leftBehind(words, target.url || link.url))
      return target.url === '' ? undefined : target.url
    case 'here':
      return `#${anchorIn(own, target.anchor, words, tell)}`
    case 'article': {
      const place = placeOf(target.id)
      if (place) return articleRoute(place.slug, anchorIn(place, target.anchor, words, tell))
      tell('link', leftBehind(words, link.url))
      return undefined
    }
  }
}

const leftBehind = (words: string, url: string): string =>
  `"${words}" leads to ${url} of the old help centre, which is not in the import`

function anchorIn({ anchors, slug }: Place, anchor: string, words: string, tell: Tell): string {
  if (anchor === '') return ''
  const now = anchors.get(anchor)
  if (now === undefined) tell('link', `"${words}" named a place (#${anchor}) that ${slug} has not`)
  return now ?? ''
}

/** Takes every picture along, and leads to it; tells those without words, and those elsewhere. */
export async function rewritePictures(
  tree: Root,
  article: ExportedArticle,
  slug: string,
  { pictures }: Known,
  tell: Tell,
): Promise<void> {
  const images: Image[] = []
  visit(tree, 'image', (image) => void images.push(image))
  for (const image of images) {
    const words = image.alt?.trim() ?? ''
    const source = image.url
    const taken = await pictures.take(source, { article, slug, words })
    if (taken.kind === 'missing') {
      tell('picture', `a picture was left out: ${taken.why}`)
      image.url = ''
      continue
    }
    image.url = taken.address
    if (words === '') tell('picture', `${taken.address} has no words for those who do not see it`)
    if (taken.kind === 'remote')
      tell('picture', `${taken.address} is on another site, and pages here may not load it`)
  }
  visit(tree, 'image', (image, index, parent) => {
    if (image.url !== '' || !parent || index === undefined) return undefined
    const words = image.alt?.trim() ?? ''
    replaceChild(parent, index, words === '' ? [] : [{ type: 'text', value: words }])
    return [SKIP, index]
  })
}
