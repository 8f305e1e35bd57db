// In which order Vitest starts the test files. Workers take one file after the other: one that
// takes long and starts last leaves the others idle.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { BaseSequencer } from 'vitest/node'

const ROOT = path.resolve(import.meta.dirname, '..')

/**
 * The files of both projects that take longest, the longest first; the others follow as Vitest
 * orders them.
 */
const LONGEST = [
  'tests/one-truth/one-truth.test.ts',
  'tests/search/queries.test.ts',
  'tests/staff/sign-in.test.ts',
  'tests/input/input.test.ts',
  'tests/faults/short.test.ts',
  'tests/staff/cases/keep.test.ts',
  'tests/one-truth/words/words.test.ts',
  'tests/lint/planted.test.ts',
  'tests/support/outbox/outbox.test.ts',
  'tests/wizard/optimise/suggest.test.ts',
  'tests/access/oracle.test.ts',
  'tests/access/properties.test.ts',
  'tests/one-truth/planted.test.ts',
  'tests/one-truth/reach/reach.test.ts',
  'tests/one-truth/reach/shown-already.test.ts',
  'tests/lint/rename/rename-id.test.ts',
  'tests/access/order-of-requests.test.ts',
  'tests/wizard/verify/mutants.test.ts',
  'tests/lint/editor/row-table.test.ts',
  'tests/server/edge/edge.test.ts',
  'tests/store/copies.test.ts',
  'tests/insight/counted.test.ts',
  'tests/staff/inbox/work.test.ts',
  'tests/lint/broken.test.ts',
  'tests/scripts/editor/protocol.test.ts',
  'tests/store/store.test.ts',
  'tests/staff/people.test.ts',
  'tests/proof/prove.test.ts',
  'tests/search/silence.test.ts',
  'tests/scripts/build/compile/publication.test.ts',
  'tests/scripts/checkup/command.test.ts',
  'tests/lint/claims/labelled.test.ts',
  'tests/server/work/pool.test.ts',
  'tests/architecture.test.ts',
  // With a browser: one of these started last and ran alone for 50 seconds.
  'tests/journeys/search.test.ts',
  'tests/browser/kinds/accessibility.test.ts',
  'tests/journeys/studio/studio.test.ts',
  'tests/journeys/told/mails.test.ts',
  'tests/attack/attack.test.ts',
  'tests/journeys/told/announcements.test.ts',
  'tests/journeys/staff/cases.test.ts',
  'tests/journeys/desk.test.ts',
  'tests/browser/documents/documents.test.ts',
  'tests/journeys/check-up.test.ts',
  'tests/journeys/offline.test.ts',
  'tests/journeys/staff/inbox.test.ts',
  'tests/journeys/wizard.test.ts',
  'tests/commands/last-good.test.ts',
  'tests/attack/payloads/payloads.test.ts',
  'tests/journeys/told/events.test.ts',
  'tests/journeys/told/offline.test.ts',
  'tests/commands/start.test.ts',
  'tests/browser/pictures/styleguide.pictures.test.ts',
  'tests/journeys/contact.test.ts',
  'tests/journeys/roles.test.ts',
  'tests/journeys/staff/crash.test.ts',
  'tests/journeys/staff/sign-in.test.ts',
  'tests/browser/pictures/pages.pictures.test.ts',
  'tests/journeys/article.test.ts',
  'tests/journeys/told/request.test.ts',
  'tests/journeys/staff/matrix.test.ts',
  'tests/browser/half.test.ts',
  'tests/attack/processes.test.ts',
  'tests/commands/releases.test.ts',
  'tests/browser/hostile.test.ts',
]

// One that was renamed would start whenever, and nobody would know why the tests take longer.
for (const file of LONGEST)
  if (!existsSync(path.join(ROOT, file)))
    throw new Error(`${file} is gone; tests/longest-first.mjs names it`)

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
