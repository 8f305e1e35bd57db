// What a wizard text does, worked out without any of the wizard's own code: lines, a map, and every
// state.
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'

interface Node {
  readonly fact: string
  readonly answers: ReadonlyMap<string, string>
}

type Nodes = ReadonlyMap<string, Node>

const UNKNOWN = 'unknown'

/** Reads a text's tree; undefined where a line is not understood. */
export function readTree(
  text: string,
  model: SymptomModel,
): { start: string; nodes: Nodes } | undefined {
  const nodes = new Map<string, { fact: string; answers: Map<string, string> }>()
  let here: { fact: string; answers: Map<string, string> } | undefined
  for (const line of text.split('\n')) {
    const [, id] = /^## (.+)$/.exec(line) ?? []
    const [, asked] = /\{ask: (\w+)\}/.exec(line) ?? []
    const [, label, target] = /^- (.+?) -> (.+)$/.exec(line) ?? []
    if (id) nodes.set(id, (here = { fact: '', answers: new Map() }))
    if (asked && here) here.fact = asked
    if (!label || !target || !here) continue
    const fact = model.facts.find((known) => known.id === here?.fact)
    const value =
      label === "I don't know"
        ? UNKNOWN
        : fact?.values.find((known) =>
            [known.label, known.id, ...known.aliases].some(
              (name) => name.toLowerCase() === label.toLowerCase(),
            ),
          )?.id
    if (!value) return undefined
    here.answers.set(value, target)
  }
  return { start: /^start: (.+)$/m.exec(text)?.[1] ?? '', nodes }
}

/**
 * How some answers end: what is named in vain, and every cause that they confirm in the order in
 * which the reader is told; or nowhere.
 */
export interface Ending {
  readonly isBroken: boolean
  readonly named: readonly string[]
  readonly inVain: readonly string[]
  readonly told: readonly string[]
}

/** Where some answers end. A fact that is not given is answered with "I don't know". */
export function endingOf(
  tree: { start: string; nodes: Nodes },
  model: SymptomModel,
  state: Facts,
): Ending {
  const answered: Record<string, string> = {}
  let at = tree.start
  for (let steps = 0; tree.nodes.has(at) && steps <= tree.nodes.size; steps++) {
    const node = tree.nodes.get(at)
    const value = node ? state[node.fact] : undefined
    if (node && value !== undefined) answered[node.fact] = value
    at = node?.answers.get(value ?? UNKNOWN) ?? 'broken'
  }
  const known = at === 'end' || at.startsWith('cause: ')
  const named = at.startsWith('cause: ') ? at.slice('cause: '.length).split(', ') : []
  const confirmed = model.causes.filter(
    ({ id, when }) =>
      evaluate(when, answered) === true || (named.includes(id) && evaluate(when, state) === true),
  )
  const place = ({ id, certainty }: SymptomModel['causes'][number]) =>
    (certainty === 'certain' ? 0 : 100) + (named.includes(id) ? named.indexOf(id) : 50)
  const told = confirmed.toSorted((one, other) => place(one) - place(other)).map(({ id }) => id)
  const inVain = named.filter((id) => !told.includes(id))
  return { isBroken: !known, named, told, inVain }
}

/** Every state of a symptom that can be. */
export function statesOf(model: SymptomModel): Facts[] {
  const contradictions = [...model.impossible, ...(model.onlyTold ?? [])]
  return [...eachState(model.facts)].filter(
    (state) => !contradictions.some(({ when }) => evaluate(when, state) === true),
  )
}

/**
 * What goes wrong when one fact is not known: a cause told that does not hold, or a certain one
 * lost although all it rests on was known.
 */
export function harmOfNotKnowing(
  tree: { start: string; nodes: Nodes },
  model: SymptomModel,
  state: Facts,
  fact: string,
): string | undefined {
  const { isBroken, named } = endingOf(
    tree,
    model,
    Object.fromEntries(Object.entries(state).filter(([id]) => id !== fact)),
  )
  if (isBroken) return undefined
  const holding = model.causes.filter(({ when }) => evaluate(when, state) === true)
  const byPolicy = model.causes.filter(
    (cause) =>
      cause.byPolicy?.seen.includes(fact) === true && evaluate(cause.byPolicy.when, state) === true,
  )
  const wrong = named.find((id) => ![...holding, ...byPolicy].some((cause) => cause.id === id))
  if (wrong) return `tells ${wrong} in vain when ${fact} is not known`
  const certain = holding.filter(({ certainty }) => certainty === 'certain')
  const lost = certain.find(({ when }) => !mentions(when, fact))
  return lost && !certain.some(({ id }) => named.includes(id))
    ? `loses ${lost.id} when ${fact} is not known`
    : undefined
}

const mentions = (when: unknown, fact: string) => JSON.stringify(when).includes(`"${fact}"`)

/** The steps that some answers lead to. */
export function reachedSteps({
  start,
  nodes,
}: {
  start: string
  nodes: Nodes
}): ReadonlySet<string> {
  const reached = new Set([start])
  for (const id of reached)
    for (const target of nodes.get(id)?.answers.values() ?? [])
      if (nodes.has(target)) reached.add(target)
  return reached
}
