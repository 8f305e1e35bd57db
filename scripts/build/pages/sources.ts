// What the pages of the site would be made of now.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { ArticleList } from '@/lib/articles/article-list'
import { keyOf } from '@/scripts/command/stage/stamp.mjs'
import type { Sources } from '@/server/pack/page-plan'

const GENERATED = '.generated'
/** What pages are made of besides the texts of articles: programs, configuration, public files. */
const CODE = [
  'app',
  'components',
  'instrumentation.ts',
  'lib',
  'next.config.mjs',
  'package.json',
  'postcss.config.mjs',
  'public',
  'scripts/build/pages/article-list.ts',
  'server/seal',
]
/**
 * Generated files that no page reads: passages are in the texts that include them, and of the list
 * of articles what it says of texts counts apart.
 */
const APART = new Set(['articles.json', 'passages.json', 'previews.json'])

/** What the pages would be made of now; `root` is the folder of the site, the working directory. */
export function readSources(articles: ArticleList, root = ''): Sources {
  const listed = articles.map(({ digest: _, ...rest }) => rest)
  const generated = readdirSync(path.join(root, GENERATED)).filter(
    (name) => name.endsWith('.json') && !APART.has(name),
  )
  return {
    frame: keyOf(
      {
        code: JSON.stringify(listed),
        reads: [...CODE, ...generated.map((name) => `${GENERATED}/${name}`)],
        lists: [],
      },
      root,
    ),
    texts: Object.fromEntries(articles.map(({ slug, digest }) => [slug, digest])),
  }
}
