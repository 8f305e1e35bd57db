// Reads everything that a proof is made of from the working directory.
import path from 'node:path'
import { loadHouse } from '@/lib/content/load-house'
import type { Evidence } from '@/lib/proof/prove'
import { readSourceFiles } from '../compile/read-source-files'

/**
 * The policy, the wizards and the articles below `content`. Throws HouseError when the house does
 * not load.
 */
export function readEvidence(): Evidence {
  const house = loadHouse(readSourceFiles('content/house', ['.yaml']))
  return {
    policy: readSourceFiles('content/policy', ['.yaml']),
    wizards: readSourceFiles('content/wizards', ['.md']),
    articles: readSourceFiles('content/articles', ['.mdx', '.md']).map(
      ({ path: file }) => path.parse(file).name,
    ),
    supportAddress: house.supportAddress,
  }
}
