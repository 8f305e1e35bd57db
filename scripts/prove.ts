// npm run prove: tries every state of every permission and symptom and tells what it found; exits
// with 1 on any gap. `--against <folder or git reference>` names what changed since that policy
// instead. `--write` is the build's stage: the report goes to .generated/proof.json, only the
// totals are told.
import { parseArgs } from 'node:util'
import { loadPolicy } from '@/lib/policy/load'
import { impactOf } from '@/lib/proof/impact'
import { prove } from '@/lib/proof/prove'
import { diagnosticsIn, type ProofReport } from '@/lib/proof/report'
import { loadPolicyOf } from '@/scripts/prove/committed'
import { readEvidence } from '@/scripts/prove/evidence'
import { readPages } from '@/scripts/prove/pages'
import { impactText, reportText, totalLine } from '@/scripts/prove/print'
import { writeIfChanged } from '@/scripts/build/write-if-changed'

const FILE = '.generated/proof.json'

const { values } = parseArgs({
  options: { against: { type: 'string' }, write: { type: 'boolean', default: false } },
})

function compare(place: string): void {
  const before = loadPolicyOf(place)
  console.log(impactText(impactOf(before, loadPolicy(readEvidence().policy), readPages())))
}

function proveAll(): void {
  tell(prove(readEvidence()))
}

/** A proof that finds something wrong is told in full and not kept. */
function publish(): void {
  const evidence = readEvidence()
  const report = prove(evidence)
  if (diagnosticsIn(report).length > 0) return tell(report)
  writeIfChanged(FILE, JSON.stringify(report))
  console.log(totalLine(report))
}

function tell(report: ProofReport): void {
  console.log(reportText(report))
  process.exitCode = diagnosticsIn(report).length === 0 ? 0 : 1
}

try {
  if (values.against !== undefined) compare(values.against)
  else if (values.write) publish()
  else proveAll()
} catch (error) {
  console.error(failure(error))
  process.exitCode = 1
}

/** What keeps a file from being loaded, a line each; the sentence of any other error. */
function failure(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
