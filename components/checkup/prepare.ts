import type { Policy } from '@/lib/policy/policy'
import { extractPolicy } from '@/lib/checkup/verdict/extract'
import { exampleCsv } from '@/lib/checkup/report/sample'
import type { Outline } from '@/lib/checkup/verdict/outline'
import { findArticle } from '@/lib/articles/collection'
import { UNKNOWN, type Wizard } from '@/lib/wizard/tree/wizard'
import type { CheckupData } from './data'

/** The wizards that go on where a check-up ends. */
const WAYS = ['user-not-ringing', 'cannot-sign-in']

/** Everything <sp-checkup> works from. */
export function prepareCheckup(
  whole: Policy,
  wizards: readonly Wizard[],
  supportAddress: string,
  worker: string,
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
    ways: wizards.filter(({ symptom }) => WAYS.includes(symptom)).map(wayOf),
    example: exampleCsv(whole),
    worker,
  }
}

function wayOf({ symptom, title, start, steps }: Wizard): Outline {
  const next = Object.values(steps).map(({ id, fact, answers }) => {
    const targets = answers.map(
      ({ value, target }) => [value ?? UNKNOWN, target.kind === 'step' ? target.step : ''] as const,
    )
    return [id, [fact, Object.fromEntries(targets)] as const] as const
  })
  return { symptom, title, start, steps: Object.fromEntries(next) }
}
