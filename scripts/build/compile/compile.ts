// Reads content, checks all of it, and builds what the site imports. Decides nothing itself: the
// rules are in lib.
import { articleRoute, DESK_PAGE } from '@/lib/core/routes'
import path from 'node:path'
import { loadPolicy } from '@/lib/policy/load'
import type { Policy } from '@/lib/policy/policy'
import { diagnosticsOf, type Diagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import type { SiteConfig } from '@/lib/site/schema'
import { loadSite } from '@/lib/site/load'
import { passageFolder } from '@/lib/markdown/includes'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import { checkContext } from '@/lib/lint/check-content'
import { readDraft, readPassage } from '@/lib/lint/draft'
import type { LintContext } from '@/lib/lint/rule'
import { buildLintContext } from '@/lib/lint/lint-context'
import { loadWizards } from '@/lib/wizard/verify/load'
import { reportLine } from '@/lib/wizard/verify/report'
import { readAddresses } from './read-addresses'
import { readSourceFiles } from './read-source-files'

/**
 * What a compilation gives: problems, or none and the generated files by name; `reports` tell what
 * was proven, `context` holds the articles as the checker reads them.
 */
export interface Compilation {
  readonly problems: readonly Diagnostic[]
  readonly reports: () => readonly string[]
  readonly generated: Readonly<Record<string, unknown>>
  readonly context?: LintContext
}

/** Compiles the content below the working directory. */
export function compileContent(): Compilation {
  const articles = readSourceFiles('content/articles', ['.mdx', '.md'])
  const policyFiles = readSourceFiles('content/policy', ['.yaml'])
  const policy = attempt(() => loadPolicy(policyFiles))
  const siteFiles = readSourceFiles('content/site', ['.yaml'])
  const site = attempt(() => loadSite(siteFiles))
  if (!policy.value || !site.value)
    return { problems: [...policy.problems, ...site.problems], reports: () => [], generated: {} }
  return compileWith(policy.value, site.value, { articles, policyFiles, siteFiles })
}

interface ContentFiles {
  readonly articles: readonly SourceFile[]
  readonly policyFiles: readonly SourceFile[]
  readonly siteFiles: readonly SourceFile[]
}

function compileWith(
  policy: Policy,
  site: SiteConfig,
  { articles, policyFiles, siteFiles }: ContentFiles,
): Compilation {
  const slugs = articles.map(({ path: file }) => path.parse(file).name)
  const wizardFiles = readSourceFiles('content/wizards', ['.md'])
  const wizards = loadWizards(wizardFiles, { policy, supportAddress: site.supportAddress }, slugs)
  const passageFiles = readSourceFiles('content/shared', ['.mdx', '.md'])
  const passages = passageFiles.map(readPassage)
  const surroundings = {
    passages,
    wizards: wizards.wizards.map(({ symptom }) => symptom),
    today: latest(today(), policy.date),
    policyFiles,
    otherFiles: [...wizardFiles, ...siteFiles],
    ...readAddresses(),
  }
  const context = buildLintContext(articles.map(readDraft), policy, site, surroundings)
  const problems = [...checkContext(context), ...wizards.problems]
  const generated = {
    'policy.json': policy,
    'site.json': site,
    'wizards.json': wizards.wizards,
    'redirects.json': redirectsOf(articles),
    'passages.json': Object.fromEntries(
      passageFiles.map(({ path: file, text }) => [file.slice(passageFolder.length), text]),
    ),
  }
  return { problems, reports: () => wizards.reports.map(reportLine), generated, context }
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** A build must not fail because the clock of its machine is behind the content. */
const latest = (one: string, other: string): string => (one > other ? one : other)

/** Old address to new address, and the desk to what it is for. */
function redirectsOf(articles: readonly SourceFile[]): Readonly<Record<string, string>> {
  const moved = articles.flatMap(({ path: file, text }) =>
    (readFrontMatter(text).data?.redirects ?? []).map(
      (old) => [articleRoute(old), articleRoute(path.parse(file).name)] as const,
    ),
  )
  return Object.fromEntries([['/desk', DESK_PAGE] as const, ...moved])
}

function attempt<T>(load: () => T): {
  readonly value?: T
  readonly problems: readonly Diagnostic[]
} {
  try {
    return { value: load(), problems: [] }
  } catch (error) {
    return { problems: diagnosticsOf(error) }
  }
}
