// The writer's checker: everything that would stop a build, and what could be better. `npm run
// check -- --help` says how it is asked. Prints `file:line:column message (rule)`.
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { advice, advise, wholeRules, type SearchEvidence } from '@/lib/lint/advise'
import { readSearches, type Searches } from '@/lib/lint/warnings/searches'
import { explanationText, type Explanation } from '@/lib/lint/explanation'
import { type Diagnostic, formatDiagnostic } from '@/lib/core/diagnostic'
import { suggestion } from '@/lib/core/suggest'
import { shareRead } from '@/lib/lint/claims/share-read'
import type { ShareRead } from '@/lib/lint/kept'
import { rules } from '@/lib/lint/rules'
import { FORMATS, report } from '@/lib/lint/report/formats'
import { readArguments, type CheckArguments } from '@/scripts/check/arguments'
import { mend } from '@/scripts/check/mend'
import { createSpeller } from '@/scripts/check/speller'
import { searchableOf, searchEvidenceOf } from '@/scripts/check/search-evidence'
import { answerInThread, startSearching } from '@/scripts/check/search-thread'
import { openCache } from '@/scripts/build/compile/cache'
import { compileContent } from '@/scripts/build/compile/compile'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { watchContent } from '@/scripts/build/compile/watch'

const speller = createSpeller()
/** Of the thread too. */
const program = fileURLToPath(import.meta.url)

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

interface Checked {
  readonly errors: readonly Diagnostic[]
  readonly advice: readonly Diagnostic[]
  /** None where nothing that was read makes a whole. */
  readonly share: ShareRead | undefined
}

/** All content checked; of it what concerns the named files or folders, or all where none is. */
function checked({ names, searches, watching }: CheckArguments): Checked {
  const searched = searchedIn(searches)
  let evidence: SearchEvidence | undefined
  // A thread begins cold: who watches is answered sooner by what ran before, here.
  const isApart = !watching && searches === undefined
  const {
    diagnostics,
    advice: ofDrafts,
    context,
    save,
  } = compileContent({
    drafts: true,
    withoutReports: true,
    cache: openCache(),
    onRead: isApart
      ? (read) => {
          evidence = startSearching(program, searchableOf(read))
        }
      : undefined,
  })
  const errors = told(diagnostics, names)
  if (!context) return { errors, advice: told(ofDrafts, names), share: undefined }
  evidence ??= searchEvidenceOf(searchableOf(context))
  const better = advise(context, { ...evidence, searched }, speller)
  const share = names.length === 0 ? shareRead(context) : undefined
  save()
  return {
    errors,
    advice: [
      ...told(ofDrafts, names),
      ...told(better, searched && names.length > 0 ? [...names, searched.file] : names),
    ],
    share,
  }
}

/** A fix may make room for another; more rounds than this would be two that undo one another. */
const ROUNDS = 5

function mended(asked: CheckArguments): Checked {
  for (let round = 1; ; round++) {
    const found = checked(asked)
    const changes = mend(
      [...found.errors, ...found.advice],
      readSourceFiles('content', ['.mdx', '.md', '.yaml']),
    )
    for (const line of changes) console.log(line)
    if (changes.length === 0 || round === ROUNDS) return found
  }
}

/** Checks, mends where that is asked for, and prints; returns how the command is to end. */
function check(asked: CheckArguments): number {
  const missing = asked.names.filter((name) => !existsSync(name))
  for (const name of missing) console.error(`there is no file or folder "${name}"`)
  if (missing.length > 0 && missing.length === asked.names.length) return 1
  const { errors, advice: better, share } = asked.fixing ? mended(asked) : checked(asked)
  if (asked.format === 'text') {
    if (errors.length > 0) console.error(errors.map(formatDiagnostic).join('\n'))
    if (better.length > 0) console.log(better.map(formatDiagnostic).join('\n'))
    if (share) console.log(understood(share))
    const fixable = [...errors, ...better].filter(({ fix }) => fix !== undefined).length
    console.log(summary(errors.length, better.length))
    if (fixable > 0)
      console.log(
        `\`npm run check -- --fix\` mends ${counted(fixable, 'of them', 'of them')} by itself.`,
      )
  } else console.log(report(asked.format, [...errors, ...better], explained))
  return errors.length + missing.length > 0 ? 1 : 0
}

const HELP = `npm run check [-- [files or folders] [options]]

Says what is wrong in content, with file, line, column and what to do; errors end it with 1, advice
does not.

  --fix             mends what has one answer, and shows each change
  --watch           checks again after each change, until stopped
  --format=FORMAT   ${FORMATS.join(', ')}: for people, programs, GitHub and code scanning
  --explain RULE    says what a rule asks and why, with an example
  --searches FILE   what readers searched for: query, count and perhaps a slug, parted by tabs`

/** Runs the command, and says in a sentence why it cannot. */
function attempt(run: () => number): number {
  try {
    return run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

const main = (): number => {
  const given = readArguments(process.argv.slice(2), process.env)
  if (given.helping) {
    console.log(HELP)
    return 0
  }
  if (given.explaining) return explain(given.names[0])
  const asked = {
    ...given,
    names: given.names.map((name) =>
      path.relative(process.cwd(), path.resolve(name)).replaceAll('\\', '/'),
    ),
  }
  if (!asked.watching) return check(asked)
  watchContent(() => {
    attempt(() => check(asked))
    console.log('Waiting for a change; Ctrl+C ends it.')
  })
  return 0
}

if (!answerInThread()) process.exitCode = attempt(main)
