// How the build and the checker grow with the articles, and what one changed sentence costs:
// made-up articles beside the published, in a copy of the repository. Linux only: processor time
// and memory are read from /proc. `--size=500` measures one size; `--compare` builds the site once
// more after the changed sentence, from nothing, and tells whether every answer is the same.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { BUILD_STAGES } from '../scripts/command/stage/stages.mjs'
import { changeSentence, copyWith, readAnswers } from './content/copy'
import type { Cost, TreeCost } from './content/process-tree'
import { finish, PORT, start, sumOf, type Run } from './content/run'

const SIZES = [500, 2_000, 5_000]
/** How often the page is asked for, and how long at most, in milliseconds. */
const [ASKING, PATIENCE] = [50, 600_000]

/** What a command cost, by stage, in the order of the stages; what none of them did comes first. */
function byStage({ own, programs }: TreeCost): (Cost & { readonly title: string })[] {
  const stages = BUILD_STAGES.map(({ title, entry, args }) => {
    const name = entry?.replace(/\.\w+$/, '').replaceAll('/', '-') ?? args?.at(-2) ?? title
    return { title, run: programs.filter(({ command }) => command.includes(name)) }
  })
  const known = new Set(stages.flatMap(({ run }) => run))
  const rest = [own, ...programs.filter((program) => !known.has(program))]
  return [{ title: 'the command itself', run: rest }, ...stages].flatMap(({ title, run }) =>
    run.length === 0 ? [] : [{ title, ...sumOf(run) }],
  )
}

const tell = (...cells: readonly (string | number)[]): void => console.log(cells.join(' | '))

function tellCosts(size: number, tree: TreeCost, total: string): void {
  const costs = byStage(tree)
  for (const { title, cpu, mib } of costs) tell(size, title, cpu.toFixed(1), mib.toFixed(0))
  const { cpu, mib } = sumOf(costs)
  tell(size, total, cpu.toFixed(1), mib.toFixed(0))
}

/** Seconds from `npm start` until the page of an article shows a sentence. */
async function served(run: Run, address: string, sentence: string): Promise<number> {
  const from = performance.now()
  while (performance.now() - from < PATIENCE && run.child.exitCode === null) {
    const page = await fetch(`http://127.0.0.1:${PORT}${address}`).catch(() => undefined)
    if ((await page?.text())?.includes(sentence)) return (performance.now() - from) / 1_000
    await wait(ASKING)
  }
  throw new Error(`${address} never showed the sentence\n${run.output()}`)
}

/** One sentence of one article is changed in a finished site, and the site is started. */
async function measureChange(size: number, folder: string): Promise<void> {
  const { address, sentence } = changeSentence(folder)
  const run = start(folder, ['scripts/start.mjs'])
  const seconds = await served(run, address, sentence)
  const cost = run.cost()
  run.child.kill('SIGTERM')
  await run.ended
  console.log(`${size} articles, one sentence changed: served after ${seconds.toFixed(1)} s`)
  tellCosts(size, cost, 'one changed sentence')
}

/** Whether a build from nothing answers everything as the one that was brought up to date does. */
async function compare(folder: string): Promise<void> {
  const updated = readAnswers(folder)
  for (const name of ['.next', '.releases', '.generated', '.contentlayer', '.cache'])
    rmSync(path.join(folder, name), { recursive: true, force: true })
  await finish(start(folder, ['scripts/build.mjs']))
  const whole = readAnswers(folder)
  const differing = [...new Set([...updated.keys(), ...whole.keys()])].filter(
    (address) => updated.get(address) !== whole.get(address),
  )
  console.log(`${whole.size} answers compared with a build from nothing, differing:`, differing)
  if (differing.length > 0) process.exitCode = 1
}

async function measure(size: number, isCompared: boolean): Promise<void> {
  const folder = copyWith(size)
  try {
    tellCosts(size, await finish(start(folder, ['scripts/build.mjs'])), 'the whole build')
    for (const title of ['check', 'check again']) {
      const { own } = await finish(start(folder, ['scripts/check.mjs']))
      tell(size, title, own.cpu.toFixed(1), own.mib.toFixed(0))
    }
    await measureChange(size, folder)
    if (isCompared) await compare(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const options = process.argv.slice(2)
const only = options.flatMap((option) => /^--size=(\d+)$/.exec(option)?.[1] ?? []).map(Number)
tell('articles', 'stage', 'CPU s', 'peak MiB of all its processes')
for (const size of only.length > 0 ? only : SIZES)
  await measure(size, options.includes('--compare'))
