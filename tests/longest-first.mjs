// In which order Vitest starts the test files. Two workers take one file after the other: one that
// takes long and starts last leaves the other worker idle.
import { BaseSequencer } from 'vitest/node'

/** The files that take longest, the longest first; the others follow as Vitest orders them. */
const LONGEST = [
  'tests/one-truth/one-truth.test.ts',
  'tests/search/queries.test.ts',
  'tests/access/properties.test.ts',
  'tests/lint/planted.test.ts',
  'tests/server/edge/edge.test.ts',
  'tests/access/oracle.test.ts',
  'tests/proof/prove.test.ts',
  'tests/scripts/checkup/command.test.ts',
  'tests/server/work/pool.test.ts',
  'tests/wizard/verify/mutants.test.ts',
  'tests/one-truth/planted.test.ts',
  'tests/architecture.test.ts',
  'tests/lint/rename/rename.test.ts',
]

/** @param {import('vitest/node').TestSpecification} file */
function placeOf({ moduleId }) {
  const place = LONGEST.findIndex((file) => moduleId.endsWith(`/${file}`))
  return place < 0 ? LONGEST.length : place
}

/** Starts the longest files first. */
export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}
