// The old addresses of an article and of its headings, written into its front matter.
import * as z from 'zod'
import { isRecord } from '@/lib/core/own'
import { splitFrontMatter } from '@/lib/core/front-matter'
import { readYaml } from '@/lib/core/yaml'
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

/** What a field holds, whatever it is; undefined where it is not there. */
function presentField(text: string, field: string): unknown {
  const split = splitFrontMatter(text)
  if (split.kind !== 'found') return undefined
  return readYaml(split.yaml, z.record(z.string(), z.unknown())).value?.[field]
}
