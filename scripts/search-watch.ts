// Development: builds the search index again whenever what it is made of was written anew.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'

/** Contentlayer's output and that of scripts/compile.ts. */
const FOLDERS = ['.contentlayer/generated', '.contentlayer/generated/Article', '.generated']
const OWN = /^(?:search|most-asked|assets|word-vectors)\.json/
/** Both are written file by file; one build answers them all. In milliseconds. */
const SETTLE = 150

let timer: NodeJS.Timeout | undefined
let isBuilding = false
let isStale = false

// A process of its own each time: a module that was once imported would give the old articles again.
function build(): void {
  if (isBuilding) {
    isStale = true
    return
  }
  isBuilding = true
  isStale = false
  spawn(process.execPath, ['--import', 'tsx', 'scripts/search.ts'], { stdio: 'inherit', env: { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsx.json' } }).once('close', () => {
    isBuilding = false
    if (isStale) build()
  })
}

function schedule(file: string | null): void {
  if (file !== null && OWN.test(file)) return
  clearTimeout(timer)
  timer = setTimeout(build, SETTLE)
}

for (const folder of FOLDERS) watch(folder, (_, file) => schedule(file))
build()
