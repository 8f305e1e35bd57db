// Names from outside (an address, the API, a CSV) to the policy's own, by each alias and in each
// letter case. What is not known is named, with the nearest.
import { InputErrors, type InputError } from '@/lib/core/input-error'
import type { Facts } from '@/lib/logic/fact'
import { clipped, formatValue } from '@/lib/core/format-value'
import { memoize } from '@/lib/core/memoize'
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
  const errors = new InputErrors()
  const facts = readGiven(policy, raw, prefix, errors)
  return { facts, errors: errors.list() }
}

/** The same for one part of a request, whose errors are those of all of it. */
export function readGiven(
  policy: Policy,
  raw: Readonly<Record<string, unknown>>,
  prefix: string,
  errors: InputErrors,
): Facts {
  const facts: Record<string, string> = {}
  for (const [name, value] of Object.entries(raw)) {
    const word = readFact(policy, name, value, facts)
    if (word) errors.add(prefix === '' ? name : `${prefix}.${name}`, word)
  }
  return facts
}

/** Adds one fact to `facts`; words what is wrong with it, if anything. */
function readFact(
  policy: Policy,
  name: string,
  value: unknown,
  facts: Record<string, string>,
): (() => string) | undefined {
  const index = indexOf(policy)
  const fact = index.get(folded(name))
  if (!fact) return () => `there is no fact "${clipped(name)}"${hint(name, index.keys())}`
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value !== 'string' && typeof value !== 'boolean')
    return () => `${fact.id} takes one of ${valueList(fact)}, not ${formatValue(value)}`
  const word = folded(String(value))
  const id = fact.values.get(word)
  if (id === undefined)
    return UNKNOWN.has(word)
      ? undefined
      : () =>
          `${fact.id} has no value ` +
          `"${clipped(String(value))}"${hint(word, fact.values.keys())} Known: ` +
          `${valueList(fact)}`
  const before = facts[fact.id]
  if (before !== undefined && before !== id)
    return () => `${fact.id} is given twice, as ${before} and as ${id}; keep one`
  facts[fact.id] = id
  return undefined
}

const valueList = ({ values }: KnownFact): string => [...new Set(values.values())].join(', ')

/** `; did you mean "inactive"?`, or a full stop when nothing is near. */
export const hint = (given: string, known: Iterable<string>): string =>
  didYouMean(given, known) || '.'

/** Rows with the names they go by. */
export type NamedRows = readonly { readonly id: string; readonly aliases?: readonly string[] }[]

const namesOfRows = new WeakMap<NamedRows, ReadonlyMap<string, string>>()

/** The id behind every name of rows, folded; of two rows with one name, the first. */
function buildNames(rows: NamedRows): ReadonlyMap<string, string> {
  const names = rows.flatMap(({ id, aliases = [] }) =>
    [id, ...aliases].map((name) => [folded(name), id] as const),
  )
  return new Map(names.toReversed())
}

const symptomNames = new WeakMap<Policy, NamedRows>()

/** Symptoms by their ids alone, those that they had too: their aliases are what readers say. */
export const symptomIds = (policy: Policy): NamedRows =>
  memoize(symptomNames, policy, () =>
    policy.symptoms.map(({ id, redirects = [] }) => ({ id, aliases: redirects })),
  )

/**
 * The id of the row whose id or other name is the one given, in any letter case; undefined when
 * there is none. The names are kept with the list of rows.
 */
export const findByName = (rows: NamedRows, name: string): string | undefined =>
  memoize(namesOfRows, rows, () => buildNames(rows)).get(folded(name))

/** The id behind a name; the name itself, with an error added, when there is none. */
export function readName(
  rows: NamedRows,
  name: string,
  path: string,
  what: string,
  errors: InputErrors,
): string {
  const id = findByName(rows, name)
  const ids = (): string[] => rows.map((row) => row.id)
  if (id === undefined)
    errors.add(path, () => `there is no ${what} "${clipped(name)}"${hint(name, ids())}`)
  return id ?? name
}

/**
 * Facts from several places as one; a fact that has two values is an error. `path` stands before
 * its name.
 */
export function mergeFacts(places: readonly Facts[], errors: InputErrors, path = ''): Facts {
  const merged: Record<string, string> = {}
  for (const [fact, value] of places.flatMap((place) => Object.entries(place))) {
    const before = merged[fact]
    if (before !== undefined && before !== value)
      errors.add(
        path === '' ? fact : `${path}.${fact}`,
        () => `${fact} is given twice, as ${before} and as ${value}; keep one`,
      )
    merged[fact] = value
  }
  return merged
}
