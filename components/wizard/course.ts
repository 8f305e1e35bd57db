import { buildMachine, type WizardMachine } from '@/lib/wizard/machine/machine'
import { addressQuery, replay, type Given, type Replay } from '@/lib/wizard/machine/replay'
import { findAnswer, UNKNOWN, type Step } from '@/lib/wizard/tree/wizard'
import type { WizardData } from './data'

/**
 * Where the reader stands. `step` is absent at a diagnosis; `later` are answers kept while an
 * earlier one is being changed.
 */
export type Place = Replay & { readonly step?: Step; readonly later: readonly Pair[] }

export type Pair = readonly [fact: string, value: string]

/**
 * The course of one reader through a wizard: reads addresses and makes them. Knows nothing of how
 * it looks.
 */
export class Course {
  readonly #machine: WizardMachine

  constructor(readonly data: WizardData) {
    this.#machine = buildMachine(data.wizard)
  }

  at(answers: Iterable<Pair>, later: readonly Pair[] = []): Place {
    const { wizard, model } = this.data
    const place = replay(wizard, model.facts, this.#machine, answers)
    const step = wizard.steps[place.state]
    return { ...place, later, ...(step ? { step } : {}) }
  }

  /** The address of a place with these answers given. */
  address(given: readonly Given[]): string {
    const query = addressQuery(given)
    return location.pathname + (query && `?${query}`)
  }

  /**
   * The answers up to a question, and that one and all after it, kept for when it is answered anew.
   */
  changing(place: Place, given: Given): Place {
    const index = place.given.indexOf(given)
    return this.at(pairs(place.given.slice(0, index)), [
      ...pairs(place.given.slice(index)),
      ...place.later,
    ])
  }

  /**
   * The place after one more answer. Later answers that were kept apply where their question comes
   * up again.
   */
  answered(place: Place, step: Step, value: string): Place {
    const kept = place.later.filter(([fact]) => fact !== step.fact)
    return this.at([...pairs(place.given), [step.fact, value], ...kept])
  }

  /**
   * The place once the cause found last was put right: as if its question had been answered with
   * what it was changed to, or, where it cannot be changed, with "I don't know". Undefined where
   * nothing is left to ask.
   */
  afterFix(place: Place): Place | undefined {
    const last = place.given.at(-1)
    if (!last) return undefined
    const { mended } = this.data
    const changed = (mended[last.step.fact] ?? []).filter((value) => value !== last.value)
    const ways = [...changed, UNKNOWN].flatMap(
      (value) => findAnswer(last.step, value === UNKNOWN ? null : value) ?? [],
    )
    const onward =
      ways.find(({ target }) => target.kind === 'step') ??
      ways.find(({ value, target }) => value !== null && target.kind === 'cause')
    return (
      onward &&
      this.at([...pairs(place.given.slice(0, -1)), [last.step.fact, onward.value ?? UNKNOWN]])
    )
  }
}

export function pairs(given: readonly Given[]): Pair[] {
  return given.map(({ step, value }) => [step.fact, value])
}

/** The words of an answer that was given. */
export function answerLabel({ step, value }: Given): string {
  return step.answers.find((answer) => (answer.value ?? UNKNOWN) === value)?.label ?? value
}
