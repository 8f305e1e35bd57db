// Reads content, checks all of it, and builds what the site imports. Decides nothing itself: the
// rules are in lib.
import path from 'node:path'
import { loadPolicy } from '@/lib/access/load'
import type { Policy } from '@/lib/access/policy'
import type { Problem, SourceFile } from '@/lib/access/source'
import type { House } from '@/lib/content/house-shape'
import { loadHouse } from '@/lib/content/load-house'
import { readFrontMatter } from '@/lib/content/read-front-matter'
import { shelfProblems } from '@/lib/editorial/check-content'
import { readDraft, readPassage } from '@/lib/editorial/draft'
import type { Shelf } from '@/lib/editorial/rule'
import { buildShelf } from '@/lib/editorial/shelf'
import { loadWizards } from '@/lib/wizard/load'
import { reportLine } from '@/lib/wizard/report'
import { problemsOf } from './problem'
import { readAddresses } from './read-addresses'
import { readSourceFiles } from './read-source-files'

/**
 * What a compilation gives: problems, or none and the generated files by name; `reports` tell what
 * was proven, `shelf` holds the articles as the checker reads them.
 */
export interface Compilation {
  readonly problems: readonly Problem[]
  readonly reports: () => readonly string[]
  readonly generated: Readonly<Record<string, unknown>>
  readonly shelf?: Shelf
}

/** Compiles the content below the working directory. */
export function compileContent(): Compilation {
  const articles = readSourceFiles('content/articles', ['.mdx', '.md'])
  const policyFiles = readSourceFiles('content/policy', ['.yaml'])
  const policy = attempt(() => loadPolicy(policyFiles))
  const houseFiles = readSourceFiles('content/house', ['.yaml'])
  const house = attempt(() => loadHouse(houseFiles))
  if (!policy.value || !house.value)
    return { problems: [...policy.problems, ...house.problems], reports: () => [], generated: {} }
  return compileWith(policy.value, house.value, { articles, policyFiles, houseFiles })
}

interface ContentFiles {
  readonly articles: readonly SourceFile[]
  readonly policyFiles: readonly SourceFile[]
  readonly houseFiles: readonly SourceFile[]
}

function compileWith(
  policy: Policy,
  house: House,
  { articles, policyFiles, houseFiles }: ContentFiles,
): Compilation {
  const slugs = articles.map(({ path: file }) => path.parse(file).name)
  const wizardFiles = readSourceFiles('content/wizards', ['.md'])
  const wizards = loadWizards(wizardFiles, { policy, supportAddress: house.supportAddress }, slugs)
  const passages = readSourceFiles('content/shared', ['.md']).map(readPassage)
  const surroundings = {
    passages,
    wizards: wizards.wizards.map(({ symptom }) => symptom),
    today: latest(today(), policy.date),
    policyFiles,
    otherFiles: [...wizardFiles, ...houseFiles],
    ...readAddresses(),
  }
  const shelf = buildShelf(articles.map(readDraft), policy, house, surroundings)
  const problems = [...shelfProblems(shelf), ...wizards.problems]
  const generated = {
    'policy.json': policy,
    'house.json': house,
    'wizards.json': wizards.wizards,
    'redirects.json': redirectsOf(articles),
  }
  return { problems, reports: () => wizards.reports.map(reportLine), generated, shelf }
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** A build must not fail because the clock of its machine is behind the content. */
const latest = (one: string, other: string): string => (one > other ? one : other)

/** Old address to new address, and the desk to what it is for. */
function redirectsOf(articles: readonly SourceFile[]): Readonly<Record<string, string>> {
  const moved = articles.flatMap(({ path: file, text }) =>
    (readFrontMatter(text).data?.redirects ?? []).map(
      (old) => [`/articles/${old}`, `/articles/${path.parse(file).name}`] as const,
    ),
  )
  return Object.fromEntries([['/desk', '/desk/diagnose'] as const, ...moved])
}

function attempt<T>(load: () => T): { readonly value?: T; readonly problems: readonly Problem[] } {
  try {
    return { value: load(), problems: [] }
  } catch (error) {
    return { problems: problemsOf(error) }
  }
}
