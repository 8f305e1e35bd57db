// The stylesheet of a document, and the hash that lets it stand inline under a strict policy.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { SealError } from './seal-error'

/** The text of a stylesheet and its source expression for `style-src`, such as `'sha256-…'`. */
export interface Stylesheet {
  readonly text: string
  readonly source: string
}

/**
 * Builds a stylesheet that may stand inside `<style>`. Throws SealError for one that would end the
 * element or load something relative to its old place.
 */
export function buildStylesheet(text: string): Stylesheet {
  if (/<\/style/i.test(text)) throw new SealError('the stylesheet contains </style')
  const foreign = /@import|url\((?!["']?(?:data:|#))[^)]*\)?/i.exec(text)
  if (foreign)
    throw new SealError(
      `the stylesheet loads another file (${foreign[0].slice(0, 80)}): put it into ` +
        'the stylesheet itself, as data or as rules',
    )
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
}

/**
 * Reads the stylesheets that documents link, each once, and tells which text stands behind an
 * address. Throws SealError for one that may not stand inline.
 */
export function readStylesheets(
  dist: string,
  hrefs: readonly string[],
): (href: string) => Stylesheet {
  const read = new Map(
    [...new Set(hrefs)].map((href) => [
      href,
      buildStylesheet(readFileSync(path.join(dist, fileOf(href)), 'utf8')),
    ]),
  )
  return (href) => {
    const found = read.get(href)
    if (!found) throw new SealError(`the stylesheet ${href} was not read`)
    return found
  }
}

function fileOf(href: string): string {
  const file = /^\/_next\/(static\/[\w/.~-]+\.css)(?:\?.*)?$/.exec(href)?.[1]
  if (!file)
    throw new SealError(`a document links the stylesheet ${href}, which is not of this build`)
  return file
}
