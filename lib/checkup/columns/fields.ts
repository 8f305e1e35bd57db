// What a column can hold: the texts that tell people apart, and the facts that a user record has.
// Names come from the policy; what only spreadsheets write is the vocabulary's.
import { HEADS, INVERTED } from '@/lib/checkup/vocabulary/heads'
import { NO, NOT_OWN, OTHER_FACTS, SIDES, VALUES, YES } from '@/lib/checkup/vocabulary/words'
import type { Policy } from '@/lib/policy/policy'
import type { Facts } from '@/lib/logic/fact'
import { TEXTS } from './text-columns'
import { folded, foldedHeader } from '@/lib/checkup/reading/words'

/** One kind of column. `headers` and the words of `values` are folded. */
export interface Field {
  readonly id: string
  readonly label: string
  readonly kind: 'text' | 'fact'
  readonly headers: ReadonlySet<string>
  /** Heads under which a yes is this fact's no: "Blocked". */
  readonly inverted: ReadonlySet<string>
  /** What a word in a cell says: of a fact's column alone. */
  readonly values: ReadonlyMap<string, Facts>
  /** Which value a yes and a no are; null for a fact that has no two sides. */
  readonly sides: { readonly yes: string; readonly no: string } | null
  /** Words that are no other fact's: by them a column is recognised without its header. */
  readonly own: ReadonlySet<string>
  /** The values as they are told to people. */
  readonly known: readonly string[]
}

/** Being rung, as a permission. */
export const RING = 'calls.be_rung'

/** The facts that have a column of their own. */
export const COLUMN_FACTS: readonly string[] = [
  'role',
  'status',
  'panel_access',
  'invite_state',
  'call_availability',
  'sso',
]

/** Words for the two sides of any fact: which fact, they do not say. */
const SIDED: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ...YES.map((word) => [folded(word), 'yes'] as const),
  ...NO.map((word) => [folded(word), 'no'] as const),
])

/** Which side a folded word is on, whatever the fact. */
export const sideOfWord = (word: string): 'yes' | 'no' | undefined => SIDED.get(word)

const built = new WeakMap<Policy, readonly Field[]>()

/** Every kind of column, in the order in which they are offered. */
export function fieldsOf(policy: Policy): readonly Field[] {
  const found = built.get(policy)
  if (found) return found
  const texts = TEXTS.map(({ id, label }): Field => ({
    id,
    label,
    kind: 'text',
    headers: new Set([id, label, ...(HEADS[id] ?? [])].map(foldedHeader)),
    inverted: new Set(),
    values: new Map(),
    sides: null,
    own: new Set(),
    known: [],
  }))
  const facts = COLUMN_FACTS.flatMap((id) => factField(policy, id))
  const fields = [...texts, ...facts.map((field) => ({ ...field, own: ownWords(field, facts) }))]
  built.set(policy, fields)
  return fields
}

function factField(policy: Policy, id: string): readonly Field[] {
  const fact = policy.facts.find((row) => row.id === id)
  if (!fact) return []
  const values = new Map<string, Facts>()
  const sides = SIDES[id] ?? null
  // The policy's own names come last, so that they win.
  for (const [word, side] of sides ? SIDED : []) values.set(word, { [id]: sides?.[side] ?? '' })
  for (const [word, facts] of Object.entries(OTHER_FACTS[id] ?? {})) values.set(folded(word), facts)
  for (const { id: value } of fact.values)
    for (const word of VALUES[id]?.[value] ?? []) values.set(folded(word), { [id]: value })
  for (const value of fact.values)
    for (const word of [value.label, ...value.aliases, value.id])
      values.set(folded(word), { [id]: value.id })
  const inverted = new Set((INVERTED[id] ?? []).map(foldedHeader))
  const named = [id, fact.label, ...fact.aliases, ...(HEADS[id] ?? [])].map(foldedHeader)
  return [
    {
      id,
      label: fact.label,
      kind: 'fact',
      headers: new Set([...named, ...inverted]),
      inverted,
      values,
      sides,
      own: new Set(),
      known: fact.values.map(({ label }) => label),
    },
  ]
}

const NEVER_OWN = new Set(NOT_OWN.map(folded))

/**
 * The words of a fact by which it is told from the others. Active and Inactive are Status, which
 * the panel calls so, although other columns take them too.
 */
function ownWords(field: Field, all: readonly Field[]): ReadonlySet<string> {
  const others = all.filter(({ id }) => id !== field.id)
  const isOwn = (word: string): boolean =>
    !NEVER_OWN.has(word) &&
    !SIDED.has(word) &&
    (field.known.some((label) => folded(label) === word) ||
      others.every(({ values }) => !values.has(word)))
  return new Set([...field.values.keys()].filter(isOwn))
}
