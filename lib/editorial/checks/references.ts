import { suggestion, type Fault } from '@/lib/content/faults'
import type { Rule } from '../rule'

export const references: Rule = {
  id: 'references',
  about: 'Related articles, the wizard and the evidence that the front matter names exist.',
  check: ({ slug, frontMatter: { data, at } }, { bySlug, wizards, policy }) => {
    if (!data) return []
    const evidence = policy.evidence.map(({ id }) => id)
    const missing = (field: string, values: readonly string[], isKnown: (value: string) => boolean, known: () => readonly string[], what: string): Fault[] => values.flatMap((value, index) =>
      isKnown(value) ? [] : [{ ...at([field, index]), message: `'${field}' names ${value === slug ? 'this article itself' : `"${value}", ${what}`}; ${suggestion(value, known())}` }])
    const repeated = (field: 'related' | 'facts'): Fault[] => data[field].flatMap((value, index) =>
      data[field].indexOf(value) === index ? [] : [{ ...at([field, index]), message: `'${field}' names "${value}" twice; take one out` }])
    return [
      ...missing('related', data.related, (value) => value !== slug && bySlug.has(value), () => [...bySlug.keys()].filter((other) => other !== slug), 'which is not an article'),
      ...missing('facts', data.facts, (value) => evidence.includes(value), () => evidence, 'which is not in content/policy/evidence.yaml'),
      ...(data.wizard === undefined || wizards.includes(data.wizard) ? [] : [{ ...at(['wizard']), message: `'wizard' is "${data.wizard}", which is not in content/wizards; ${suggestion(data.wizard, wizards)}` }]),
      ...repeated('related'),
      ...repeated('facts'),
    ]
  },
}
