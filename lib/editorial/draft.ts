// An article's file before anybody trusts it: whatever could be read of it, with the place of everything.
import type { Root } from 'mdast'
import { assignAnchors } from '@/lib/content/anchors'
import type { Fault } from '@/lib/content/faults'
import { readFrontMatter, type FrontMatterReading } from '@/lib/content/read-front-matter'
import { headingsOf } from '@/lib/content/sections'
import { parseTree } from '@/lib/content/tree'

export interface Draft {
  readonly file: string
  /** The name of the file without its ending. */
  readonly slug: string
  /** The folders between content/articles and the file: one, the category. */
  readonly folders: readonly string[]
  readonly extension: string
  readonly frontMatter: FrontMatterReading
  /** The text with its headings' ids; undefined when it cannot be read, and `fault` says why. */
  readonly tree: Root | undefined
  readonly fault: Fault | undefined
  readonly anchors: ReadonlySet<string>
}

const root = 'content/articles/'

/** Reads one file of content/articles. Never throws. */
export function readDraft({ path, text }: { readonly path: string; readonly text: string }): Draft {
  const parsed = parseTree(text)
  const tree = 'tree' in parsed ? assignAnchors(parsed.tree) : undefined
  const folders = path.slice(path.indexOf(root) < 0 ? 0 : path.indexOf(root) + root.length).split('/')
  const [, slug = '', extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(folders.pop() ?? '') ?? []
  return {
    file: path, slug, folders, extension, tree,
    frontMatter: readFrontMatter(text),
    fault: 'fault' in parsed ? parsed.fault : undefined,
    anchors: new Set(tree ? headingsOf(tree).map(({ id }) => id) : []),
  }
}
