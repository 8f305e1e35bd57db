// The writer's checker: everything that would stop a build, and what could be better. `npm run check [files]`, `npm run check -- --explain RULE`.
// Prints `file:line:column message (rule)`; problems end it with 1, advice does not.
import path from 'node:path'
import { advice, advise, wholeAdvice } from '@/lib/editorial/advise'
import { formatProblem, type Problem } from '@/lib/editorial/problem'
import { rules } from '@/lib/editorial/rules'
import { suggestion } from '@/lib/content/faults'
import { findingOf } from './check/finding'
import { compileContent } from './compile/compile'

const explained = [...rules, ...advice, ...wholeAdvice, { id: 'house', about: 'What content/house names exists: articles, wizards, tags and evidence.' }]

/** Explains one rule, or names all of them. */
function explain(id: string | undefined): number {
  const rule = explained.find((row) => row.id === id)
  console.log(rule ? `${rule.id}: ${rule.about}` : `${id === undefined ? 'Which rule?' : `There is no rule "${id}"; ${suggestion(id, explained.map((row) => row.id))}`}\n${explained.map((row) => `  ${row.id}`).join('\n')}`)
  return rule ? 0 : 1
}

const told = (problems: readonly Problem[], files: readonly string[]): readonly Problem[] =>
  files.length === 0 ? problems : problems.filter(({ file }) => files.some((name) => file === name || file.startsWith(`${name}/`)))

const counted = (count: number, one: string, many: string): string => `${count === 1 ? 'One' : count} ${count === 1 ? one : many}`

/** Checks all content and tells what concerns the named files or folders; all of it when none is named. */
function check(files: readonly string[]): number {
  const { problems, shelf } = compileContent()
  const wrong = told(problems.map((problem) => ({ rule: '', ...problem })), files)
  const better = shelf ? told(advise(shelf, findingOf(shelf)), files) : []
  for (const problem of wrong) console.error(problem.rule === '' ? `${problem.file}:${problem.line}:${problem.column} ${problem.message}` : formatProblem(problem))
  for (const problem of better) console.log(`${formatProblem(problem)} [advice]`)
  console.log(`${counted(wrong.length, 'problem', 'problems')}, ${counted(better.length, 'piece', 'pieces')} of advice. \`npm run check -- --explain RULE\` says what a rule asks.`.replace(/^0 problems/, 'No problems'))
  return wrong.length > 0 ? 1 : 0
}

const args = process.argv.slice(2)
const explaining = args.indexOf('--explain')
process.exitCode = explaining >= 0 ? explain(args[explaining + 1]) : check(args.map((name) => path.relative(process.cwd(), path.resolve(name)).replaceAll('\\', '/')))
