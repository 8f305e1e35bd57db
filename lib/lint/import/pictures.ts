// The pictures of an export: found by whatever a text calls them, named after the article, and
// taken only where they are what they say they are.
import { fileTypeFromBuffer } from 'file-type'
import path from 'node:path/posix'
import { decoded } from '@/lib/core/routes'
import type { ExportedArticle, ExportFile } from './exported'
import { bytesOf } from './exports/read-export'
import { latin } from './filing'
import { partsOf } from './addresses'

/** A picture to be written, by its address from the root of the site. */
export interface Picture {
  readonly address: string
  readonly bytes: Uint8Array
}

/** What is known of the source of a picture. */
export type TakenPicture =
  | { readonly kind: 'taken'; readonly address: string }
  | { readonly kind: 'remote'; readonly address: string }
  | { readonly kind: 'missing'; readonly why: string }

/** The largest picture that is taken, in bytes. */
const MOST_BYTES = 10 * 1024 * 1024
/** What browsers show and nothing can hide in, by type, with the ending of its files. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** Takes pictures of an export. */
export class Pictures {
  readonly #byPath = new Map<string, ExportFile>()
  readonly #byName = new Map<string, ExportFile | undefined>()
  readonly #taken = new Map<string, Picture>()
  readonly #names: Set<string>

  /** `present` are the addresses of the files below public/. */
  constructor(files: readonly ExportFile[], present: Iterable<string>) {
    this.#names = new Set(present)
    for (const file of files) {
      const name = path.basename(file.path).toLowerCase()
      this.#byPath.set(file.path.toLowerCase(), file)
      this.#byName.set(name, this.#byName.has(name) ? undefined : file)
    }
  }

  get all(): readonly Picture[] {
    return [...this.#taken.values()]
  }

  /** Takes the picture that an article names; `words` are its alternative text. */
  async take(
    source: string,
    { article, slug, words }: { article: ExportedArticle; slug: string; words: string },
  ): Promise<TakenPicture> {
    const inline = /^data:[\w/+.-]*;base64,(.*)$/is.exec(source)?.[1]
    const { host, path: where } = partsOf(source)
    const file = inline === undefined ? this.#find(where, host, article) : undefined
    const key = inline === undefined ? (file?.path ?? '') : source
    const before = key === '' ? undefined : this.#taken.get(key)
    if (before) return { kind: 'taken', address: before.address }
    if (inline === undefined && !file) {
      if (host !== '') return { kind: 'remote', address: source.replace(/^\/\//, 'https://') }
      return { kind: 'missing', why: `"${shortened(source)}" is not in the export` }
    }
    if (file && file.size > MOST_BYTES)
      return { kind: 'missing', why: `"${file.path}" has ${file.size} bytes; make it smaller` }
    const bytes = file ? bytesOf(file) : new Uint8Array(Buffer.from(inline ?? '', 'base64'))
    if (typeof bytes === 'string') return { kind: 'missing', why: `"${key}" ${bytes}` }
    const type = await fileTypeFromBuffer(bytes)
    const ending = type && ENDINGS[type.mime]
    if (ending === undefined)
      return {
        kind: 'missing',
        why:
          `"${shortened(key)}" is no PNG, JPEG, GIF, WebP or AVIF` +
          (/\.svg$/i.test(key) ? '; a drawing (SVG) may hold a program, so look at it first' : ''),
      }
    const address = this.#name(slug, latin(words) || latin(path.parse(where).name), ending)
    this.#taken.set(key, { address, bytes })
    return { kind: 'taken', address }
  }

  #find(where: string, host: string, article: ExportedArticle): ExportFile | undefined {
    const name = decoded(where)
    const from = path.normalize(path.join(path.dirname(article.file), name))
    const paths = host === '' ? [from, name.replace(/^\/+/, '')] : []
    return (
      paths.map((one) => this.#byPath.get(one.toLowerCase())).find((file) => file !== undefined) ??
      this.#byName.get(path.basename(name).toLowerCase())
    )
  }

  #name(slug: string, words: string, ending: string): string {
    const name = words === '' || slug.endsWith(words) ? slug : `${slug}-${words}`
    let address = `/images/${name}.${ending}`
    for (let count = 2; this.#names.has(address); count++)
      address = `/images/${name}-${count}.${ending}`
    this.#names.add(address)
    return address
  }
}

const shortened = (source: string): string =>
  source.length > 80 ? `${source.slice(0, 77)}…` : source
