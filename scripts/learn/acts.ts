// What npm run learn does: prints what searches and outcomes propose, and accepts, dismisses or
// questions a proposal. Accepting writes the change into the content of this checkout.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { CommandError } from '../command/command-error.mjs'
import { inDatabase } from '../db/in-database'
import { compileContent } from '../build/compile/compile'
import { readSourceFiles } from '../build/compile/read-source-files'
import { applyChange } from './apply'
import { draftArticle } from './draft'
import { judgedQuestions } from './judged'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { lastDays } from '@/lib/insight/range'
import { ownQuestions, tryAliases, type TriedAlias } from '@/lib/learn/alias-check'
import { decide, findDecisions, isOpen, type State } from '@/lib/learn/decisions'
import { count, propose } from '@/lib/learn/learn'
import { KINDS, proposalSchema, type Proposal } from '@/lib/learn/proposal'
import { proposalAsText } from '@/lib/learn/written'
import { policy } from '@/lib/policy/published'
import { siteIndex } from '@/lib/search/results/published'
import { site } from '@/lib/site/site'
import type { StoreSettings } from '@/lib/store/settings'
import type { WholeDatabase } from '@/lib/store/schema'
import { wizards } from '@/lib/wizard/published'

const USAGE = `npm run learn                             what is proposed, of the last 90 days
npm run learn -- --days 28 --json
npm run learn -- accept ID…               writes the changes into the content, and checks it
npm run learn -- accept --file FILE       the same with a file of /staff/learning
npm run learn -- accept ID --as CATEGORY/SLUG   begins a missing article as a draft
npm run learn -- dismiss ID --why "…"
npm run learn -- ask ID --why "…"         keeps a question for the team`

const OPTIONS = {
  days: { type: 'string' },
  json: { type: 'boolean' },
  file: { type: 'string' },
  why: { type: 'string' },
  as: { type: 'string' },
} as const

const MOST_DAYS = 395
const USUAL_DAYS = 90
const LONGEST = 400

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const [said = ''] = error instanceof Error ? error.message.split('.') : []
    throw new CommandError(`${said}. It takes:\n\n${USAGE}`)
  }
}

/** Does it, and gives what is printed. Throws a CommandError where it cannot be done. */
export async function learn(
  settings: Pick<StoreSettings, 'folder' | 'url'>,
  args: readonly string[],
  now: number,
): Promise<string> {
  const { values, positionals } = readArguments(args)
  const [act, ...ids] = positionals
  const { days = String(USUAL_DAYS), why = '' } = values
  if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > MOST_DAYS)
    throw new CommandError(`'${days}' days cannot be counted: give 1 to ${MOST_DAYS}.`)
  if (act === 'accept' && values.file !== undefined)
    return accept([readProposal(values.file)], {
      kept: 'Nothing is kept of it: it was accepted already.',
      ...{ as: values.as, now },
    })
  const found = async (db: WholeDatabase): Promise<readonly Proposal[]> =>
    propose(await count(db, lastDays(Number(days), now)), published(), tryHere)
  return inDatabase(settings, async ({ db }) => {
    const [proposals, decisions] = [await found(db), await findDecisions(db)]
    if (act === undefined) {
      const open = proposals.filter((proposal) => isOpen(proposal, decisions))
      return values.json ? JSON.stringify(open, null, 2) : printed(open)
    }
    const state = stateOf(act)
    const known = [...proposals, ...decisions.map(({ proposal }) => proposal)]
    const chosen = ids.map((id) => {
      const proposal = known.find((each) => each.id === id)
      if (!proposal) throw new CommandError(`'${id}' is no proposal: npm run learn lists them.`)
      return proposal
    })
    if (chosen.length === 0) throw new CommandError(`Name a proposal by its id:\n\n${USAGE}`)
    if (state !== 'accepted' && why.trim() === '')
      throw new CommandError('Say why, or what is asked, with --why "…".')
    const said =
      state === 'accepted'
        ? accept(chosen, { kept: 'Kept as accepted.', as: values.as, now })
        : 'Kept.'
    for (const proposal of chosen)
      await decide(db, { proposal, state, words: why.trim().slice(0, LONGEST), by: undefined }, now)
    return said
  })
}

