// Names from outside (an address, the API, a CSV) to the policy's own, by each alias and in each
// letter case. What is not known is named, with the nearest.
import type { InputError } from '@/lib/core/input-error'
import type { Facts } from '@/lib/logic/fact'
import { clipped, formatValue } from '@/lib/core/format-value'
import { didYouMean, folded } from '@/lib/core/suggest'
import type { Policy } from './policy'

export interface ReadFacts {
  readonly facts: Facts
  readonly errors: readonly InputError[]
}

/** The words that say openly that a fact is not known. */
const UNKNOWN = new Set(['unknown', "i_don't_know", 'i_don’t_know', 'dont_know'])

interface KnownFact {
  readonly id: string
  readonly label: string
  readonly values: ReadonlyMap<string, string>
}

const indexes = new WeakMap<Policy, ReadonlyMap<string, KnownFact>>()

/** Every name of every fact, folded, and of each fact every name of every value. */
function indexOf(policy: Policy): ReadonlyMap<string, KnownFact> {
  const found = indexes.get(policy)
  if (found) return found
  const built = new Map<string, KnownFact>()
  for (const { id, label, aliases, values } of policy.facts) {
    const names = new Map(
      values.flatMap((value) =>
        [value.id, ...value.aliases].map((name) => [folded(name), value.id] as const),
      ),
    )
    for (const name of [id, ...aliases]) built.set(folded(name), { id, label, values: names })
  }
  indexes.set(policy, built)
  return built
}

/**
 * Reads facts given by any name. A value may be a word, true or false; null, "" and "unknown" leave
 * the fact unknown. The path of an error is `prefix` and the name as given.
 */
export function readFacts(
  policy: Policy,
  raw: Readonly<Record<string, unknown>>,
  prefix = '',
): ReadFacts {
  const facts: Record<string, string> = {}
  const errors: InputError[] = []
  for (const [name, value] of Object.entries(raw)) {
    const message = readFact(policy, name, value, facts)
    if (message !== undefined)
      errors.push({ path: prefix === '' ? name : `${prefix}.${name}`, message })
  }
  return { facts, errors }
}

/** Adds one fact to `facts`; says what is wrong with it, if anything. */
function readFact(
  policy: Policy,
  name: string,
  value: unknown,
  facts: Record<string, string>,
): string | undefined {
  const index = indexOf(policy)
  const fact = index.get(folded(name))
  if (!fact) return `there is no fact "${clipped(name)}"${hint(name, index.keys())}`
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value !== 'string' && typeof value !== 'boolean')
    return `${fact.id} takes one of ${valueList(fact)}, not ${formatValue(value)}`
  const word = folded(String(value))
  const id = fact.values.get(word)
  if (id === undefined)
    return UNKNOWN.has(word)
      ? undefined
      : `${fact.id} has no value ` +
          `"${clipped(String(value))}"${hint(word, fact.values.keys())} Known: ` +
          `${valueList(fact)}`
  if (facts[fact.id] !== undefined && facts[fact.id] !== id)
    return `${fact.id} is given twice, as ${facts[fact.id]} and as ${id}; keep one`
  facts[fact.id] = id
  return undefined
}

const valueList = ({ values }: KnownFact): string => [...new Set(values.values())].join(', ')

/** `; did you mean "inactive"?`, or a full stop when nothing is near. */
export const hint = (given: string, known: Iterable<string>): string =>
  didYouMean(given, known) || '.'

/**
 * The id of the row whose id or other name is the one given, in any letter case; undefined when
 * there is none.
 */
export function findByName(
  rows: readonly { readonly id: string; readonly aliases?: readonly string[] }[],
  name: string,
): string | undefined {
  const wanted = folded(name)
  return rows.find(
    ({ id, aliases = [] }) =>
      folded(id) === wanted || aliases.some((alias) => folded(alias) === wanted),
  )?.id
}

/** The id behind a name; the name itself, with an error added, when there is none. */
export function readName(
  rows: readonly { readonly id: string; readonly aliases?: readonly string[] }[],
  name: string,
  path: string,
  what: string,
  errors: InputError[],
): string {
  const id = findByName(rows, name)
  if (id === undefined)
    errors.push({
      path,
      message: `there is no ${what} "${clipped(name)}"${hint(
        name,
        rows.map((row) => row.id),
      )}`,
    })
  return id ?? name
}

/** Facts of one part of a request; adds to `errors`. */
export function readGiven(
  policy: Policy,
  raw: Readonly<Record<string, unknown>>,
  prefix: string,
  errors: InputError[],
): Facts {
  const result = readFacts(policy, raw, prefix)
  errors.push(...result.errors)
  return result.facts
}

/** Facts from several places as one; a fact that has two values is an error. */
export function mergeFacts(places: readonly Facts[], errors: InputError[]): Facts {
  const merged: Record<string, string> = {}
  for (const [fact, value] of places.flatMap((place) => Object.entries(place))) {
    const before = merged[fact]
    if (before !== undefined && before !== value)
      errors.push({
        path: fact,
        message: `${fact} is given twice, as ${before} and as ${value}; keep one`,
      })
    merged[fact] = value
  }
  return merged
}
