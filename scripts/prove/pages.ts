// Articles and wizards as pages whose words come from a policy.
import { articleRoute, fixRoute } from '@/lib/core/routes'
import { diagnosticText } from '@/lib/core/diagnostic'
import path from 'node:path'
import type { SourceFile } from '@/lib/core/yaml'
import type { Policy } from '@/lib/policy/policy'
import { plainText } from '@/lib/policy/wording'
import { buildArticle } from '@/lib/articles/article'
import { withoutCode } from '@/lib/articles/documents'
import { passageFolder, type Passages } from '@/lib/markdown/includes'
import { requireTree, resolveText } from '@/lib/markdown/resolve-text'
import type { SiteConfig } from '@/lib/site/schema'
import { loadSite } from '@/lib/site/load'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import { whoCanFix } from '@/lib/diagnosis/fixers'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { WordedPage } from '@/lib/proof/impact'
import { loadWizards } from '@/lib/wizard/verify/load'
import { parseWizard } from '@/lib/wizard/parse/parse'
import { targetWords, type Wizard } from '@/lib/wizard/tree/wizard'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

/** Every article and wizard below `content`. */
export function readPages(): readonly WordedPage[] {
  const site = loadSite(readSourceFiles('content/site', ['.yaml']))
  const articles = readSourceFiles('content/articles', ['.mdx'])
  const passages = readPassages()
  const slugs = articles.map(({ path: file }) => path.parse(file).name)
  return [
    ...articles.map((file) => articlePage(file, site, passages)),
    ...readSourceFiles('content/wizards', ['.md']).map((file) => wizardPage(file, site, slugs)),
  ]
}

/** The passages that articles share. */
const readPassages = (): Passages =>
  new Map(
    readSourceFiles(passageFolder, ['.mdx']).map(({ path: file, text }) => [
      file.slice(passageFolder.length),
      requireTree(text),
    ]),
  )

function articlePage(
  { path: file, text }: SourceFile,
  site: SiteConfig,
  passages: Passages,
): WordedPage {
  const slug = path.parse(file).name
  return {
    url: articleRoute(slug),
    words: (policy) => {
      const { data } = readFrontMatter(text)
      if (!data) return []
      const { title, summary, sections } = buildArticle(
        { ...data, slug, read: () => withoutCode(resolveText(text, passages)) },
        { policy, site },
      )
      return [
        title,
        summary,
        ...sections.flatMap((section) => [section.title, ...section.text.split('\n')]),
      ]
    },
  }
}

function wizardPage(file: SourceFile, site: SiteConfig, slugs: readonly string[]): WordedPage {
  const symptom = path.parse(file.path).name
  return {
    url: fixRoute(symptom),
    words: (policy) => {
      const words = { policy, supportAddress: site.supportAddress }
      const {
        wizards: [proven],
        diagnostics,
      } = loadWizards([file], words, slugs)
      // A wizard that the policy breaks keeps its questions: only what broke is a difference.
      const wizard =
        proven ??
        parseWizard(file.path, file.text, {
          ...words,
          symptoms: new Map(policy.symptoms.map(({ id }) => [id, buildSymptomModel(policy, id)])),
        }).wizard
      return [
        ...(wizard ? treeWords(wizard) : []),
        ...diagnostics.map((found) => `${file.path}:${found.line} ${diagnosticText(found)}`),
        ...causeWords(policy, symptom, site),
      ]
    },
  }
}

function treeWords({ title, summary, intro, needs, steps }: Wizard): readonly string[] {
  const answers = Object.values(steps).flatMap(({ question, find, answers: all }) => [
    question,
    find,
    ...all.map(({ label, target }) => `${question} ${label}: ${targetWords(target)}`),
  ])
  return [title, summary, intro, ...needs, ...answers]
}

/** What the wizard tells where it ends: the causes, their fixes, and who can do them. */
function causeWords(
  policy: Policy,
  symptom: string,
  { supportAddress }: SiteConfig,
): readonly string[] {
  const causes = policy.symptoms.find(({ id }) => id === symptom)?.causes ?? []
  const plain = (text: string): string => plainText(text, { policy, supportAddress })
  return causes.flatMap((cause) => [
    plain(cause.why),
    ...cause.fix.map(plain),
    `${cause.id}: ${whoCanFix(policy, cause).join(', ')}`,
  ])
}
