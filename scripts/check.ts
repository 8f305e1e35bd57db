// The writer's checker: everything that would stop a build, and what could be better. `npm run
// check [files]`, `npm run check -- --explain RULE`, `npm run check -- --searches FILE`. Prints
// `file:line:column message (rule)`; errors end it with 1, advice does not.
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { advice, advise, wholeRules } from '@/lib/lint/advise'
import { readSearches, type Searches } from '@/lib/lint/warnings/searches'
import { explanationText, type Explanation } from '@/lib/lint/explanation'
import { type Diagnostic, formatDiagnostic } from '@/lib/core/diagnostic'
import { suggestion } from '@/lib/core/suggest'
import { shareRead, type ShareRead } from '@/lib/lint/claims/share-read'
import { rules } from '@/lib/lint/rules'
import { readArguments } from '@/scripts/check/arguments'
import { searchEvidenceOf } from '@/scripts/check/search-evidence'
import { compileContent } from '@/scripts/build/compile/compile'

const explained: readonly Explanation[] = [...rules, ...advice, ...wholeRules]

/** Explains one rule, or names all of them. */
function explain(id: string | undefined): number {
  const rule = explained.find((row) => row.id === id)
  if (rule) console.log(explanationText(rule))
  else
    console.log(
      `${
        id === undefined
          ? 'Which rule?'
          : `There is no rule "${id}"; ${suggestion(
              id,
              explained.map((row) => row.id),
            )}`
      } Those that stop a build:\n${named(rules)}\n` +
        'Those that advise, or look at everything at once:\n' +
        named([...advice, ...wholeRules]),
    )
  return rule ? 0 : 1
}

const named = (list: readonly Explanation[]): string =>
  list
    .map(({ id, about }) => `  ${id.padEnd(22)}${about.replace(/[.:;] .*/, '').replace(/\.$/, '')}`)
    .join('\n')

const told = (
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
): readonly Diagnostic[] =>
  files.length === 0
    ? diagnostics
    : diagnostics.filter(({ file }) =>
        files.some((name) => file === name || file.startsWith(`${name}/`)),
      )

/** How many there are, in the middle of a sentence. */
const counted = (count: number, one: string, many: string): string =>
  count === 0 ? `no ${many}` : count === 1 ? `one ${one}` : `${count} ${many}`

const summary = (errors: number, advices: number): string => {
  const counts =
    `${counted(errors, 'problem', 'problems')}, ` +
    `${counted(advices, 'piece', 'pieces')} of advice`
  return (
    `${counts.charAt(0).toUpperCase()}${counts.slice(1)}. \`npm run check -- --explain ` +
    `RULE\` says what a rule asks.`
  )
}

/** What share of the statements about who may do what was held against the policy. */
const understood = ({ rendered, typed, read }: ShareRead): string =>
  `Of ${rendered + typed} statements about who may do what, ${rendered} list the roles by a tag ` +
  `and follow the policy; of the ${typed} typed ones ${read} ` +
  `(${typed === 0 ? 100 : Math.round((100 * read) / typed)} %) were understood. The others are ` +
  'not held against the policy.'

/** The searches of a file, if one was given. Throws with a sentence when it cannot be read. */
function searchedIn(file: string | undefined): Searches | undefined {
  if (file === undefined) return undefined
  if (!existsSync(file) || !statSync(file).isFile())
    throw new Error(
      `there is no file "${file}"; expected a table of searches: query, count and ` +
        'perhaps a slug, parted by tabs',
    )
  return readSearches({
    path: path.relative(process.cwd(), path.resolve(file)),
    text: readFileSync(file, 'utf8'),
  })
}

/**
 * Checks all content and tells what concerns the named files or folders; all of it when none is
 * named.
 */
function check(files: readonly string[], searches: string | undefined): number {
  const searched = searchedIn(searches)
  const missing = files.filter((name) => !existsSync(name))
  for (const name of missing) console.error(`there is no file or folder "${name}"`)
  const { diagnostics, advice: ofDrafts, context } = compileContent({ drafts: true })
  const wrong = told(diagnostics, files)
  const better = context
    ? told(
        advise(context, { ...searchEvidenceOf(context), searched }),
        searched && files.length > 0 ? [...files, searched.file] : files,
      )
    : []
  for (const diagnostic of wrong) console.error(formatDiagnostic(diagnostic))
  for (const diagnostic of [...told(ofDrafts, files), ...better])
    console.log(formatDiagnostic(diagnostic))
  if (context && files.length === 0) console.log(understood(shareRead(context)))
  console.log(summary(wrong.length, better.length))
  return wrong.length + missing.length > 0 ? 1 : 0
}

const { explaining, searches, names } = readArguments(process.argv.slice(2), process.env)
try {
  process.exitCode = explaining
    ? explain(names[0])
    : check(
        names.map((name) => path.relative(process.cwd(), path.resolve(name)).replaceAll('\\', '/')),
        searches,
      )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
