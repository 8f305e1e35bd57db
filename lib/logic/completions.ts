// What every way in which unknown facts can turn out agrees on. Three-valued logic (evaluate.ts) is
// exact for a condition that mentions each fact once; these are exact for all, and search only as
// far as it is not.
import { factsOf, type Condition } from './condition'
import { evaluate, missingFor } from './evaluate'
import type { Fact, Facts } from './fact'

/** The values of each fact. */
export type Domains = ReadonlyMap<string, readonly string[]>

/** The domains of some facts. */
export const domainsOf = (facts: readonly Pick<Fact, 'id' | 'values'>[]): Domains =>
  new Map(facts.map(({ id, values }) => [id, values.map((value) => value.id)]))

/**
 * Whether three-valued logic is exact for a condition: it mentions each fact once, and no mention
 * has all or none of the fact's values.
 */
export function isReadOnce(condition: Condition, domains: Domains): boolean {
  const mentions = mentionsIn(condition)
  return (
    new Set(mentions.map(({ fact }) => fact)).size === mentions.length &&
    mentions.every(({ fact, values }) => {
      const domain = domains.get(fact) ?? []
      const held = domain.filter((value) => values.includes(value)).length
      return held > 0 && held < domain.length
    })
  )
}

type Mention = Extract<Condition, { kind: 'in' }>

const mentionsIn = (condition: Condition): readonly Mention[] =>
  condition.kind === 'in'
    ? [condition]
    : condition.kind === 'not'
      ? mentionsIn(condition.of)
      : condition.of.flatMap(mentionsIn)

/** True or false when a condition comes to that however the unknown facts turn out. */
export function settle(condition: Condition, facts: Facts, domains: Domains): boolean | undefined {
  const known = evaluate(condition, facts)
  if (known !== undefined) return known
  if (!canAllFail([condition], facts, domains)) return true
  return canAllFail([{ kind: 'not', of: condition }], facts, domains) ? undefined : false
}

/** Whether the unknown facts can turn out so that none of the conditions holds. */
export function canAllFail(
  conditions: readonly Condition[],
  facts: Facts,
  domains: Domains,
): boolean {
  const open = conditions.filter((condition) => evaluate(condition, facts) !== false)
  const [first] = open
  if (!first) return true
  const [fact] = missingFor(first, facts)
  if (fact === undefined) return false
  return (domains.get(fact) ?? []).some((value) =>
    canAllFail(open, { ...facts, [fact]: value }, domains),
  )
}

/**
 * Items in groups: those that share a fact, directly or through others, together. The order of the
 * items is kept within a group.
 */
export function groupsBy<Item>(
  items: readonly Item[],
  facts: (item: Item) => readonly string[],
): readonly (readonly Item[])[] {
  let groups: { readonly facts: ReadonlySet<string>; readonly items: readonly Item[] }[] = []
  for (const item of items) {
    const own = facts(item)
    const touched = groups.filter((group) => own.some((fact) => group.facts.has(fact)))
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      {
        facts: new Set([...touched.flatMap((group) => [...group.facts]), ...own]),
        items: [...touched.flatMap((group) => group.items), item],
      },
    ]
  }
  return groups.map((group) => group.items)
}

/** The facts of a condition that are not known. */
export const unknownIn = (condition: Condition, facts: Facts): readonly string[] =>
  factsOf(condition).filter((fact) => facts[fact] === undefined)
