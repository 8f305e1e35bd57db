// What an id says, for who chooses among ids or points at one. Which ids a place takes is
// lib/markdown/vocabulary.ts.
import type { Draft } from '@/lib/lint/draft'
import type { LintContext } from '@/lib/lint/rule'
import type { PropKind } from '@/lib/markdown/dialect'
import { plainText, type Wording } from '@/lib/policy/wording'

export const wordingOf = ({ policy, site }: LintContext): Wording => ({
  policy,
  supportAddress: site.supportAddress,
})

/** The title of an article in plain words. */
export const titleOf = ({ frontMatter: { data } }: Draft, context: LintContext) =>
  data && plainText(data.title, wordingOf(context))

interface Row {
  readonly id: string
  readonly label?: string
  readonly title?: string
  readonly name?: string
}

/** What the name of a thing of this kind stands for; undefined where there is nothing to say. */
export function wordsOf(kind: PropKind, id: string, context: LintContext): string | undefined {
  const row = rowsOf(kind, context).find((one) => one.id === id)
  const words = row?.label ?? row?.title ?? row?.name
  return words === undefined ? undefined : plainText(words, wordingOf(context))
}

function rowsOf(kind: PropKind, { policy, site }: LintContext): readonly Row[] {
  if (typeof kind !== 'string')
    return 'fact' in kind ? (policy.facts.find(({ id }) => id === kind.fact)?.values ?? []) : []
  const rows: Partial<Record<typeof kind, readonly Row[]>> = {
    role: policy.roles,
    'tunable role': policy.roles,
    permission: policy.permissions,
    row: policy.permissions,
    area: policy.areas,
    part: policy.areas,
    menu: policy.menus,
    term: policy.terms,
    limit: policy.limits,
    preset: policy.presets,
    fact: policy.facts,
    symptom: policy.symptoms,
    topic: site.support.topics,
    'example user': site.sample.users,
    field: site.sample.fields,
  }
  return rows[kind] ?? []
}
