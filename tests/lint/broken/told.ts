// What the checker says of one broken file of content, whichever folder it stands in, beside the
// published ones: without reading the others again where they have no part in it.
import { diagnosticsOf, errorIn, formatDiagnostic, type Diagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { checkProse } from '@/lib/lint/site/check-prose'
import { checkSite } from '@/lib/lint/site/check-site'
import { buildLintContext } from '@/lib/lint/lint-context'
import { loadPolicy } from '@/lib/policy/load'
import { loadSite } from '@/lib/site/load'
import { loadWizards } from '@/lib/wizard/verify/load'
import { decodeSource, ENCODING_RULE } from '@/scripts/build/compile/decode-source'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { articleFiles, pages, publicFiles, site, wizards } from '../../articles/library'
import { policy, policyFiles } from '../../builders'
import { diagnosticsWith } from '../draft-article'
import { places, publishedDrafts, publishedPassages } from '../published-drafts'

const siteFiles = readSourceFiles('content/site', ['.yaml'])
const wizardFiles = readSourceFiles('content/wizards', ['.md'])

const published = [...articleFiles, ...policyFiles, ...siteFiles, ...wizardFiles]

/** The published text of a file. */
export function publishedText(path: string): string {
  const file = published.find((candidate) => candidate.path === path)
  if (!file) throw new Error(`there is no ${path}`)
  return file.text
}

const context = buildLintContext(publishedDrafts, policy, site, {
  wizards,
  today: '2026-12-01',
  pages,
  publicFiles,
  passages: publishedPassages,
})

/** The files with this one in the place of the one of its name, or added. */
const withFile = (files: readonly SourceFile[], file: SourceFile): SourceFile[] => [
  ...files.filter(({ path }) => path !== file.path),
  file,
]

function diagnosticsWithPolicy(file: SourceFile): readonly Diagnostic[] {
  try {
    const changed = loadPolicy(withFile(policyFiles, file))
    return checkProse({ ...context, policy: changed, places, others: [file] })
  } catch (error) {
    return diagnosticsOf(error)
  }
}

function diagnosticsWithSite(file: SourceFile): readonly Diagnostic[] {
  try {
    const changed = { ...context, site: loadSite(withFile(siteFiles, file)), others: [file] }
    return [...checkSite(changed), ...checkProse({ ...changed, places })]
  } catch (error) {
    return diagnosticsOf(error)
  }
}

const diagnosticsWithWizard = (file: SourceFile): readonly Diagnostic[] => [
  ...loadWizards(
    [file],
    { policy, supportAddress: site.supportAddress },
    publishedDrafts.map(({ slug }) => slug),
  ).diagnostics,
  ...checkProse({ ...context, places, others: [file] }),
  ...checkSite({ ...context, others: [file] }),
]

/** Every diagnostic of one file. */
export function brokenBy(path: string, text: string): readonly Diagnostic[] {
  const file = { path, text }
  if (path.startsWith('content/policy/')) return diagnosticsWithPolicy(file)
  if (path.startsWith('content/site/')) return diagnosticsWithSite(file)
  if (path.startsWith('content/wizards/')) return diagnosticsWithWizard(file)
  return diagnosticsWith(file)
}

/** The same, as it is printed. */
export const toldOf = (path: string, text: string): string[] =>
  brokenBy(path, text).map(formatDiagnostic)

/** What is said of the bytes of a file: of one that is not read as it was meant, nothing else. */
export const toldOfBytes = (path: string, bytes: Uint8Array): string[] =>
  decodeSource(bytes).diagnostics.map((found) =>
    formatDiagnostic(errorIn(path, ENCODING_RULE, found)),
  )
