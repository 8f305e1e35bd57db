// Build stage: content -> .generated/*.json, and the articles for Contentlayer. Any diagnostic is
// printed as `file:line:column message` and nothing but the list of diagnostics is written.
// `--check` writes nothing; `--drafts` compiles what readers do not see like the rest. `--watch`
// goes on until stopped, keeps the last good data and shows articles as they stand.
import { compileContent, type Choices, type Compilation } from '@/scripts/build/compile/compile'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import { openCache } from '@/scripts/build/compile/cache'
import { showArticles } from '@/scripts/build/compile/shown-articles'
import { watchContent } from '@/scripts/build/compile/watch'
import { writeArticles } from '@/scripts/build/compile/write-articles'
import { writeIfChanged } from './write-if-changed'

const isCheck = process.argv.includes('--check')
const isWatching = process.argv.includes('--watch')
const shown = showArticles()
const drafts = isWatching || process.argv.includes('--drafts')

function write(compilation: Compilation): void {
  const { diagnostics, advice, generated, articles } = compilation
  writeIfChanged('.generated/diagnostics.json', JSON.stringify([...diagnostics, ...advice]))
  if (isWatching) writeArticles(shown(compilation))
  if (diagnostics.length > 0) return
  for (const [name, value] of Object.entries(generated))
    writeIfChanged(`.generated/${name}`, JSON.stringify(value))
  if (!isWatching) writeArticles(articles)
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${count} ${many}`

/** Compiles once and tells; returns whether there was no diagnostic. */
function run(choices: Choices): boolean {
  const compilation = compileContent({ ...choices, drafts })
  const { diagnostics, advice, hidden, reports, save } = compilation
  save()
  if (!isCheck) write(compilation)
  for (const diagnostic of advice) console.log(formatDiagnostic(diagnostic))
  if (diagnostics.length > 0)
    console.error(
      `${diagnostics.map(formatDiagnostic).join('\n')}\n` +
        `${counted(diagnostics.length, 'One problem', 'problems')} in content.`,
    )
  else {
    for (const report of reports()) console.log(report)
    if (hidden.size > 0)
      console.log(
        `${counted(hidden.size, 'one article is', 'articles are')} ` +
          `${drafts ? 'shown with a mark' : 'left out'}: ` +
          [...hidden].map(([slug, why]) => `${slug} ${why}`).join(', '),
      )
  }
  return diagnostics.length === 0
}

let wasRight = true
if (isWatching)
  watchContent(() => {
    const isRight = run({})
    if (isRight && !wasRight) console.log('No problems in content any more.')
    wasRight = isRight
  })
else process.exitCode = run({ cache: openCache() }) ? 0 : 1
