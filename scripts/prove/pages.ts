// Articles and wizards as pages whose words come from a policy.
import path from 'node:path'
import type { SourceFile } from '@/lib/access/source'
import type { Policy } from '@/lib/access/policy'
import { plainText } from '@/lib/access/wording'
import { buildArticle } from '@/lib/content/article'
import { passageFolder, type Passages } from '@/lib/content/passages'
import type { House } from '@/lib/content/house-shape'
import { loadHouse } from '@/lib/content/load-house'
import { readFrontMatter } from '@/lib/content/read-front-matter'
import { requireTree } from '@/lib/content/tree'
import { whoCanFix } from '@/lib/diagnosis/answer'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { WordedPage } from '@/lib/proof/impact'
import { loadWizards } from '@/lib/wizard/load'
import { parseWizard } from '@/lib/wizard/parse'
import { targetWords, type Wizard } from '@/lib/wizard/wizard'
import { readSourceFiles } from '../compile/read-source-files'

/** Every article and wizard below `content`. */
export function readPages(): readonly WordedPage[] {
  const house = loadHouse(readSourceFiles('content/house', ['.yaml']))
  const articles = readSourceFiles('content/articles', ['.mdx', '.md'])
  const passages = readPassages()
  const slugs = articles.map(({ path: file }) => path.parse(file).name)
  return [
    ...articles.map((file) => articlePage(file, house, passages)),
    ...readSourceFiles('content/wizards', ['.md']).map((file) => wizardPage(file, house, slugs)),
  ]
}

/** The passages that articles share. */
const readPassages = (): Passages =>
  new Map(
    readSourceFiles(passageFolder, ['.md']).map(({ path: file, text }) => [
      file.slice(passageFolder.length),
      requireTree(text),
    ]),
  )

function articlePage(
  { path: file, text }: SourceFile,
  house: House,
  passages: Passages,
): WordedPage {
  const slug = path.parse(file).name
  return {
    url: `/articles/${slug}`,
    words: (policy) => {
      const { data } = readFrontMatter(text)
      if (!data) return []
      const { title, summary, sections } = buildArticle(
        { ...data, slug, read: () => requireTree(text) },
        { policy, house, passages },
      )
      return [
        title,
        summary,
        ...sections.flatMap((section) => [section.title, ...section.text.split('\n')]),
      ]
    },
  }
}

function wizardPage(file: SourceFile, house: House, slugs: readonly string[]): WordedPage {
  const symptom = path.parse(file.path).name
  return {
    url: `/fix/${symptom}`,
    words: (policy) => {
      const words = { policy, supportAddress: house.supportAddress }
      const {
        wizards: [proven],
        problems,
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
        ...problems.map(({ line, message }) => `${file.path}:${line} ${message}`),
        ...causeWords(policy, symptom, house),
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
function causeWords(policy: Policy, symptom: string, { supportAddress }: House): readonly string[] {
  const causes = policy.symptoms.find(({ id }) => id === symptom)?.causes ?? []
  const plain = (text: string): string => plainText(text, { policy, supportAddress })
  return causes.flatMap((cause) => [
    plain(cause.why),
    ...cause.fix.map(plain),
    `${cause.id}: ${whoCanFix(policy, cause).join(', ')}`,
  ])
}
