// Several processes that do all kinds of things with one database: whether anything is lost, done
// twice or refused because another one was writing.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { sql } from 'kysely'
import { build } from 'esbuild'
import * as z from 'zod'
import { checkDatabase } from '@/lib/store/check'
import { migrate } from '@/lib/store/migrate'
import { openDatabase, type Engine } from '@/lib/store/open'
import { backupFolder, type StoreSettings } from '@/lib/store/settings'
import { forRelease } from '@/server/pack/for-node.mjs'
import { PROGRAM } from '@/tests/store/engines'

const told = z.object({
  done: z.record(z.string(), z.number()),
  sent: z.array(z.string()),
  errors: z.record(z.string(), z.number()),
  times: z.array(z.number()),
})

/** What came of it. `wrong` has a sentence for each thing that is; times in milliseconds. */
export interface Mixed {
  readonly engine: Engine
  readonly operations: number
  readonly seconds: number
  readonly errors: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

type Place = Pick<StoreSettings, 'folder' | 'url'>

/** The value below which so large a share of the sorted values is. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Runs so many operations in so many processes. */
export async function runMixed(
  place: Place,
  { processes, operations }: { readonly processes: number; readonly operations: number },
): Promise<Mixed> {
  const program = path.join(place.folder, 'worker.mjs')
  await build({
    ...forRelease([]),
    entryPoints: ['bench/writes/worker.ts'],
    outfile: program,
    logLevel: 'error',
  })
  const opened = await openDatabase(place, PROGRAM)
  await migrate(opened, { before: () => Promise.resolve() })
  const begun = performance.now()
  const each = Math.ceil(operations / processes)
  const workers = await Promise.all(
    Array.from({ length: processes }, (_, at) => runWorker(program, place, each, at)),
  )
  const seconds = (performance.now() - begun) / 1000
  const sum = (name: string): number =>
    workers.reduce((total, { done }) => total + (done[name] ?? 0), 0)
  const errors: Record<string, number> = {}
  for (const worker of workers)
    for (const [code, times] of Object.entries(worker.errors))
      errors[code] = (errors[code] ?? 0) + times
  const sent = workers.flatMap((worker) => worker.sent)
  const countOf = async (from: string): Promise<number> => {
    const { rows } = await sql<{ readonly count: number }>`
      select ${sql.raw(from)}
    `.execute(opened.db)
    return Number(rows[0]?.count ?? 0)
  }
  const compared: readonly (readonly [string, number, number])[] = [
    ['feedback', await countOf('count(*) as count from feedback'), sum('feedback')],
    ['events', await countOf('count(*) as count from event'), sum('events')],
    ['mails', await countOf('count(*) as count from mail'), sum('posted')],
    [
      'mails noted as sent',
      await countOf('count(*) as count from mail where sent_at is not null'),
      sent.length,
    ],
    ['mails claimed once', new Set(sent).size, sent.length],
    ['counts', await countOf("count from rate where id = 'bench all'"), sum('counted')],
  ]
  const { wrong } = await checkDatabase(opened, backupFolder(place.folder))
  await opened.close()
  const times = workers.flatMap((worker) => worker.times).sort((one, other) => one - other)
  return {
    engine: opened.engine,
    operations: times.length,
    seconds,
    errors,
    wrong: [
      ...compared.flatMap(([what, is, wanted]) =>
        is === wanted ? [] : [`${what}: ${is} instead of ${wanted}`],
      ),
      ...wrong,
    ],
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
  }
}

function runWorker(
  program: string,
  { folder, url = '' }: Place,
  operations: number,
  seed: number,
): Promise<z.infer<typeof told>> {
  const args = [program, folder, url, PROGRAM, String(operations), String(seed + 1)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve(told.parse(JSON.parse(out)))
      else reject(new Error(`a process ended with ${code}`))
    })
  })
}
