// The address of a wizard with what a file says filled in: facts alone, nothing personal.
import { fixRoute } from '@/lib/core/routes'
import type { Facts } from '@/lib/logic/fact'

/**
 * A wizard's tree without its words: of each step the fact it asks for, and the next step by value
 * (`unknown` for "I don't know").
 */
export interface Outline {
  readonly symptom: string
  readonly title: string
  readonly start: string
  readonly steps: Readonly<
    Record<string, readonly [fact: string, next: Readonly<Record<string, string>>]>
  >
}

/**
 * Answers what the facts say, "I don't know" where they say nothing but a later question is
 * answered, and stops after the last answer.
 */
export function wizardAddress({ symptom, start, steps }: Outline, facts: Facts): string {
  const answers: (readonly [fact: string, value: string])[] = []
  let known = 0
  let step = steps[start]
  while (step) {
    const [fact, next] = step
    const value = facts[fact] ?? 'unknown'
    if (!(value in next)) break
    answers.push([fact, value])
    if (facts[fact] !== undefined) known = answers.length
    step = steps[next[value] ?? '']
  }
  return fixRoute(symptom, answers.slice(0, known))
}
