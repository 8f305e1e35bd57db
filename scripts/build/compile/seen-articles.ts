// Which articles are read today, and which are held back: drafts and those of another day.
import path from 'node:path'
import { heldBack } from '@/lib/articles/publication'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import type { SourceFile } from '@/lib/core/yaml'

/** Articles parted by whether readers see them; `hidden` says of each slug they do not, why. */
export interface SeenArticles<File extends SourceFile> {
  readonly seen: readonly File[]
  readonly unseen: readonly File[]
  readonly hidden: ReadonlyMap<string, string>
}

/** Only such a text is read for it: of thousands of articles few say anything of it. */
const MAY_BE_HELD = /^(?:draft|publish|unpublish)[ \t]*:/m

/**
 * Parts articles for a day (YYYY-MM-DD). One whose front matter cannot be read is seen: what is
 * wrong with it is to be told.
 */
export function partArticles<File extends SourceFile>(
  files: readonly File[],
  day: string,
): SeenArticles<File> {
  const hidden = new Map<string, string>()
  const isSeen = ({ path: file, text }: File): boolean => {
    const why = MAY_BE_HELD.test(text) ? whyHidden(text, day) : undefined
    if (why !== undefined) hidden.set(path.parse(file).name, why)
    return why === undefined
  }
  const parted = files.map((file) => ({ file, seen: isSeen(file) }))
  const of = (which: boolean): File[] =>
    parted.filter(({ seen }) => seen === which).map(({ file }) => file)
  return { seen: of(true), unseen: of(false), hidden }
}

function whyHidden(text: string, day: string): string | undefined {
  const { data } = readFrontMatter(text)
  if (data) return heldBack(data, day)
  // A draft is unfinished: what is missing in it does not make it one that readers see.
  return /^draft[ \t]*:[ \t]*true[ \t]*$/m.test(text.split(/^---[ \t]*$/m)[1] ?? '')
    ? heldBack({ draft: true }, day)
    : undefined
}
