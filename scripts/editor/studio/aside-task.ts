// What the studio asks of a process beside its server, since it takes seconds: at which place
// searches find an article, and what an unsaved policy would change. A workspace is its own there;
// what is unsaved is sent along.
import { memoizeSome } from '@/lib/core/memoize'
import { changedTexts, impactOf } from '@/lib/lint/impact/impact'
import { passageFolder } from '@/lib/markdown/includes'
import { requireTree } from '@/lib/markdown/resolve-text'
import type { SourceFile } from '@/lib/core/yaml'
import { loadPolicy } from '@/lib/policy/load'
import type { Policy } from '@/lib/policy/policy'
import type { FoldedImpact, ImpactPart } from '@/components/studio/table/folded-impact'
import { causeWords, wizardWords } from '@/scripts/impact/wizard-words'
import { openWorkspace, type Workspace } from '@/scripts/editor/workspace'
import { wordingsOf } from './searches'

/** What is asked, of which file, with what was typed and not saved. */
export interface AsideTask {
  readonly what: 'searches' | 'impact'
  readonly file: string
  readonly unsaved: readonly { readonly file: string; readonly text: string }[]
}

/**
 * Works out one task after another, and reads only what changed since the one before. Throws a
 * ContentError where the policy, saved or not, cannot be read.
 */
export function openAside(): (task: AsideTask) => unknown {
  let workspace: Workspace | undefined
  let edited: readonly string[] = []
  const policies = new Map<string, Policy>()
  return ({ what, file, unsaved }) => {
    if (workspace) {
      for (const name of edited) workspace.edit(name, undefined)
      workspace.refresh()
    }
    const now = (workspace ??= openWorkspace())
    const saved = now.files()
    edited = unsaved.map((one) => one.file)
    for (const one of unsaved) now.edit(one.file, one.text)
    if (what === 'searches') return { wordings: wordingsOf(file, now.context(), now.files()) }
    const own = saved.filter(isPolicy)
    const before = memoizeSome(policies, JSON.stringify(own), 1, () => loadPolicy(own))
    return foldedImpact(before, now)
  }
}

const isPolicy = ({ path }: SourceFile): boolean => path.startsWith('content/policy/')

/** Counts and lines of what the policy of a workspace changes beside the one before. */
function foldedImpact(before: Policy, { files, context }: Workspace): FoldedImpact {
  const after = loadPolicy(files().filter(isPolicy))
  const { drafts, site } = context()
  const passages = new Map(
    files()
      .filter(({ path }) => path.startsWith(passageFolder))
      .map(({ path, text }) => [path.slice(passageFolder.length), requireTree(text)]),
  )
  const { articles, answers, decisions } = impactOf(before, after, drafts, site, passages)
  const texts = {
    wizardFiles: files().filter(({ path }) => path.startsWith('content/wizards/')),
    articles: files().filter(({ path }) => path.startsWith('content/articles/')),
    site,
  }
  const wizards = (policy: Policy) => wizardWords(policy, texts)
  return {
    parts: [
      part(
        'Who may what',
        answers.map(
          ({ permission, role, before: was, after: is }) =>
            `${role}, ${permission}: ${was} → ${is}`,
        ),
      ),
      part('Decisions', decisions),
      part(
        'Articles',
        articles.map(
          ({ name, before: was, after: is }) => `${name}: ${shortened(was)} → ${shortened(is)}`,
        ),
      ),
      part(
        'Guided fixes',
        changedTexts(wizards(before), wizards(after)).map(({ name }) => name),
      ),
      part(
        'Causes',
        changedTexts(causeWords(before), causeWords(after)).map(({ name }) => name),
      ),
      part(
        'Cannot be together',
        changedTexts(contradictionWords(before), contradictionWords(after)).map(({ name }) => name),
      ),
    ],
  }
}

const contradictionWords = ({ contradictions }: Policy): ReadonlyMap<string, string> =>
  new Map(contradictions.map((row) => [row.id, JSON.stringify(row)]))

const MOST_LINES = 40
const part = (title: string, lines: readonly string[]): ImpactPart => ({
  title,
  count: lines.length,
  lines: [...new Set(lines)].slice(0, MOST_LINES),
})

const MOST_CHARACTERS = 120
const shortened = (line: string): string =>
  line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)} …` : line
