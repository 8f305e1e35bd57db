// Development: lists the articles and builds the search index again whenever what they are made of
// was written anew.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'

/** Contentlayer's output and that of scripts/build/compile.ts. */
const FOLDERS = ['.contentlayer/generated', '.contentlayer/generated/Article', '.generated']
const PROGRAMS = ['scripts/build/articles.ts', 'scripts/build/search.ts']
const OWN = /^(?:(?:articles|start-here|assets)\.json|(?:search|word-vectors)\.v8)|^texts/
/** Both are written file by file; one build answers them all. In milliseconds. */
const SETTLE = 150

let timer: NodeJS.Timeout | undefined
let isBuilding = false
let isStale = false

// A process of its own each time: a module that was once imported would give the old articles
// again.
function build(): void {
  if (isBuilding) {
    isStale = true
    return
  }
  isBuilding = true
  isStale = false
  void run(PROGRAMS).finally(() => {
    isBuilding = false
    if (isStale) build()
  })
}

/** One after the other; those after one that failed are left out. */
async function run([program, ...rest]: readonly string[]): Promise<void> {
  if (program === undefined) return
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: 'inherit',
    env: { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsx.json' },
  })
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve).once('error', () => resolve(1))
  })
  if (code === 0) await run(rest)
}

function schedule(file: string | null): void {
  if (file !== null && OWN.test(file)) return
  clearTimeout(timer)
  timer = setTimeout(build, SETTLE)
}

// Nothing is built at the start: npm run dev has just done so, and Contentlayer, which begins
// beside us, first takes its documents away.
for (const folder of FOLDERS) watch(folder, (_, file) => schedule(file))
