// The old addresses of an imported article that are to lead to it.
import { partsOf } from './addresses'
import { decoded } from '@/lib/core/routes'
import type { ExportedArticle } from './exported'

/** Paths that this site has itself. */
const OURS = /^\/(?:articles|fix|categories|roles|api|desk|search|contact)(?:\/|$)/

/**
 * The paths of an article on its old help centre, without those that lead somewhere already, which
 * are added to `taken`.
 */
export function redirectsOf(
  { addresses }: Pick<ExportedArticle, 'addresses'>,
  taken: Set<string>,
): string[] {
  const paths = addresses.flatMap((address) => {
    const path = decoded(partsOf(address).path).replace(/\/+$/, '')
    // Zendesk answers by the number alone as well.
    const short = /^(\/hc\/[\w-]+\/articles\/\d+)-/.exec(path)?.[1]
    return short === undefined ? [path] : [path, short]
  })
  return [...new Set(paths)].filter((path) => {
    const isFree = /^\/[^\s?#]+$/.test(path) && !OURS.test(path) && !taken.has(path)
    if (isFree) taken.add(path)
    return isFree
  })
}
