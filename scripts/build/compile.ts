// Build stage: content -> .generated/*.json. Any diagnostic is printed as `file:line:column
// message` and nothing but the list of diagnostics is written. `--check` writes nothing, `--watch`
// goes on until stopped and keeps the last good data.
import { compileContent } from '@/scripts/build/compile/compile'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import { openCache, type Cache } from '@/scripts/build/compile/cache'
import { watchContent } from '@/scripts/build/compile/watch'
import { writeIfChanged } from './write-if-changed'

const isCheck = process.argv.includes('--check')

function write({ diagnostics, generated }: ReturnType<typeof compileContent>): void {
  writeIfChanged('.generated/diagnostics.json', JSON.stringify(diagnostics))
  if (diagnostics.length > 0) return
  for (const [name, value] of Object.entries(generated))
    writeIfChanged(`.generated/${name}`, JSON.stringify(value))
}

/** Compiles once and tells; returns whether there was no diagnostic. */
function run(cache?: Cache): boolean {
  const compilation = compileContent(cache)
  const { diagnostics, reports } = compilation
  if (!isCheck) write(compilation)
  if (diagnostics.length > 0)
    console.error(
      `${diagnostics.map(formatDiagnostic).join('\n')}\n` +
        (diagnostics.length === 1 ? 'One problem' : `${diagnostics.length} problems`) +
        ' in content.',
    )
  else for (const report of reports()) console.log(report)
  return diagnostics.length === 0
}

if (process.argv.includes('--watch')) watchContent(() => run())
else process.exitCode = run(openCache()) ? 0 : 1
