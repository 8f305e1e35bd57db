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
import { readPassage } from '@/lib/lint/draft'
import type { LintContext } from '@/lib/lint/rule'
import { loadWizards } from '@/lib/wizard/verify/load'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { reportLine } from '@/lib/wizard/verify/report'
import { checkArticles, type CheckedArticles } from './check-articles'
import type { Cache } from './cache'
import { readAddresses } from './read-addresses'
import { readSourceFiles } from './read-source-files'

/**
 * What a compilation gives: diagnostics, or none and the generated files by name; `reports` tell
 * what was proven, `context` holds the articles as the checker reads them.
 */
export interface Compilation {
  readonly diagnostics: readonly Diagnostic[]
  readonly reports: () => readonly string[]
  readonly generated: Generated
  readonly context?: LintContext
}

/**
 * The generated files by name; none where something is wrong. generated.d.ts has the same types.
 */
export type Generated =
  | Readonly<Record<string, never>>
  | {
      readonly 'policy.json': Policy
      readonly 'site.json': SiteConfig
      readonly 'wizards.json': readonly Wizard[]
      readonly 'redirects.json': Readonly<Record<string, string>>
      readonly 'passages.json': Readonly<Record<string, string>>
    }

/**
 * Compiles the content below the working directory. What is in a cache and still holds is not
 * worked out again.
 */
export function compileContent(cache?: Cache): Compilation {
  const articles = readSourceFiles('content/articles', ['.mdx', '.md'])
  const policyFiles = readSourceFiles('content/policy', ['.yaml'])
  const policy = attempt(() => loadPolicy(policyFiles))
  const siteFiles = readSourceFiles('content/site', ['.yaml'])
  const site = attempt(() => loadSite(siteFiles))
  if (!policy.value || !site.value)
    return {
      diagnostics: [...policy.diagnostics, ...site.diagnostics],
      reports: () => [],
      generated: {},
    }
  return compileWith(policy.value, site.value, { articles, policyFiles, siteFiles }, cache)
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
  cache: Cache | undefined,
): Compilation {
  const slugs = articles.map(({ path: file }) => path.parse(file).name)
  const wizardFiles = readSourceFiles('content/wizards', ['.md'])
  const proven = [policyFiles, wizardFiles, site.supportAddress, slugs]
  const wizards =
    cache?.read<ProvenWizards>('wizards', proven) ??
    proveWizards(wizardFiles, { policy, supportAddress: site.supportAddress }, slugs)
  if (wizards.diagnostics.length === 0) cache?.write('wizards', proven, wizards)
  const passageFiles = readSourceFiles('content/shared', ['.mdx', '.md'])
  const surroundings = {
    passages: passageFiles.map(readPassage),
    wizards: wizards.wizards.map(({ symptom }) => symptom),
    today: latest(today(), policy.date),
    policyFiles,
    otherFiles: [...wizardFiles, ...siteFiles],
    ...readAddresses(),
  }
  const { context, checked, ...found } = checkArticles(
    { files: articles, passageFiles, policy, site, surroundings },
    cache?.read<CheckedArticles>('articles', []),
  )
  if (checked) cache?.write('articles', [], checked)
  const diagnostics = [...found.diagnostics, ...wizards.diagnostics]
  const generated = {
    'policy.json': policy,
    'site.json': site,
    'wizards.json': wizards.wizards,
    'redirects.json': redirectsOf(context),
    'passages.json': Object.fromEntries(
      passageFiles.map(({ path: file, text }) => [file.slice(passageFolder.length), text]),
    ),
  }
  return { diagnostics, reports: () => wizards.reports, generated, context }
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** A build must not fail because the clock of its machine is behind the content. */
const latest = (one: string, other: string): string => (one > other ? one : other)

interface ProvenWizards {
  readonly wizards: readonly Wizard[]
  readonly diagnostics: readonly Diagnostic[]
  /** A line each. */
  readonly reports: readonly string[]
}

function proveWizards(...of: Parameters<typeof loadWizards>): ProvenWizards {
  const { wizards, diagnostics, reports } = loadWizards(...of)
  return { wizards, diagnostics, reports: reports.map(reportLine) }
}

/** Old address to new address, and the desk to what it is for. */
function redirectsOf({ drafts }: LintContext): Readonly<Record<string, string>> {
  const moved = drafts.flatMap(({ slug, frontMatter: { data } }) =>
    (data?.redirects ?? []).map((old) => [articleRoute(old), articleRoute(slug)] as const),
  )
  return Object.fromEntries([['/desk', DESK_PAGE] as const, ...moved])
}

function attempt<T>(load: () => T): {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
} {
  try {
    return { value: load(), diagnostics: [] }
  } catch (error) {
    return { diagnostics: diagnosticsOf(error) }
  }
}
