// Gives an article another slug or another category, or a heading another address: what was there
// leads to what is now, and everything that names it names the new one.
import { articleRoute } from '@/lib/core/routes'
import { suggestion } from '@/lib/core/suggest'
import type { SourceFile } from '@/lib/core/yaml'
import { withOldAnchor, withRedirect } from './old-address'
import { readDraft } from '@/lib/lint/draft'

/** What a renaming writes: every file that changes, with the path it had. */
export interface Renamed extends SourceFile {
  readonly was: string
}

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const anchorShape = /^[\p{L}\p{N}_-]+$/u

/**
 * Renames in all files of content: `add-a-user` to `invite-a-user`, to `getting-help/invite-a-user`
 * (another category; the address has none, so it stays), or `add-a-user#steps` to
 * `add-a-user#on-a-phone`. Throws an Error that says why when that cannot be done.
 */
export function rename(files: readonly SourceFile[], from: string, to: string): Renamed[] {
  const name = bare(from)
  if (name.includes('#')) return renameAnchor(files, name, bare(to))
  if (
    !files.some(({ path }) => slugOf(path) === name) ||
    /^\/?fix\//.test(from) ||
    from.startsWith('content/wizards/')
  )
    refuseWizard(files, name)
  const [category, slug] = bare(to).includes('/') ? bare(to).split('/') : [undefined, bare(to)]
  return renameArticle(files, name, slug ?? '', category)
}

/** A slug however it was written: as an address, or as the path of its file. */
const bare = (name: string): string =>
  name
    .replace(/^(?:\/?articles\/|\/?fix\/|content\/articles\/[^/]+\/|content\/wizards\/)/, '')
    .replace(/\.mdx?(?=#|$)/, '')

function refuseWizard(files: readonly SourceFile[], name: string): void {
  if (files.some(({ path }) => path === `content/wizards/${name}.md`)) {
    throw new Error(
      `"${name}" is a symptom and no article; npm run rename symptom ${name} <new> gives it ` +
        'another name everywhere, and its old address leads there. Its title changes in its ' +
        'file alone',
    )
  }
}

/**
 * Renames the article `from` to `to` in all files of content. Throws an Error when there is no such
 * article, the new slug is taken, or it is not a slug.
 */
export function renameArticle(
  files: readonly SourceFile[],
  from: string,
  to: string,
  category?: string,
): Renamed[] {
  if (!slugShape.test(to))
    throw new Error(
      `"${to}" is not a slug; expected lower-case letters, digits and single hyphens, ` +
        'such as add-a-user',
    )
  const article = requireArticle(files, from)
  const taken = files.find((file) => slugOf(file.path) === to && file !== article)
  if (taken) throw new Error(`"${to}" is already the slug of ${taken.path}; choose another`)
  const categories = [
    ...(files.find(({ path }) => path === 'content/site/categories.yaml')?.text ?? '').matchAll(
      /^- id: (.+)$/gm,
    ),
  ].map(([, id = '']) => id)
  if (category !== undefined && !categories.includes(category))
    throw new Error(`there is no category "${category}"; ${suggestion(category, categories)}`)
  return files.flatMap((file) => {
    const text = from === to ? file.text : mended(file, from, to)
    if (file !== article)
      return text === file.text ? [] : [{ was: file.path, path: file.path, text }]
    const path = file.path.replace(/[^/]+(?=\.mdx?$)/, to)
    const moved =
      category === undefined
        ? path
        : path.replace(/^content\/articles\/[^/]+/, `content/articles/${category}`)
    const redirected = from === to ? text : withRedirect(text, from, to)
    return [
      {
        was: file.path,
        path: moved,
        text:
          category === undefined
            ? redirected
            : redirected.replace(/^category:.*$/m, `category: ${category}`),
      },
    ]
  })
}

/**
 * Gives a heading another address: the heading has it already, or is a single line whose words make
 * it. Old address and links are mended.
 */
export function renameAnchor(files: readonly SourceFile[], from: string, to: string): Renamed[] {
  const [slug = '', old = ''] = from.split('#')
  const [other = '', now = ''] = to.includes('#') ? to.split('#') : [slug, to]
  const article = requireArticle(files, slug)
  if (other !== slug)
    throw new Error(`a heading stays in its article: "${slug}" and "${other}" are two`)
  if (!anchorShape.test(old) || !anchorShape.test(now) || old === now)
    throw new Error(
      `expected two addresses of headings, such as npm run rename ${slug}#old ${slug}#new`,
    )
  const { anchors } = readDraft(article)
  if (anchors.has(old))
    throw new Error(
      `"${old}" is still the address of a heading of ${article.path}: reword that ` +
        'heading first, then run this again; its words are its address',
    )
  if (!anchors.has(now))
    throw new Error(`"${now}" is no heading of ${article.path}; ${suggestion(now, anchors)}`)
  return files.flatMap((file) => {
    const links = new RegExp(
      '(?<=' +
        (file === article ? '(?:' : '') +
        articleRoute(slug) +
        '(?:\\?[^#)\\s]*)?' +
        (file === article ? '|\\()' : '') +
        `#)${old}(?![\\p{L}\\p{N}_-])`,
      'gu',
    )
    const text = file.text.replace(links, now)
    if (file === article)
      return [{ was: file.path, path: file.path, text: withOldAnchor(text, old, now) }]
    return text === file.text ? [] : [{ was: file.path, path: file.path, text }]
  })
}

function requireArticle(files: readonly SourceFile[], slug: string): SourceFile {
  const article = files.find(({ path }) => slugOf(path) === slug)
  if (!article)
    throw new Error(
      `there is no article "${slug}" in content/articles; ${suggestion(
        slug,
        files.flatMap(({ path }) => slugOf(path) ?? []),
      )}`,
    )
  return article
}

const slugOf = (path: string): string | undefined =>
  path.startsWith('content/articles/') ? /([^/]+)\.mdx?$/.exec(path)?.[1] : undefined

/**
 * Links everywhere; names of articles where a field or a list holds them. A redirect stays: it is
 * what people may still type.
 */
function mended({ path, text }: SourceFile, from: string, to: string): string {
  const linked = text.replace(new RegExp(`(?<=/articles/)${from}(?![a-z0-9-])`, 'g'), to)
  if (path.startsWith('content/articles/'))
    return linked.replace(/^related:(?:.*\n)(?: +.*\n)*/m, (related) => named(related, from, to))
  return path.endsWith('.yaml')
    ? linked
        .replace(
          new RegExp(`(?<=\\barticle: *)${from}(?![a-z0-9-])|(?<=^ *- )${from}(?=\\s*$)`, 'gm'),
          to,
        )
        .replace(/\barticles: *\[[^\]]*\]/g, (articles) => named(articles, from, to))
    : linked
}

const named = (text: string, from: string, to: string): string =>
  text.replace(new RegExp(`(?<![a-z0-9-])${from}(?![a-z0-9-])`, 'g'), to)
