// Checks that what the house names exists: the articles and wizards of the home page, the tags and the evidence of the support topics.
import { inlineProblems } from '@/lib/access/wording'
import { suggestion } from '@/lib/content/faults'
import type { Problem } from './problem'
import type { Shelf } from './rule'

/** The problems of content/house beside its shape, which loadHouse has checked. They stand at the top of their file. */
export function houseProblems({ house, policy, wizards, bySlug }: Shelf): Problem[] {
  const problem = (file: string, message: string): Problem => ({ file: `content/house/${file}.yaml`, line: 1, column: 1, message, rule: 'house' })
  const slugs = [...bySlug.keys()]
  const missing = (what: string, name: string, known: readonly string[]) => (known.includes(name) ? [] : [problem('home', `${what} "${name}" does not exist; ${suggestion(name, known)}`)])
  const items = house.support.topics.flatMap((topic) => topic.send.map((item) => ({ ...item, topic: topic.id })))
  const evidence = new Set(policy.evidence.map(({ id }) => id))
  return [
    ...house.mostAsked.flatMap((name) => missing('the article', name, slugs)),
    ...house.popularSymptoms.flatMap((entry) => ('article' in entry ? missing('the article', entry.article, slugs) : missing('the wizard', entry.symptom, wizards))),
    ...items.flatMap(({ topic, label, text }) => inlineProblems(text, policy).map((message) => problem('support', `${topic}, ${label}: ${message}`))),
    ...items.filter((item) => !evidence.has(item.evidence)).map(({ topic, label, evidence: id }) => problem('support', `${topic}, ${label}: the evidence "${id}" is not in content/policy/evidence.yaml`)),
  ]
}
