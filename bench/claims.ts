// How much of what sentences say the checker reads: recall and false alarms on the labelled
// sentences of the tests, and on those of a file that is given.
import { readFileSync } from 'node:fs'
import { readSourceFiles } from '../scripts/build/compile/read-source-files'
import { buildLintContext } from '../lib/lint/lint-context'
import { readPolicyFiles } from '../lib/policy/folder'
import { loadPolicy } from '../lib/policy/load'
import { loadSite } from '../lib/site/load'
import { parseLabelled, tallies, toldOf } from '../tests/lint/claims/labelled'

const policyFiles = await readPolicyFiles('content/policy')
const site = loadSite(readSourceFiles('content/site', ['.yaml']))
const context = buildLintContext([], loadPolicy(policyFiles), site, {
  wizards: [],
  today: '2026-12-01',
  policyFiles,
})

const options = process.argv.slice(2)
const isVerbose = options.includes('--missed')
const files = [
  'tests/lint/claims/developed.tsv',
  'tests/lint/claims/held.tsv',
  'tests/lint/claims/blind.tsv',
  'tests/lint/claims/hard.tsv',
  'tests/lint/claims/fresh.tsv',
  'tests/lint/claims/unseen.tsv',
  'tests/lint/claims/unseen-again.tsv',
  'tests/lint/claims/written.tsv',
  'tests/lint/claims/written-held.tsv',
  'tests/lint/claims/builds.tsv',
  ...options.filter((option) => !option.startsWith('--')),
]
for (const file of files) {
  const sentences = parseLabelled(readFileSync(file, 'utf8'))
  const before = process.cpuUsage()
  const found = tallies(sentences, context)
  const { user, system } = process.cpuUsage(before)
  console.log(`\n${file}: ${((user + system) / 1000 / sentences.length).toFixed(1)} CPU ms each`)
  for (const [kind, { wrong, found: caught, right, falseAlarms }] of found)
    console.log(
      `  ${kind.padEnd(18)} found ${String(caught).padStart(3)} of ${String(wrong).padStart(3)}` +
        `   false alarms ${String(falseAlarms).padStart(2)} of ${String(right).padStart(3)}`,
    )
  if (isVerbose)
    for (const labelled of sentences) {
      const told = toldOf(labelled, context)
      if (labelled.contradicts !== told.length > 0)
        console.log(
          `  ${labelled.contradicts ? 'missed' : 'FALSE '} ${labelled.sentence} ` +
            told.join(' / '),
        )
    }
}
