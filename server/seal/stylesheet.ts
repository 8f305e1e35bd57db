// The stylesheet of a document: of its root layout's, the rules that the document can use; and the
// hash that lets it stand inline under a strict policy.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { browserslistToTargets, Features, transform } from 'lightningcss'
import browsers from 'next/dist/shared/lib/modern-browserslist-target.js'
import { memoize } from '@/lib/core/memoize'
import { SealError } from './seal-error'

/**
 * Throws SealError for a stylesheet that may not stand inside `<style>`: that would end the element
 * or load something relative to its old place.
 */
export function requireInline(css: string): string {
  if (/<\/style/i.test(css)) throw new SealError('the stylesheet contains </style')
  const foreign = /@import|url\((?!["']?(?:data:|#))[^)]*\)?/i.exec(css)
  if (foreign)
    throw new SealError(
      `the stylesheet loads another file (${foreign[0].slice(0, 80)}): put it into ` +
        'the stylesheet itself, as data or as rules',
    )
  return css
}

/** The source expression of an inline stylesheet for `style-src`, such as `'sha256-…'`. */
export const sourceOf = (css: string): string =>
  `'sha256-${createHash('sha256').update(css).digest('base64')}'`

/** As Next wrote the stylesheet, which has spelt out light-dark() already. */
const WRITTEN_FOR = {
  targets: browserslistToTargets([...browsers]),
  include: Features.MediaRangeSyntax,
  exclude: Features.LightDark,
}
/** A class in a selector, and not the digits of .4rem. */
const CLASS = /\.((?!\d)(?:[\w-]|\\.|[^\0-\x7f])+)/g
/** A name that a script may spell otherwise, with escapes. */
const SPELT_OTHERWISE = /["'`\\]|[^\x21-\x7e]/

/** The class names of a stylesheet's rules. */
export const unescapedClasses = (css: string): ReadonlySet<string> =>
  new Set([...css.matchAll(CLASS)].map(([, name = '']) => unescaped(name)))

/**
 * A stylesheet without the rules that a document cannot use: those of class names that neither are
 * in its markup (`names`) nor among the `words` of its scripts and their data.
 */
export type Prune = (names: ReadonlySet<string>, words: ReadonlySet<string>) => string

/** Prunes a stylesheet for many documents; those that use the same classes have the same one. */
export function createPruner(css: string): Prune {
  const classes = [...unescapedClasses(css)].filter((name) => !SPELT_OTHERWISE.test(name))
  const pruned = new Map<string, string>()
  return (names, words) => {
    const unused = classes.filter((name) => !names.has(name) && !words.has(name))
    return memoize(pruned, unused.join(' '), () => withoutClasses(css, unused))
  }
}

function withoutClasses(css: string, unused: string[]): string {
  const { code } = transform({
    filename: 'document.css',
    code: Buffer.from(css),
    minify: true,
    ...WRITTEN_FOR,
    unusedSymbols: unused,
  })
  return Buffer.from(code).toString()
}

/**
 * Short names for the class names of a document whose stylesheet this is: of those that have rules
 * and that no script can know. Names are half of the bytes of the markup, and mean nothing to a
 * browser.
 */
export function shortNames(
  css: string,
  names: ReadonlySet<string>,
  words: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const known = unescapedClasses(css)
  const taken = new Set([...known, ...names])
  const short = new Map<string, string>()
  let count = 0
  for (const name of names) {
    if (!known.has(name) || SPELT_OTHERWISE.test(name) || words.has(name)) continue
    let next = letters(count++)
    while (taken.has(next)) next = letters(count++)
    if (next.length < name.length) short.set(name, next)
  }
  return short
}

/** A stylesheet with other class names. */
export const renameClasses = (css: string, names: ReadonlyMap<string, string>): string =>
  css.replace(CLASS, (all, name: string) => {
    const other = names.get(unescaped(name))
    return other === undefined ? all : `.${other}`
  })

/** A custom property: a token, or what a variant hands on. */
const PROPERTY = /--[a-z][\w-]*/gi

/**
 * A stylesheet whose custom properties have short names, but for those that stand in `texts`: what
 * scripts know, and class names that stay.
 */
export function shortenProperties(css: string, texts: readonly string[]): string {
  const found = new Set(css.match(PROPERTY) ?? [])
  const short = new Map<string, string>()
  let count = 0
  for (const property of found) {
    if (texts.some((text) => text.includes(property))) continue
    let next = `--${letters(count++)}`
    while (found.has(next)) next = `--${letters(count++)}`
    short.set(property, next)
  }
  return css.replace(PROPERTY, (property) => short.get(property) ?? property)
}

const unescaped = (name: string): string => name.replace(/\\/g, '')

/** a, b, … z, aa, ab, … */
const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(97 + (at % 26))

/**
 * Reads the stylesheets that documents link, each once, and tells which text stands behind an
 * address. Throws SealError for one that may not stand inline.
 */
export function readStylesheets(dist: string, hrefs: readonly string[]): (href: string) => string {
  const read = new Map(
    [...new Set(hrefs)].map((href) => [
      href,
      requireInline(readFileSync(path.join(dist, fileOf(href)), 'utf8')),
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
