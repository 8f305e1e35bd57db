import type { Policy } from '@/lib/policy/policy'
import { extractPolicy } from '@/lib/checkup/verdict/extract'
import { exampleCsv } from '@/lib/checkup/report/sample'
import { findArticle } from '@/lib/articles/collection'
import { transitionTable } from '@/lib/wizard/machine/transition-table'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import type { CheckupData } from './data'

/** The wizards that go on where a check-up ends. */
const SYMPTOMS = ['user-not-ringing', 'cannot-sign-in']

/** Everything <sp-checkup> works from. */
export function prepareCheckup(
  whole: Policy,
  wizards: readonly Wizard[],
  supportAddress: string,
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
      .filter(({ symptom }) => SYMPTOMS.includes(symptom))
      .map((wizard) => ({ title: wizard.title, table: transitionTable(wizard) })),
    example: exampleCsv(whole),
    worker,
    sheetsWorker,
  }
}
