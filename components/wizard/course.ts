import { MORE_STEP } from '@/lib/wizard/machine/more'
import {
  replay,
  pairsOf,
  withoutAnswer,
  type Given,
  type Replay,
} from '@/lib/wizard/machine/replay'
import { UNKNOWN, type Step } from '@/lib/wizard/tree/wizard'
import type { WizardData } from './data'

/**
 * Where the reader stands. `later` are answers that wait for their question: those of the address,
 * and those kept while an earlier one is being changed.
 */
export type Place = Replay & { readonly later: readonly Pair[] }

export type Pair = readonly [fact: string, value: string]

/**
 * The course of one reader through a wizard: reads addresses and makes them. Knows nothing of how
 * it looks.
 */
export class Course {
  constructor(readonly data: WizardData) {}

  at(answers: Iterable<Pair>, later: readonly Pair[] = []): Place {
    const { wizard, model } = this.data
    const place = replay(wizard, model, answers)
    const waiting = new Map(place.waiting)
    return { ...place, later: [...waiting, ...later.filter(([fact]) => !waiting.has(fact))] }
  }

  /** The address of a place with these answers given. */
  address(given: readonly Given[]): string {
    return addressWith(pairsOf(given))
  }

  /** The address of the question of an answer, for it to be given anew, with all others kept. */
  addressToChange(place: Place, answer: Given): string {
    return addressWith(withoutAnswer(place.given, answer))
  }

  /**
   * The answers up to a question, and that one and all after it, kept for when it is answered anew.
   */
  changing(place: Place, given: Given): Place {
    const index = place.given.indexOf(given)
    return this.at(pairsOf(place.given.slice(0, index)), [
      ...pairsOf(place.given.slice(index)),
      ...place.later,
    ])
  }

  /**
   * The place after one more answer. Later answers that were kept apply where their question comes
   * up again.
   */
  answered(place: Place, step: Step, value: string): Place {
    const kept = place.later.filter(([fact]) => fact !== step.fact)
    return this.at([...pairsOf(place.given), [step.fact, value], ...kept])
  }

  /**
   * The place once the cause found last was put right: as if its question had been answered with
   * what it was changed to, or, where it cannot be changed, with "I don't know". Undefined where
   * nothing is left to ask, as once everything that may be wrong was checked.
   */
  afterFix(place: Place): Place | undefined {
    const last = place.given.at(-1)
    if (!last || place.given.some(({ step }) => step === MORE_STEP)) return undefined
    const { mended } = this.data
    const changed = (mended[last.step.fact] ?? []).filter((value) => value !== last.value)
    const onward = [...changed, UNKNOWN]
      .map((value) => this.at([...pairsOf(place.given.slice(0, -1)), [last.step.fact, value]]))
      .filter(({ given }) => given.length === place.given.length)
    return (
      onward.find(({ step }) => step) ??
      onward.find(({ given, named }) => given.at(-1)?.value !== UNKNOWN && named.length > 0)
    )
  }
}

function addressWith(answers: readonly Pair[]): string {
  const query = new URLSearchParams(answers.map(([fact, value]) => [fact, value])).toString()
  return location.pathname + (query && `?${query}`)
}

/** The words of an answer that was given. */
export function answerLabel({ step, value }: Given): string {
  return step.answers.find((answer) => (answer.value ?? UNKNOWN) === value)?.label ?? value
}

/** What an entry of the browser's history keeps: answers that wait, and where one came from. */
export type Entry = { readonly later: readonly Pair[]; readonly from: string }

/** Reads the state of an entry. Anything else that may stand there is as good as nothing. */
export function readEntry(state: unknown): Entry {
  const { later, from } = (typeof state === 'object' && state !== null ? state : {}) as Partial<
    Record<keyof Entry, unknown>
  >
  const isPair = (pair: unknown): pair is Pair =>
    Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string')
  return {
    later: Array.isArray(later) ? later.filter(isPair) : [],
    from: typeof from === 'string' ? from : '?',
  }
}
