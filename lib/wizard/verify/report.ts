// One line for each proven wizard: what the proof covered, and how its questions compare with the
// fewest possible.
import type { Proof } from './verify'

/** A proof with the milliseconds it took. */
export interface Report extends Proof {
  readonly symptom: string
  readonly ms: number
}

/**
 * "wizard user-not-ringing: 20,736 states proven in 85 ms, 13 causes, 12 questions; mean 1.75 (best
 * possible 1.67, 1.05 x), worst 10 (best possible 10)".
 */
export function reportLine({ symptom, states, ms, causes, steps, budget }: Report): string {
  const { mean, worst, best } = budget()
  const name = best.kind === 'exact' ? 'best possible' : 'no tree can beat'
  const ratio = `${(mean / best.mean).toFixed(2)} x`
  const questions =
    `mean ${mean.toFixed(2)} (${name} ${best.mean.toFixed(2)}, ${ratio}), worst ` +
    `${worst} (${name} ${best.worst})`
  return (
    `wizard ${symptom}: ${states.toLocaleString('en')} states proven in ` +
    `${Math.round(ms)} ms, ${causes} causes, ${steps} questions; to the first certain ` +
    `cause: ${questions}`
  )
}
