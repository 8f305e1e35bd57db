// The one stylesheet of the reader pages, and the hash that lets it stand inline under a strict policy.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { SealError } from './seal-error'

/** The text of a stylesheet and its source expression for `style-src`, such as `'sha256-…'`. */
export interface Stylesheet { readonly text: string; readonly source: string }

/** Builds a stylesheet that may stand inside `<style>`. Throws SealError for one that would end the element or load something relative to its old place. */
export function buildStylesheet(text: string): Stylesheet {
  if (/<\/style/i.test(text)) throw new SealError('the stylesheet contains </style')
  const foreign = /@import|url\((?!["']?(?:data:|#))[^)]*\)?/i.exec(text)
  if (foreign) throw new SealError(`the stylesheet loads another file (${foreign[0].slice(0, 80)}): put it into the stylesheet itself, as data or as rules`)
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
}

/** Reads the stylesheet that every document links; `hrefs` are the links of all documents. Throws SealError unless they are one and the same text. */
export function requireOneStylesheet(dist: string, hrefs: readonly string[]): Stylesheet {
  const texts = new Map([...new Set(hrefs)].map((href) => [readFileSync(path.join(dist, fileOf(href)), 'utf8'), href]))
  const [first, ...others] = texts.keys()
  if (first === undefined) throw new SealError('no document links a stylesheet')
  if (others.length > 0) throw new SealError(`the documents link ${texts.size} different stylesheets (${[...texts.values()].join(', ')}): import app/globals.css in the reader layout alone`)
  return buildStylesheet(first)
}

function fileOf(href: string): string {
  const file = /^\/_next\/(static\/[\w/.~-]+\.css)(?:\?.*)?$/.exec(href)?.[1]
  if (!file) throw new SealError(`a document links the stylesheet ${href}, which is not of this build`)
  return file
}
