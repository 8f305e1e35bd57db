// An export of another help centre as drafts of this one: files in, files and what a person has to
// look at out. Reads no disk, writes nothing, and makes nothing of an article that is here already.
import { diagnosticText, type Diagnostic } from '@/lib/core/diagnostic'
import { folded } from '@/lib/core/suggest'
import type { SourceFile } from '@/lib/core/yaml'
import { runRules } from '@/lib/lint/check-content'
import { readDraft, type Draft } from '@/lib/lint/draft'
import { contradictions } from '@/lib/lint/errors/text/contradictions'
import { literalFacts } from '@/lib/lint/errors/text/literal-facts'
import type { LintContext } from '@/lib/lint/rule'
import { wordsOf } from '@/lib/markdown/sections'
import { Addresses, type Place } from './addresses'
import { draftText, plainWords, shortened } from './draft-text'
import { findSame, type FindSimilar } from './duplicates'
import type { ExportedArticle, ExportFile } from './exported'
import { isEnglish } from './exports/json-articles'
import { isPicture, readExport } from './exports/read-export'
import { findCategory, Slugs, unfiled, type Unfiled } from './filing'
import { convertHtml, type Converted } from './html/convert'
import { stringify } from './html/stringify'
import { Pictures, type Picture } from './pictures'
import { redirectsOf } from './redirects'
import { rewriteLinks, rewritePictures, type Known } from './rewrite'
import { TOLD_KINDS, type Told, type ToldKind } from './told'

/** What an import is made with. */
export interface Wanted {
  readonly files: readonly ExportFile[]
  /** All of content, drafts too. */
  readonly context: LintContext
  /** The category here by a name there, folded. */
  readonly categories: ReadonlyMap<string, string>
  /** YYYY-MM-DD */
  readonly today: string
  /** What a search for the title finds, where there is a search. */
  readonly findSimilar?: FindSimilar
}

/** What is to be written, and what is to be told. */
export interface Imported {
  readonly drafts: readonly SourceFile[]
  readonly pictures: readonly Picture[]
  /** Articles of the export that an earlier import made, with their files. */
  readonly before: readonly { readonly title: string; readonly file: string }[]
  readonly unfiled: readonly Unfiled[]
  /** By kind, the gravest first. */
  readonly told: readonly Told[]
}

interface Placed {
  readonly article: ExportedArticle
  readonly category: string
  readonly slug: string
  readonly converted: Converted
}

/** Makes drafts of an export. Never throws over what is in it. */
export async function importExport(wanted: Wanted): Promise<Imported> {
  const { files, context, today } = wanted
  const { articles, told: unread } = readExport(files)
  const told: Told[] = [...unread]
  const present = presentIn(context.drafts)
  const fresh = articles.filter(({ id }) => !present.has(id))
  const { placed, homeless } = place(fresh, wanted, told)
  const places = new Map<string, Place>([
    ...[...present].map(([id, { slug }]) => [id, { slug, anchors: new Map() }] as const),
    ...placed.map(
      ({ article, slug, converted }) => [article.id, { slug, anchors: converted.anchors }] as const,
    ),
  ])
  const pictures = new Pictures(files.filter(isPicture), context.files ?? [])
  const known: Known = {
    addresses: new Addresses(articles),
    placeOf: (id) => places.get(id),
    pictures,
  }
  const oldAddresses = new Set(context.byOldSlug.keys())
  const drafts: SourceFile[] = []
  for (const one of placed) {
    const file = `content/articles/${one.category}/${one.slug}.mdx`
    const tell = (kind: ToldKind, message: string): void => void told.push({ kind, file, message })
    drafts.push({
      path: file,
      text: await written(one, { known, today, context, oldAddresses, tell }),
    })
    for (const message of findSame(one.article, context, wanted.findSimilar))
      tell('duplicate', message)
  }
  told.push(...judged(drafts.map(readDraft), context))
  const kinds = Object.keys(TOLD_KINDS)
  return {
    drafts,
    pictures: pictures.all,
    before: articles.flatMap(({ id, title }) => {
      const file = present.get(id)?.file
      return file === undefined ? [] : [{ title, file }]
    }),
    unfiled: unfiled(homeless, context.site.categories),
    told: told.sort(
      (one, other) =>
        kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
        one.file.localeCompare(other.file) ||
        (one.line ?? 0) - (other.line ?? 0),
    ),
  }
}