function stateOf(act: string): State {
  const states: Readonly<Record<string, State>> = {
    accept: 'accepted',
    dismiss: 'dismissed',
    ask: 'asked',
  }
  const state = Object.hasOwn(states, act) ? states[act] : undefined
  if (!state) throw new CommandError(`'${act}' is nothing that it does:\n\n${USAGE}`)
  return state
}

const published = () => ({ index: siteIndex(), policy, wizards })

/** Tries aliases by the questions that were judged, and the wordings that pages have. */
function tryHere(aliases: readonly TriedAlias[]) {
  const index = siteIndex()
  const judged = [...judgedQuestions(), ...ownQuestions(index, aliases)]
  return tryAliases(index, site.search, aliases, judged)
}

function printed(open: readonly Proposal[]): string {
  if (open.length === 0) return 'Nothing is proposed.'
  return KINDS.flatMap(({ id, title }) => {
    const own = open.filter(({ kind }) => kind === id)
    return own.length === 0 ? [] : [[title, '', ...own.map(proposalAsText)].join('\n')]
  }).join('\n\n')
}

function readProposal(file: string): Proposal {
  if (!existsSync(file)) throw new CommandError(`There is no file '${file}'.`)
  try {
    return proposalSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new CommandError(`'${file}' is no accepted proposal: fetch it from /staff/learning.`)
  }
}

/** Files with what was written anew, and those that are new. */
const withTexts = (
  files: readonly SourceFile[],
  written: ReadonlyMap<string, string>,
): readonly SourceFile[] => [
  ...files.filter(({ path }) => !written.has(path)),
  ...[...written].map(([path, text]) => ({ path, text })),
]

interface Accepting {
  /** What is kept of it, a sentence. */
  readonly kept: string
  /** The category and the slug of the one missing article. */
  readonly as: string | undefined
  readonly now: number
}

/** The draft of the missing article among proposals; none where no name is given for it. */
function draftsOf(
  files: readonly SourceFile[],
  missing: readonly Proposal[],
  { as, now }: Accepting,
): readonly SourceFile[] {
  if (as === undefined) return []
  const [one, ...others] = missing
  if (!one || others.length > 0)
    throw new CommandError('--as names one missing article: accept one with it.')
  return draftArticle(files, one, { as, today: new Date(now).toISOString().slice(0, 10) })
}

/**
 * Writes the changes and checks the content; where something is wrong then, all is as before. What
 * a draft still lacks is its writer's to fill in.
 */
function accept(proposals: readonly Proposal[], accepting: Accepting): string {
  const files: readonly SourceFile[] = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
  const missing = proposals.filter(({ kind }) => kind === 'article')
  const drafts = draftsOf(files, missing, accepting)
  // All of them fit before the first is written.
  const written = new Map<string, string>()
  for (const { change } of proposals)
    if (change)
      for (const { path, text } of applyChange(withTexts(files, written), change))
        written.set(path, text)
  for (const { path, text } of drafts) written.set(path, text)
  const before = new Map(
    [...written.keys()].map((path) => [path, files.find((file) => file.path === path)?.text]),
  )
  for (const [path, text] of written) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const found = before.size > 0 ? compileContent({ drafts: true }).diagnostics : []
  const isDraft = (file: string): boolean => drafts.some(({ path }) => path === file)
  const diagnostics = found.filter(({ file }) => !isDraft(file))
  if (diagnostics.length > 0) {
    for (const [path, text] of before)
      if (text === undefined) rmSync(path)
      else writeFileSync(path, text)
    throw new CommandError(
      'The content is as it was: with the change the checker finds this. Mend it first.',
      diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join('\n'),
    )
  }
  const paths = [...written.keys()].map((path) => `  ${path}`)
  const toFill = found.filter(({ file }) => isDraft(file)).map(formatDiagnostic)
  const byHand = drafts.length > 0 ? [] : missing
  return [
    ...(paths.length > 0 ? ['Written, and checked:', ...paths] : []),
    ...(toFill.length > 0 ? ['To fill in your own words:', ...toFill] : []),
    ...byHand.map(({ title }) => `To be written: ${title} (--as CATEGORY/SLUG begins a draft)`),
    ...drafts.map(({ path }) => `npm run check ${path} tells what is to be filled in.`),
    accepting.kept,
  ].join('\n')
}
