// Reads everything that a proof is made of from the working directory.
import path from 'node:path'
import { loadSite } from '@/lib/site/load'
import type { Evidence } from '@/lib/proof/prove'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

/**
 * The policy, the wizards and the articles below `content`. Throws ContentError when the site does
 * not load.
 */
export function readEvidence(): Evidence {
  const site = loadSite(readSourceFiles('content/site', ['.yaml']))
  return {
    policy: readSourceFiles('content/policy', ['.yaml']),
    wizards: readSourceFiles('content/wizards', ['.md']),
    articles: readSourceFiles('content/articles', ['.mdx']).map(
      ({ path: file }) => path.parse(file).name,
    ),
    supportAddress: site.supportAddress,
  }
}
