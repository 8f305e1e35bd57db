// npm run bench writes: eight processes with 100,000 mixed operations on each engine, then 200
// writes a second for five minutes on the built site while articles are read at 1,000 a second.
// Fails where an update is lost, an error is seen, or a write takes more than a fifth of a second.
// `-- --operations=10000 --seconds=30` does less, `-- --reads=300` reads less.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '@/scripts/db/test-server.mjs'
import { quantile, runMixed, type Mixed } from './mixed'
import { figuresOf, runSteady } from './steady'

const { values: options } = parseArgs({
  options: {
    operations: { type: 'string', default: '100000' },
    processes: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '300' },
    reads: { type: 'string', default: '1000' },
  },
})
const MIXED = { processes: Number(options.processes), operations: Number(options.operations) }
/** Pages may send 40,000 beacons in ten minutes; the rest is written beside them. */
const RATES = { events: 130, feedback: 70, articles: Number(options.reads) }
const LONGEST = 200

const faults: string[] = []

function tell({ engine, operations, seconds, errors, wrong, p50, p95, p99 }: Mixed): void {
  const seen = Object.entries(errors).map(([code, times]) => `${code} ${times} times`)
  faults.push(...[...seen, ...wrong].map((fault) => `${engine}: ${fault}`))
  console.log(
    `${engine}: ${operations.toLocaleString('en')} operations of ${MIXED.processes} processes, ` +
      `${Math.round(operations / seconds)} a second; ${wrong.length} lost or doubled, ` +
      `errors: ${seen.join(', ') || 'none'}; p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`,
  )
}

const folder = mkdtempSync(path.join(tmpdir(), 'signpost-writes-'))
console.log(`Load before: ${loadavg()[0]?.toFixed(1)}.`)
try {
  tell(await runMixed({ folder: mkdtempSync(path.join(folder, 'a-')), url: undefined }, MIXED))
  const server = await startPostgres()
  if (server) {
    const place = { folder: mkdtempSync(path.join(folder, 'b-')), url: server.url }
    tell(await runMixed(place, MIXED).finally(server.stop))
  } else console.log('not run: PostgreSQL, which is not installed here')
  const seconds = Number(options.seconds)
  if (seconds > 0) {
    const came = await runSteady(mkdtempSync(path.join(folder, 'c-')), RATES, seconds)
    const p95 = quantile(came.writes.times, 0.95)
    const failed = came.writes.failed + came.reads.failed
    if (failed > 0) faults.push(`${failed} requests failed`)
    if (p95 > LONGEST) faults.push(`p95 of the writes is ${Math.round(p95)} ms`)
    console.log(`writes beside readers: ${figuresOf(came.writes, came.seconds)}`)
    console.log(`articles: ${figuresOf(came.reads, came.seconds)}`)
    console.log(`memory of the site, MiB: ${came.memory.join(', ')}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const fault of faults) console.log(fault)
process.exitCode = faults.length > 0 ? 1 : 0
