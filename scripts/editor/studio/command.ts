// The studio beside `npm run dev`, which starts it: PORT of the site, and its own one above.
import path from 'node:path'
import { shownArticle } from '@/scripts/build/compile/shown-articles'
import { watchContent } from '@/scripts/build/compile/watch'
import { writeIfChanged } from '@/scripts/build/write-if-changed'
import type { Workspace } from '@/scripts/editor/workspace'
import { openStudio } from './answers'
import { serveStudio } from './serve'

const UNSAVED = '.cache/studio'
const [site = '', port = ''] = process.argv.slice(2)

/** What is typed is put where Contentlayer reads, so that the page beside it follows. */
function preview({ textOf, context }: Workspace, file: string): void {
  const text = textOf(file)
  if (text === undefined || !/^content\/articles\/[^/]+\/[^/]+\.mdx$/.test(file)) return
  writeIfChanged(path.join('.generated', file), shownArticle({ path: file, text }, context()).text)
}

const studio = openStudio(UNSAVED, preview)
await serveStudio(studio, Number(port), site)
console.log(`The studio: http://127.0.0.1:${port}`)
watchContent(studio.refresh)