/** The articles that earlier imports made, by the id that they had elsewhere. */
const presentIn = (drafts: readonly Draft[]): ReadonlyMap<string, Draft> =>
  new Map(
    drafts.flatMap((draft) => {
      const id = draft.frontMatter.data?.imported
      return id === undefined ? [] : [[id, draft] as const]
    }),
  )

function place(
  articles: readonly ExportedArticle[],
  { context, categories }: Wanted,
  told: Told[],
): { readonly placed: readonly Placed[]; readonly homeless: readonly ExportedArticle[] } {
  const slugs = new Slugs([...context.bySlug.keys(), ...context.byOldSlug.keys()])
  const homeless: ExportedArticle[] = []
  const placed = articles.flatMap((found): Placed[] => {
    const article = { ...found, title: plainWords(found.title) }
    if (article.title === '') {
      told.push({ kind: 'unread', file: article.file, message: `${article.id} has no title` })
      return []
    }
    const category = findCategory(article.categories, context.site.categories, categories)
    if (category === undefined) {
      homeless.push(article)
      return []
    }
    const converted = convertHtml(article.html, article.title)
    if (typeof converted === 'string') {
      told.push({ kind: 'unread', file: article.file, message: `"${article.title}" ${converted}` })
      return []
    }
    return [{ article, category, slug: slugs.take(article), converted }]
  })
  return { placed, homeless }
}

interface Writing {
  readonly known: Known
  readonly today: string
  readonly context: LintContext
  /** Old addresses that lead somewhere already. */
  readonly oldAddresses: Set<string>
  readonly tell: (kind: ToldKind, message: string) => void
}

async function written(
  { article, category, slug, converted: { tree, anchors, lost } }: Placed,
  { known, today, context, oldAddresses, tell }: Writing,
): Promise<string> {
  for (const message of lost) tell('lost', message)
  rewriteLinks(tree, article, { slug, anchors }, known, (kind, message) => tell(kind, message))
  await rewritePictures(tree, article, slug, known, tell)
  const [first] = tree.children.filter(({ type }) => type === 'paragraph')
  const aliases = wordingsOf(article, context)
  const { text, isPlain } = stringify(tree)
  if (isPlain) tell('lost', 'its form could not be written, and only its words are there')
  if (text.trim() === '') tell('lost', 'it has no text')
  if (!isEnglish(article.language)) tell('language', `it is in ${article.language ?? ''}`)
  return draftText(
    {
      title: article.title,
      summary: shortened(article.summary || (first ? wordsOf(first) : '')),
      category,
      aliases,
      verified: article.changed !== undefined && article.changed < today ? article.changed : today,
      redirects: redirectsOf(article, oldAddresses),
      imported: article.id,
    },
    text,
  )
}

/** Labels of several words are other wordings of the question; one word alone is none. */
function wordingsOf({ tags, title }: ExportedArticle, { wordings }: LintContext): string[] {
  const seen = new Set([folded(title)])
  return tags.map(plainWords).filter((words) => {
    const name = folded(words)
    const isNew = /\S\s+\S/.test(words) && !seen.has(name) && !wordings.has(name)
    seen.add(name)
    return isNew
  })
}

/** What the policy says against the drafts, and what in them a tag would say. */
const judged = (drafts: readonly Draft[], context: LintContext): readonly Told[] => [
  ...runRules([contradictions], context, 'warning', drafts).map((found) =>
    toldOf('contradiction', found),
  ),
  ...runRules([literalFacts], context, 'warning', drafts).map((found) => toldOf('name', found)),
]

const toldOf = (kind: ToldKind, found: Diagnostic): Told => ({
  kind,
  file: found.file,
  line: found.line,
  message: diagnosticText(found),
})
