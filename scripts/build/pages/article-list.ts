// The list of articles for Next's programs. next.config.mjs puts this in the place of
// .generated/articles.json: bundled, the list would make one changed sentence a build of
// everything.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const list: unknown = JSON.parse(
  readFileSync(
    path.join(/* turbopackIgnore: true */ process.cwd(), '.generated/articles.json'),
    'utf8',
  ),
)

export default list
