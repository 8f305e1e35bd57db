// An article's file before anybody trusts it: whatever could be read of it, with the place of
// everything.
import type { Root } from 'mdast'
import { assignAnchors } from '@/lib/markdown/anchors'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { readFrontMatter, type FrontMatterReading } from '@/lib/articles/read-front-matter'
import { headingsOf } from '@/lib/markdown/sections'
import { passageFolder } from '@/lib/markdown/includes'
import { parseTree } from '@/lib/markdown/syntax/parse'

export interface Draft {
  readonly file: string
  /** The name of the file without its ending. */
  readonly slug: string
  /** The folders between content/articles and the file: one, the category. */
  readonly folders: readonly string[]
  readonly extension: string
  readonly frontMatter: FrontMatterReading
  /**
   * The text with its headings' ids; undefined when it cannot be read; `faults` say why, and what
   * else is no syntax.
   */
  readonly tree: Root | undefined
  readonly faults: readonly LocalDiagnostic[]
  readonly anchors: ReadonlySet<string>
}

const root = 'content/articles/'

/** Reads one file of content/articles. Never throws. */
export function readDraft({ path, text }: { readonly path: string; readonly text: string }): Draft {
  const parsed = parseTree(text)
  const tree = parsed.tree && assignAnchors(parsed.tree)
  const folders = path
    .slice(path.indexOf(root) < 0 ? 0 : path.indexOf(root) + root.length)
    .split('/')
  const [, slug = '', extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(folders.pop() ?? '') ?? []
  return {
    file: path,
    slug,
    folders,
    extension,
    tree,
    frontMatter: readFrontMatter(text),
    faults: parsed.faults,
    anchors: new Set(tree ? headingsOf(tree).map(({ id }) => id) : []),
  }
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
    frontMatter: { data: undefined, faults: [], at: top },
  }
}
