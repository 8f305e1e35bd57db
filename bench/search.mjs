// Runs the search bench of the folder that SEARCH_BENCH names with our search beside its peers. Options are passed on, for example --sets arduino.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const folder = process.env.SEARCH_BENCH
if (!folder || !existsSync(path.join(folder, 'bench.mjs'))) {
  console.error('SEARCH_BENCH must name a folder with a bench.mjs that takes --engine, for example SEARCH_BENCH=../search-bench node bench/search.mjs')
  process.exit(1)
}
const adapter = fileURLToPath(new URL('search-adapter.ts', import.meta.url))
const loader = pathToFileURL(fileURLToPath(import.meta.resolve('tsx'))).href
const { status } = spawnSync(process.execPath, ['--import', loader, path.join(folder, 'bench.mjs'), '--engine', adapter, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
