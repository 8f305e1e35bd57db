// `--growth` measures search with up to 100,000 made-up articles. Otherwise runs the search bench of the folder that SEARCH_BENCH names with our search beside
// its peers; options are passed on, for example --sets arduino.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const fileOf = (name) => fileURLToPath(new URL(name, import.meta.url))
const loader = pathToFileURL(fileURLToPath(import.meta.resolve('tsx'))).href
const run = (...program) => process.exit(spawnSync(process.execPath, ['--import', loader, ...program], { stdio: 'inherit' }).status ?? 1)

if (process.argv.includes('--growth')) run(fileOf('search-growth.ts'))

const folder = process.env.SEARCH_BENCH
if (!folder || !existsSync(path.join(folder, 'bench.mjs'))) {
  console.error('SEARCH_BENCH must name a folder with a bench.mjs that takes --engine, for example SEARCH_BENCH=../search-bench node bench/search.mjs')
  process.exit(1)
}
run(path.join(folder, 'bench.mjs'), '--engine', fileOf('search-adapter.ts'), ...process.argv.slice(2))
