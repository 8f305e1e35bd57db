// Search beside its peers, then our own judged questions and what each part of search is worth.
// Needs the folder of a search bench in SEARCH_BENCH; options are passed on to it, for example
// --sets arduino. `--growth` measures search with up to 100,000 made-up articles instead, `--own`
// judges our own questions alone, `--silence` whether those that nobody answers are refused,
// `--corrections` what it takes for typing errors, `--answers` what it says of the policy.
// `--compare` prints the table of all engines alone.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const fileOf = (name) => fileURLToPath(new URL(name, import.meta.url))
const loader = pathToFileURL(fileURLToPath(import.meta.resolve('tsx'))).href

function run(...program) {
  const { status } = spawnSync(process.execPath, ['--import', loader, ...program], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

const options = process.argv.slice(2)
const folder = process.env.SEARCH_BENCH
const figure = ['silence', 'corrections', 'answers'].find((name) => options.includes(`--${name}`))
if (options.includes('--growth'))
  run(fileOf('search-growth.ts'), ...options.filter((option) => option.startsWith('--size=')))
else if (figure) run(fileOf(`search/${figure}.ts`))
else if (options.includes('--own')) run(fileOf('search-ablation.ts'))
else if (options.includes('--compare') && folder) run(fileOf('search/compare.ts'), folder)
else if (folder && existsSync(path.join(folder, 'bench.mjs'))) {
  run(path.join(folder, 'bench.mjs'), '--engine', fileOf('search-adapter.ts'), ...options)
  run(fileOf('search/compare.ts'), folder)
  run(fileOf('search-ablation.ts'), path.join(folder, 'data'))
} else {
  console.error(
    'SEARCH_BENCH must name a folder with a bench.mjs that takes --engine, for ' +
      'example SEARCH_BENCH=../search-bench npm run bench search',
  )
  process.exit(1)
}
