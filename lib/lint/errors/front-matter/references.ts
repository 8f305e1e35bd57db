import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { suggestion } from '@/lib/core/suggest'
import { hiddenFrom } from '@/lib/lint/link-target'
import type { Rule } from '@/lib/lint/rule'

interface Known {
  readonly has: (name: string) => boolean
  readonly keys: () => Iterable<string>
}

const evidenceIds = new WeakMap<Policy, ReadonlySet<string>>()

export const references: Rule = {
  id: 'references',
  about: 'Related articles, the wizard and the evidence that the front matter names exist.',
  why:
    'A link to an article that is not there is a dead end, and a fact that is gone ' +
    'leaves the article without ground.',
  example: { where: 'front matter', wrong: 'related: [ad-a-user]', right: 'related: [add-a-user]' },
  check: (draft, context) => {
    const { slug, frontMatter } = draft
    const { data, at } = frontMatter
    const { bySlug, wizards, policy } = context
    if (!data) return []
    const evidence = memoize(
      evidenceIds,
      policy,
      () => new Set(policy.evidence.map(({ id }) => id)),
    )
    const missing = (
      field: string,
      values: readonly string[],
      known: Known,
      what: string,
      whyHidden: (value: string) => string | undefined = () => undefined,
    ): LocalDiagnostic[] =>
      values.flatMap((value, index) => {
        const refused = (message: string) => [
          { ...at([field, index]), message: `'${field}' names ${message}` },
        ]
        if (value === slug) return refused('this article itself; take it out')
        const why = whyHidden(value)
        if (why !== undefined) return refused(`"${value}", but ${why}`)
        return known.has(value)
          ? []
          : refused(`"${value}", ${what}; ${suggestion(value, known.keys())}`)
      })
    const repeated = (field: 'related' | 'facts'): LocalDiagnostic[] =>
      data[field].flatMap((value, index) =>
        data[field].indexOf(value) === index
          ? []
          : [{ ...at([field, index]), message: `'${field}' names "${value}" twice; take one out` }],
      )
    return [
      ...(data.facts.length > 0
        ? []
        : [
            {
              ...at(['facts']),
              message:
                "'facts' is an empty list, expected at least one evidence id of " +
                'content/policy/evidence.yaml: what does the article rest on?',
            },
          ]),
      ...missing('related', data.related, bySlug, 'which is not an article', (related) =>
        hiddenFrom(related, context, draft),
      ),
      ...missing('facts', data.facts, evidence, 'which is not in content/policy/evidence.yaml'),
      ...(data.wizard === undefined || wizards.includes(data.wizard)
        ? []
        : [
            {
              ...at(['wizard']),
              message:
                `'wizard' is "${data.wizard}", which is not in content/wizards; ` +
                `${suggestion(data.wizard, wizards)}`,
            },
          ]),
      ...repeated('related'),
      ...repeated('facts'),
    ]
  },
}
