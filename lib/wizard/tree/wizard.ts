// A wizard: a decision tree over the facts of one symptom. Plain data, so that it can be proven,
// drawn, sent and replayed.

/**
 * Where an answer leads: to another question, to the causes it proves, or to the end with no
 * certain cause left.
 */
export type Target =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'cause'; readonly causes: readonly string[] }
  | { readonly kind: 'end' }

/** One answer of a question. `value` is a value of the step's fact, or null for "I don't know". */
export interface Answer {
  readonly value: string | null
  readonly label: string
  readonly target: Target
}

/** One question. `question` is plain words, `find` (how to find out) safe HTML. */
export interface Step {
  readonly id: string
  readonly fact: string
  readonly question: string
  readonly find: string
  readonly answers: readonly Answer[]
}

/**
 * What a wizard says before its first question. `intro` and `needs` are safe HTML, `minutes` is how
 * long it usually takes, `support` the topic that says what to send when nothing helps.
 */
export interface WizardFront {
  readonly symptom: string
  readonly title: string
  readonly summary: string
  readonly aliases: readonly string[]
  readonly needs: readonly string[]
  readonly minutes: number
  readonly support: string
  readonly intro: string
}

/** What a machine is built from: where a wizard starts, and where each answer leads. */
export type Tree = Pick<Wizard, 'symptom' | 'start' | 'steps'>

/** A whole wizard. Its steps stand in the order in which they were written. */
export interface Wizard extends WizardFront {
  readonly start: string
  readonly steps: Readonly<Record<string, Step>>
}

/** The value that stands for "I don't know" in an address. */
export const UNKNOWN = 'unknown'

/** Said at an ending like the answer to a question: go on, for more may be wrong (`more=yes`). */
export const MORE = 'more'
export const YES = 'yes'

/** How "I don't know" is shown where the writer did not word it. */
export const UNKNOWN_LABEL = "I don't know"

/**
 * A step that must exist: a published wizard has no loose ends. Throws with the wizard's and the
 * step's name.
 */
export function requireStep(wizard: Pick<Wizard, 'symptom' | 'steps'>, id: string): Step {
  const step = Object.hasOwn(wizard.steps, id) ? wizard.steps[id] : undefined
  if (!step) throw new Error(`wizard ${wizard.symptom} has no step '${id}'`)
  return step
}

/** The answer of a step with this value (null: "I don't know"). */
export function findAnswer(step: Step, value: string | null): Answer | undefined {
  return step.answers.find((answer) => answer.value === value)
}

/** A target as a writer writes it: `status`, `cause: inactive` or `end`. */
export function targetWords(target: Target): string {
  if (target.kind === 'step') return target.step
  return target.kind === 'end' ? 'end' : `cause: ${target.causes.join(', ')}`
}
