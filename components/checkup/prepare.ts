import type { Policy } from '@/lib/policy/policy'
import { curledTexts } from '@/lib/policy/prose/curled-quotes'
import { extractPolicy } from '@/lib/checkup/verdict/extract'
import { exampleCsv } from '@/lib/checkup/report/sample'
import { findArticle } from '@/lib/articles/collection'
import { transitionTable } from '@/lib/wizard/machine/transition-table'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import type { Beside, CheckupData, ExamplePerson } from './data'

const BESIDE: Omit<Beside, 'person'> = {
  saysTitle: 'What it says of each person',
  needsTitle: 'What the list needs',
  needs:
    'A row of names for the columns, then a row for each person. Columns are found by their ' +
    'names; what was read otherwise than you meant can be corrected afterwards.',
}

/** Everything <sp-checkup> works from; `person` stands for what it says of each. */
export function prepareCheckup(
  whole: Policy,
  wizards: readonly Wizard[],
  supportAddress: string,
  person: ExamplePerson,
  worker: string,
  sheetsWorker = '',
): CheckupData {
  const policy = extractPolicy(whole)
  const slugs = new Set([
    ...policy.rules.map(({ article }) => article),
    ...policy.symptoms.flatMap(({ causes }) => causes.map(({ article }) => article)),
  ])
  const articles = [...slugs].flatMap((slug) => {
    const article = slug === undefined ? undefined : findArticle(slug)
    return article ? [[article.slug, { url: article.url, title: article.title }] as const] : []
  })
  return {
    policy,
    supportAddress,
    articles: Object.fromEntries(articles),
    guidedFixes: wizards
      .filter(({ symptom: id }) =>
        whole.checkUp.some(({ symptom, guidedFix }) => guidedFix && symptom === id),
      )
      .map((wizard) => ({ title: wizard.title, table: transitionTable(wizard) })),
    example: exampleCsv(whole),
    beside: { ...BESIDE, person },
    worker,
    sheetsWorker,
  }
}

/**
 * The same with the quotation marks of our own words curled. Not those of the example, which are
 * part of its format.
 */
export const curledWords = (data: CheckupData): object => ({
  ...data,
  policy: curledTexts(data.policy),
  articles: curledTexts(data.articles),
  guidedFixes: curledTexts(data.guidedFixes),
})
