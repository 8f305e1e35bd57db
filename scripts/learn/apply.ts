// Writes an accepted proposal into the files of the content: an alias, a row of odds, or another
// first question. Over texts alone: who calls reads and writes the files.
import { CommandError } from '../command/command-error.mjs'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import { splitFrontMatter } from '@/lib/core/front-matter'
import { readYaml, type SourceFile } from '@/lib/core/yaml'
import type { Change } from '@/lib/learn/proposal'
import { oddsRow } from '@/lib/learn/written'
import { withField } from '@/lib/lint/rename/front-matter-field'
import { oddsSchema } from '@/lib/policy/schema/odds'
import * as z from 'zod'

/** The file of odds, from the root of the repository. */
export const ODDS_FILE = 'content/policy/odds.yaml'

const HEAD =
  '# How often each cause of a symptom was met, beside the others, by counted outcomes ' +
  '(npm run learn).\n# It orders causes and questions, and decides nothing.\n'

/** The files that a change writes anew. Throws a CommandError where it fits them no more. */
export function applyChange(files: readonly SourceFile[], change: Change): readonly SourceFile[] {
  if (change.kind === 'alias') return [withAlias(files, change)]
  if (change.kind === 'odds') return [withOdds(files, change)]
  return [withFirst(files, change)]
}

function fileOf(files: readonly SourceFile[], ending: string): SourceFile {
  const found = files.find(({ path }) => path.endsWith(ending))
  if (!found) throw new CommandError(`There is no file …${ending} any more: dismiss the proposal.`)
  return found
}

const aliased = z.object({ aliases: z.array(z.string()) })

function withAlias(
  files: readonly SourceFile[],
  { document, alias }: Extract<Change, { kind: 'alias' }>,
): SourceFile {
  const [kind, name = ''] = document.split('/')
  const isArticle = kind === 'article'
  const file = fileOf(files, isArticle ? `/${name}.mdx` : `content/wizards/${name}.md`)
  const aliases = isArticle ? readFrontMatter(file.text).data?.aliases : wizardAliases(file.text)
  if (!aliases) throw new CommandError(`${file.path} cannot be read: run npm run check.`)
  if (aliases.includes(alias)) return file
  return { path: file.path, text: withField(file.text, 'aliases', [...aliases, alias]) }
}

function wizardAliases(text: string): readonly string[] | undefined {
  const split = splitFrontMatter(text)
  return split.kind === 'found' ? readYaml(split.yaml, aliased).value?.aliases : undefined
}

function withOdds(
  files: readonly SourceFile[],
  change: Extract<Change, { kind: 'odds' }>,
): SourceFile {
  const there = files.find(({ path }) => path.endsWith(ODDS_FILE))
  const { kind: _, ...row } = change
  const read = there && readYaml(there.text, oddsSchema.array())
  if (read && !read.value) throw new CommandError(`${ODDS_FILE} cannot be read: run npm run check.`)
  const others = (read?.value ?? []).filter(({ symptom }) => symptom !== row.symptom)
  return {
    path: there?.path ?? ODDS_FILE,
    text: HEAD + [...others, row].map(oddsRow).join(''),
  }
}

const STEP = /^##\s+(\S+)\s*$/
const ANSWER = /^(\s*-\s.*->\s*)(\S+)(\s*)$/

/** As lib/wizard/optimise/ask-first.ts moves the step of a tree. */
function withFirst(
  files: readonly SourceFile[],
  { symptom, step }: Extract<Change, { kind: 'first' }>,
): SourceFile {
  const file = fileOf(files, `content/wizards/${symptom}.md`)
  const lines = file.text.split('\n')
  const start = lines.flatMap((line) => /^start:\s*(\S+)\s*$/.exec(line)?.[1] ?? [])[0]
  let at = ''
  const places = lines.map((line) => (at = STEP.exec(line)?.[1] ?? at))
  const onward = new Set(
    lines.flatMap((line, index) => {
      const target = places[index] === step ? ANSWER.exec(line)?.[2] : undefined
      return target !== undefined && places.includes(target) ? [target] : []
    }),
  )
  const [next] = onward
  if (start === undefined || start === step || next === undefined || onward.size > 1)
    throw new CommandError(`${file.path} changed since: ${step} cannot be moved to the front.`)
  const moved = lines.map((line, index) => {
    if (/^start:/.test(line)) return `start: ${step}`
    const [, head = '', target, tail = ''] = ANSWER.exec(line) ?? []
    const [from, to] = places[index] === step ? [next, start] : [step, next]
    return target === from ? `${head}${to}${tail}` : line
  })
  return { path: file.path, text: moved.join('\n') }
}
