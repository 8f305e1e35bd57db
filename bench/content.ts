// How the build and the checker grow with the articles: made-up ones beside the published, in a
// copy of the repository, each stage a process of its own.
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { BUILD_STAGES, DATA_STAGES } from '../scripts/command/build.mjs'
import { copyWith, run } from './content/stage'

const SIZES = [500, 2_000, 5_000]

const CHECK: (typeof BUILD_STAGES)[number] = {
  title: 'check',
  program: ['--import', 'tsx', 'scripts/check.ts'],
  remedy: '',
}

async function measure(size: number, stages: typeof BUILD_STAGES): Promise<void> {
  const folder = copyWith(size)
  try {
    mkdirSync(path.join(folder, '.generated'), { recursive: true })
    for (const { title, program, env } of [...stages, CHECK]) {
      const { cpu, mib, code, output } = await run(folder, program, env ?? {})
      console.log([size, title, cpu.toFixed(1), mib.toFixed(0)].join(' | '))
      if (code !== 0) {
        console.error(output)
        process.exitCode = 1
        return
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const only = process.argv
  .slice(2)
  .flatMap((option) => /^--size=(\d+)$/.exec(option)?.[1] ?? [])
  .map(Number)
console.log('articles | stage | CPU s | peak MiB of all its processes')
for (const size of only.length > 0 ? only : SIZES)
  await measure(size, process.argv.includes('--data') ? DATA_STAGES : BUILD_STAGES)
