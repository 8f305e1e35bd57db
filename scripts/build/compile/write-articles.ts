// The articles as Contentlayer reads them: a copy of those that are shown, each in UTF-8 with line
// endings of one kind. Contentlayer reads bytes of its own accord, and stops at the first file that
// is not as it expects.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { SourceFile } from '@/lib/core/yaml'
import { writeIfChanged } from '@/scripts/build/write-if-changed'

/** Where contentlayer.config.ts looks for `content`. */
export const COPY = '.generated/content'

/** Writes the copies, and takes those away whose article is gone or no longer shown. */
export function writeArticles(files: readonly SourceFile[]): void {
  const copies = new Set(
    files.map(({ path: file, text }) => {
      const copy = path.join('.generated', file)
      writeIfChanged(copy, text)
      return copy
    }),
  )
  for (const entry of existsSync(COPY)
    ? readdirSync(COPY, { recursive: true, withFileTypes: true })
    : []) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && !copies.has(file)) rmSync(file)
  }
}
