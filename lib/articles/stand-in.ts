// An article that cannot be published yet as one that can be looked at: while it is written,
// `npm run dev` shows what there is of it. Never part of a build.
import { splitFrontMatter } from '@/lib/core/front-matter'
import { readYaml } from '@/lib/core/yaml'
import * as z from 'zod'
import { frontMatterSchema } from './front-matter'

/**
 * The file with a value for each field that is missing or wrong. Where `isReadable` is false, the
 * text stands as it was typed. `file` is its path from the root, `day` YYYY-MM-DD.
 */
export function standInFor(
  { path, text }: { readonly path: string; readonly text: string },
  isReadable: boolean,
  day: string,
): string {
  const split = splitFrontMatter(text)
  const body = split.kind === 'found' ? split.body : text
  const typed = split.kind === 'found' ? fieldsOf(split.yaml) : {}
  const [slug = '', category = ''] = path
    .replace(/\.mdx?$/, '')
    .split('/')
    .reverse()
  const words = slug.replaceAll('-', ' ')
  const fallbacks: Readonly<Record<string, unknown>> = {
    title: words.charAt(0).toUpperCase() + words.slice(1),
    summary: 'This article has no summary yet.',
    category,
    audience: ['customer'],
    aliases: [],
    related: [],
    verified: day,
    facts: [],
  }
  const fields = Object.entries(frontMatterSchema.shape).flatMap(([name, shape]) => {
    const value = shape.safeParse(typed[name]).success ? typed[name] : undefined
    const used = value ?? fallbacks[name]
    return used === undefined ? [] : [`${name}: ${JSON.stringify(used)}`]
  })
  return `---\n${fields.join('\n')}\n---\n\n${isReadable ? body : asTyped(body)}`
}

const anyFields = z.record(z.string(), z.unknown())

/** The fields as they were typed; none where the YAML cannot be read. */
const fieldsOf = (yaml: string): Readonly<Record<string, unknown>> =>
  readYaml(yaml, anyFields).value ?? {}

/** A fence longer than any in the text. */
function asTyped(body: string): string {
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${body.trimEnd()}\n${fence}\n`
}
