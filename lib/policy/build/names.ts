// Saying that a name in a policy file names nothing, and which one was probably meant.
import { factsOf, type Condition } from '@/lib/logic/condition'
import { nearest } from '@/lib/core/suggest'
import type { Path } from '@/lib/core/yaml'
import type { Report } from '@/lib/policy/source'
import type { Policy } from '@/lib/policy/policy'

/** Reports a name that is not among the known ones. */
export function known(
  report: Report,
  path: Path,
  name: string,
  names: readonly string[],
  what: string,
): void {
  if (names.includes(name)) return
  const near = nearest(name, names)
  report(
    path,
    `there is no ${what} "${name}"`,
    near === undefined ? undefined : `did you mean "${near}"?`,
  )
}

/** The ids of some rows. */
export const ids = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map(({ id }) => id)

/** Reports ids that are given more than once. */
export function repeated(
  report: Report,
  rows: readonly { readonly id: string }[],
  path: Path = [],
): void {
  const seen = new Set<string>()
  rows.forEach(({ id }, index) => {
    if (seen.has(id)) report([...path, index, 'id'], `"${id}" is there twice; ids are given once`)
    seen.add(id)
  })
}

/** Reports the facts of a condition, and their values, that the policy does not know. */
export function conditionNames(
  report: Report,
  path: Path,
  condition: Condition,
  policy: Policy,
): void {
  for (const id of factsOf(condition)) known(report, path, id, ids(policy.facts), 'fact')
  const leaves = (part: Condition): readonly Condition[] =>
    part.kind === 'in' ? [part] : part.kind === 'not' ? leaves(part.of) : part.of.flatMap(leaves)
  for (const leaf of leaves(condition)) {
    const fact = leaf.kind === 'in' ? policy.facts.find(({ id }) => id === leaf.fact) : undefined
    if (fact && leaf.kind === 'in')
      for (const value of leaf.values)
        known(report, path, value, ids(fact.values), `value of ${fact.id}`)
  }
}

/** Reports the facts and the values of a state that the policy does not know. */
export function stateNames(
  report: Report,
  path: Path,
  state: Readonly<Record<string, string>>,
  policy: Policy,
): void {
  for (const [fact, value] of Object.entries(state))
    conditionNames(report, [...path, fact], { kind: 'in', fact, values: [value] }, policy)
}
