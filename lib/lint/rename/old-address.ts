// The old addresses of an article and of its headings, written into its front matter.
import * as z from 'zod'
import { isRecord } from '@/lib/core/own'
import { splitFrontMatter } from '@/lib/core/front-matter'
import { findScalars, readYaml, type FoundScalar } from '@/lib/core/yaml'
import { withField } from './front-matter-field'

/** The text with the old slug among its redirects, and without the new one. */
export function withRedirect(text: string, from: string, to: string): string {
  const present = presentField(text, 'redirects')
  const kept = Array.isArray(present)
    ? present.map(String).filter((slug) => slug !== to && slug !== from)
    : []
  return withField(text, 'redirects', [...kept, from])
}

/**
 * The text with an old address of a heading that leads to the present one; older ones that led to
 * the old one lead there, too.
 */
export function withOldAnchor(text: string, old: string, now: string): string {
  const present = presentField(text, 'anchors')
  const entries = Object.entries(isRecord(present) ? present : {}).filter(
    ([was]) => was !== now && was !== old,
  )
  return withField(
    text,
    'anchors',
    Object.fromEntries<string>([
      ...entries.map(([was, target]) => [was, target === old ? now : String(target)] as const),
      [old, now],
    ]),
  )
}

/**
 * A table with an old id among the `redirects` of a row, the row being the whole file or one of a
 * list; nothing else in it changes. The same text where no row has that id.
 */
export function withRowRedirect(text: string, from: string, id: string): string {
  const scalars = findScalars(text)
  const row = scalars.find((one) => !one.isKey && one.path.join() === 'id' && one.value === id)
  if (!row) return text
  const isOwn = ({ place, path }: FoundScalar): boolean =>
    path[0] === 'redirects' && row.place.slice(0, -1).every((step, at) => place[at] === step)
  const own = scalars.filter((one) => !one.isKey && isOwn(one))
  const kept = own.map(({ value }) => value).filter((old) => old !== id && old !== from)
  const list = `[${[...kept, from].join(', ')}]`
  const [first, last] = [own[0], own.at(-1)]
  if (first && last) {
    const [start, end] = [text.lastIndexOf('redirects:', first.from), text.indexOf(']', last.to)]
    const isFlow = text.slice(start, first.from).includes('[') && end >= 0
    return `${text.slice(0, start)}redirects: ${list}${text.slice(isFlow ? end + 1 : last.to)}`
  }
  const lineStart = text.lastIndexOf('\n', row.from) + 1
  const lineEnd = (text.indexOf('\n', row.from) + 1 || text.length + 1) - 1
  const indent = /^[- ]*/.exec(text.slice(lineStart))?.[0].replaceAll('-', ' ') ?? ''
  return `${text.slice(0, lineEnd)}\n${indent}redirects: ${list}${text.slice(lineEnd)}`
}

/** What a field holds, whatever it is; undefined where it is not there. */
function presentField(text: string, field: string): unknown {
  const split = splitFrontMatter(text)
  if (split.kind !== 'found') return undefined
  return readYaml(split.yaml, z.record(z.string(), z.unknown())).value?.[field]
}
