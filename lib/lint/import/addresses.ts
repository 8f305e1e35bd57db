// Where the articles of an export were, so that a link to one of them, however it was written, is
// found again.
import path from 'node:path/posix'
import { decoded } from '@/lib/core/routes'
import type { ExportedArticle } from './exported'

/** Where an article is now, and where the headings are that other texts may name. */
export interface Place {
  readonly slug: string
  /** The present address of a heading by the id that it had. */
  readonly anchors: ReadonlyMap<string, string>
}

/** What a link of an export leads to. */
export type Target =
  | { readonly kind: 'article'; readonly id: string; readonly anchor: string }
  /** Within the article itself. */
  | { readonly kind: 'here'; readonly anchor: string }
  /** Another site, or an address of mail. */
  | { readonly kind: 'elsewhere'; readonly url: string }
  /** The old help centre, and no article of the export. `url` is empty where it is not known. */
  | { readonly kind: 'left behind'; readonly url: string }
  /** No address that a page may have. */
  | { readonly kind: 'refused' }

/** The addresses of articles of help centres, whatever their host. */
const OF_ARTICLES = /\/(?:hc\/[\w-]+|support\/solutions|solutions|kb)\/articles\//

/** The same article under every spelling of its path. */
function keysOf(address: string): string[] {
  const bare = decoded(address).toLowerCase().replace(/\/+$/, '')
  const number = /\/articles\/(\d+)/.exec(bare)?.[1]
  const name = /\/kb\/articles\/([^/]+)/.exec(bare)?.[1]
  const doc = /\/docs\/(?:[\w-]+\/)*([^/]+)$/.exec(bare)?.[1]
  return [
    bare,
    ...(number === undefined ? [] : [`number ${number}`]),
    ...(name === undefined ? [] : [`name ${name}`]),
    ...(doc === undefined ? [] : [`document ${doc}`]),
  ]
}

/** The host and the path of an absolute address; no host for a path from the root. */
export function partsOf(address: string): { readonly host: string; readonly path: string } {
  const [, host = '', rest = ''] = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)/i.exec(address) ?? []
  return host === ''
    ? { host: '', path: /^[^?#]*/.exec(address)?.[0] ?? '' }
    : { host: host.toLowerCase(), path: rest }
}

/** Finds what links lead to. */
export class Addresses {
  readonly #ids = new Map<string, string>()
  readonly #hosts = new Set<string>()

  constructor(articles: readonly ExportedArticle[]) {
    for (const { id, addresses, file, system } of articles) {
      for (const address of addresses) {
        const { host, path: where } = partsOf(address)
        if (host !== '') this.#hosts.add(host)
        for (const key of keysOf(where)) if (!this.#ids.has(key)) this.#ids.set(key, id)
      }
      if (system === 'HTML' || system === 'Markdown' || id.startsWith('html:'))
        this.#ids.set(fileKey(file), id)
    }
  }

  /** What a link in an article leads to. */
  target(url: string, from: ExportedArticle): Target {
    const [, address = '', anchor = ''] = /^([^#]*)(?:#(.*))?$/s.exec(url.trim()) ?? []
    if (address === '') return { kind: 'here', anchor: decoded(anchor) }
    if (/^(?:mailto|tel):/i.test(address)) return { kind: 'elsewhere', url: url.trim() }
    const isWeb = /^(?:https?:)?\/\//i.test(address)
    if (!isWeb && /^[a-z][a-z\d+.-]*:/i.test(address)) return { kind: 'refused' }
    const { host, path: where } = partsOf(address)
    if (isWeb && !this.#hosts.has(host) && !OF_ARTICLES.test(where))
      return { kind: 'elsewhere', url: url.trim().replace(/^\/\//, 'https://') }
    const id = this.#find(where, from)
    if (id !== undefined) return { kind: 'article', id, anchor: decoded(anchor) }
    return { kind: 'left behind', url: isWeb ? url.trim() : this.#absolute(address) }
  }

  #find(where: string, from: ExportedArticle): string | undefined {
    const within = where.startsWith('/')
      ? where.slice(1)
      : path.normalize(path.join(path.dirname(from.file), decoded(where)))
    const keys = [...(where.startsWith('/') ? keysOf(where) : []), fileKey(within)]
    const found = keys.find((key) => this.#ids.has(key))
    return found === undefined ? undefined : this.#ids.get(found)
  }

  /** The whole address of a path on the only host that the export names. */
  #absolute(address: string): string {
    const [host, ...others] = this.#hosts
    return host === undefined || others.length > 0 || !address.startsWith('/')
      ? ''
      : `https://${host}${address}`
  }
}

const fileKey = (file: string): string =>
  `file ${file.toLowerCase().replace(/\.(?:html?|mdx?|markdown)$/, '')}`
