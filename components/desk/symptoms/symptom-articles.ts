import type { Symptom } from '@/lib/policy/policy'

/** The slugs of the articles about a symptom: of its causes, and where it is explained. */
export function articlesOfSymptom({ causes, escalate }: Symptom): readonly string[] {
  const slugs = [escalate.article, ...causes.map(({ article }) => article)]
  return [...new Set(slugs.flatMap((slug) => (slug === undefined ? [] : [slug])))]
}
