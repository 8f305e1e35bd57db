// The vectors that the build made, or makes now where there is no build.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWordVectors, WORD_VECTOR_FILE } from '../lib/search/indexing/word-vector-file'
import type { WordVectors } from '../lib/search/retrieval/word-vectors'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FILE = path.join(ROOT, WORD_VECTOR_FILE)

/**
 * The general words that the site searches with. Throws when the package they come from is not
 * installed.
 */
export function wordVectors(): WordVectors {
  if (!existsSync(FILE)) {
    const { status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/build/vectors.ts'],
      {
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    if (status !== 0)
      throw new Error('The word vectors could not be made. Run "npm ci" and try again.')
  }
  return readWordVectors(FILE)
}
