// Gives an article another slug: its old address leads to the new one, and everything that names it names the new one.
import type { SourceFile } from '@/lib/access/source'

/** What a renaming writes: every file that changes, with the path it had. */
export interface Renamed extends SourceFile { readonly was: string }

/** Renames the article `from` to `to` in all files of content. Throws an Error when there is no such article, the new slug is taken, or it is not a slug. */
export function renameArticle(files: readonly SourceFile[], from: string, to: string): Renamed[] {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(to)) throw new Error(`"${to}" is not a slug; expected lower-case letters, digits and single hyphens, such as add-a-user`)
  const article = files.find(({ path }) => slugOf(path) === from)
  if (!article) throw new Error(`there is no article "${from}" in content/articles`)
  const taken = files.find(({ path }) => slugOf(path) === to)
  if (taken) throw new Error(`"${to}" is already the slug of ${taken.path}; choose another`)
  return files.flatMap((file) => {
    const text = mended(file, from, to)
    if (file === article) return [{ was: file.path, path: file.path.replace(/[^/]+(?=\.mdx?$)/, to), text: withRedirect(text, from, to) }]
    return text === file.text ? [] : [{ was: file.path, path: file.path, text }]
  })
}

const slugOf = (path: string): string | undefined => (path.startsWith('content/articles/') ? /([^/]+)\.mdx?$/.exec(path)?.[1] : undefined)

/** Links everywhere; names of articles where a field or a list holds them. A redirect stays: it is what people may still type. */
function mended({ path, text }: SourceFile, from: string, to: string): string {
  const linked = text.replace(new RegExp(`(?<=/articles/)${from}(?![a-z0-9-])`, 'g'), to)
  if (path.startsWith('content/articles/')) return linked.replace(/^related:(?:.*\n)(?: +.*\n)*/m, (related) => named(related, from, to))
  return path.endsWith('.yaml') ? linked.replace(new RegExp(`(?<=\\barticle: *)${from}(?![a-z0-9-])|(?<=^ *- )${from}(?=\\s*$)`, 'gm'), to) : linked
}

const named = (text: string, from: string, to: string): string => text.replace(new RegExp(`(?<![a-z0-9-])${from}(?![a-z0-9-])`, 'g'), to)

/** The front matter with the old slug among its redirects, and without the new one. */
function withRedirect(text: string, from: string, to: string): string {
  const end = text.indexOf('\n---', 3)
  const [matter, body] = [text.slice(0, end), text.slice(end)]
  const inline = /^redirects: *\[(.*)\] *$/m.exec(matter)
  if (inline) return matter.replace(inline[0], `redirects: [${[...(inline[1] ?? '').split(',').map((slug) => slug.trim()).filter((slug) => slug !== '' && slug !== to), from].join(', ')}]`) + body
  const block = /^redirects: *\n((?: +- .*(?:\n|$))+)/m.exec(matter)
  if (!block) return `${matter}\nredirects: [${from}]${body}`
  const kept = (block[1] ?? '').split('\n').filter((line) => line.trim() !== '' && line.trim() !== `- ${to}`)
  return matter.replace(block[0], `${['redirects:', ...kept, `  - ${from}`].join('\n')}${block[0].endsWith('\n') ? '\n' : ''}`) + body
}
