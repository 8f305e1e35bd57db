// An article's file before anybody trusts it: whatever could be read of it, with the place of
// everything.
import type { Root } from 'mdast'
import { assignAnchors } from '@/lib/markdown/anchors'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import type { FrontMatter } from '@/lib/articles/front-matter'
import { readFrontMatter, type FrontMatterReading } from '@/lib/articles/read-front-matter'
import { splitFrontMatter } from '@/lib/core/front-matter'
import { memoize } from '@/lib/core/memoize'
import type { SourceFile } from '@/lib/core/yaml'
import { headingsOf } from '@/lib/markdown/sections'
import { passageFolder } from '@/lib/markdown/includes'
import { parseTree } from '@/lib/markdown/syntax/parse'

export interface Draft {
  readonly file: string
  /** The whole file. */
  readonly text: string
  /** The name of the file without its ending. */
  readonly slug: string
  /** The folders between content/articles and the file: one, the category. */
  readonly folders: readonly string[]
  readonly extension: string
  readonly frontMatter: FrontMatterReading
  /**
   * The text with its headings' ids; undefined when it cannot be read; `diagnostics` say why, and
   * what else is no syntax.
   */
  readonly tree: Root | undefined
  readonly diagnostics: readonly LocalDiagnostic[]
  readonly anchors: ReadonlySet<string>
  /** Whether the anchors hold those of the passages that it includes already. */
  readonly isSettled?: true
}

/** What other articles may look at in an article: the rules that are errors look at no more. */
export interface Outline {
  readonly data: FrontMatter
  readonly anchors: readonly string[]
}

const root = 'content/articles/'

/** Reads one file of content/articles. Never throws. */
export function readDraft({ path, text }: SourceFile): Draft {
  // Front matter that nothing cuts off would be read as text.
  const split = splitFrontMatter(text)
  const isCut = split.kind === 'found' ? split.yaml.trim() !== '' : !/^\s*---/.test(text)
  const parsed = isCut ? parseTree(text) : { tree: undefined, diagnostics: [] }
  const tree = parsed.tree && assignAnchors(parsed.tree)
  return {
    ...placeOf(path),
    text,
    tree,
    frontMatter: readFrontMatter(text),
    diagnostics: parsed.diagnostics,
    anchors: new Set(tree ? headingsOf(tree).map(({ id }) => id) : []),
  }
}

/**
 * A draft without diagnostics that was read before, by its outline: the file is read when somebody
 * asks for what the outline does not say.
 */
export function draftOf(file: SourceFile, { data, anchors }: Outline): Draft {
  const read = new Map<SourceFile, Draft>()
  const whole = (): Draft => memoize(read, file, () => readDraft(file))
  return {
    ...placeOf(file.path),
    get text() {
      return file.text
    },
    frontMatter: { data, diagnostics: [], at: (field) => whole().frontMatter.at(field) },
    anchors: new Set(anchors),
    isSettled: true,
    get tree() {
      return whole().tree
    },
    get diagnostics() {
      return whole().diagnostics
    },
  }
}

function placeOf(path: string): Pick<Draft, 'file' | 'slug' | 'folders' | 'extension'> {
  const folders = path
    .slice(path.indexOf(root) < 0 ? 0 : path.indexOf(root) + root.length)
    .split('/')
  const [, slug = '', extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(folders.pop() ?? '') ?? []
  return { file: path, slug, folders, extension }
}

/**
 * Reads one file of content/shared: a text without front matter that articles include. Never
 * throws.
 */
export function readPassage(file: { readonly path: string; readonly text: string }): Draft {
  const top = () => ({ line: 1, column: 1 })
  return {
    ...readDraft(file),
    slug: file.path.slice(file.path.indexOf(passageFolder) + passageFolder.length),
    folders: [],
    frontMatter: { data: undefined, diagnostics: [], at: top },
  }
}
