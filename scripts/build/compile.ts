// Build stage: content -> .generated/*.json. Any problem is printed as `file:line:column message`
// and nothing but the list of problems is written. `--check` writes nothing, `--watch` goes on
// until stopped and keeps the last good data.
import { compileContent } from '@/scripts/build/compile/compile'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import { openMemory, type Memory } from '@/scripts/build/compile/memory'
import { watchContent } from '@/scripts/build/compile/watch'
import { writeIfChanged } from './write-if-changed'

const isCheck = process.argv.includes('--check')

function write({ problems, generated }: ReturnType<typeof compileContent>): void {
  writeIfChanged('.generated/problems.json', JSON.stringify(problems))
  if (problems.length > 0) return
  for (const [name, value] of Object.entries(generated))
    writeIfChanged(`.generated/${name}`, JSON.stringify(value))
}

/** Compiles once and tells; returns whether there was no problem. */
function run(memory?: Memory): boolean {
  const compilation = compileContent(memory)
  const { problems, reports } = compilation
  if (!isCheck) write(compilation)
  if (problems.length > 0)
    console.error(
      `${problems.map(formatDiagnostic).join('\n')}\n` +
        (problems.length === 1 ? 'One problem' : `${problems.length} problems`) +
        ' in content.',
    )
  else for (const report of reports()) console.log(report)
  return problems.length === 0
}

if (process.argv.includes('--watch')) watchContent(() => run())
else process.exitCode = run(openMemory()) ? 0 : 1
