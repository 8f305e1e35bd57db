// The old addresses of an article and of its headings, written into its front matter without
// touching anything else in it.
import { Document, isMap, isSeq, parseDocument } from 'yaml'
import { isRecord } from '@/lib/core/own'
import { splitFrontMatter } from '@/lib/core/front-matter'

/** The text with the old slug among its redirects, and without the new one. */
export function withRedirect(text: string, from: string, to: string): string {
  return withField(text, 'redirects', (present) => {
    const kept = Array.isArray(present)
      ? present.map(String).filter((slug) => slug !== to && slug !== from)
      : []
    return [...kept, from]
  })
}

/**
 * The text with an old address of a heading that leads to the present one; older ones that led to
 * the old one lead there, too.
 */
export function withOldAnchor(text: string, old: string, now: string): string {
  return withField(text, 'anchors', (present) => {
    const entries = Object.entries(isRecord(present) ? present : {}).filter(
      ([was]) => was !== now && was !== old,
    )
    return Object.fromEntries([
      ...entries.map(([was, target]) => [was, target === old ? now : target]),
      [old, now],
    ])
  })
}

/**
 * Replaces one field of the front matter, or adds it at the end; a list or map stays on one line or
 * on several, as it was.
 */
function withField(text: string, field: string, change: (present: unknown) => unknown): string {
  const split = splitFrontMatter(text)
  if (split.kind !== 'found') throw new Error('an article without front matter has no addresses')
  const { yaml: matter, yamlStart } = split
  const opening = text.slice(0, yamlStart)
  const body = text.slice(yamlStart + matter.length)
  const document = parseDocument(matter)
  const old = document.get(field, true)
  const fields: unknown = document.toJS()
  const value = document.createNode(change(isRecord(fields) ? fields[field] : undefined))
  if (isSeq(value) || isMap(value))
    value.flow = isSeq(old) || isMap(old) ? (old.flow ?? false) : true
  const range = isSeq(old) || isMap(old) ? old.range : undefined
  const line = new Document({})
  line.set(field, value)
  if (isMap(line.contents)) line.contents.flow = false
  const written = line.toString({ lineWidth: 0, flowCollectionPadding: false })
  if (!range) return `${opening}${matter}${written}${body}`
  const start = matter.lastIndexOf(`${field}:`, range[0])
  const rest = matter.slice(range[2]).replace(/^\n/, '')
  return `${opening}${matter.slice(0, start)}${written}${rest}${body}`
}
