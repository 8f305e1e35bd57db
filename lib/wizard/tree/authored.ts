// A wizard as its writer sees it: the same tree, with the place and the words of every line it was
// read from.
import type { Place } from '@/lib/core/diagnostic'
import { UNKNOWN, type Answer, type Step, type Wizard } from './wizard'

/**
 * An answer with its line. `source` is the sentence as written, or what was put there when "I don't
 * know" was left out.
 */
export interface AuthoredAnswer extends Answer, Place {
  readonly source: string
}

/** A step with its line and its authored answers. */
export interface AuthoredStep extends Step, Place {
  readonly answers: readonly AuthoredAnswer[]
}

/**
 * A wizard with the places of its parts. `startPlace` is where the front matter names the first
 * step.
 */
export interface AuthoredWizard extends Wizard {
  readonly file: string
  readonly startPlace: Place
  readonly steps: Readonly<Record<string, AuthoredStep>>
}

/**
 * The answer as it was written. `value` is a value of the step's fact or `unknown`. Throws where
 * the wizard has no such answer.
 */
export function requireAnswer(
  { symptom, steps }: AuthoredWizard,
  { step, value }: { readonly step: string; readonly value: string },
): AuthoredAnswer {
  const found = steps[step]?.answers.find((answer) => (answer.value ?? UNKNOWN) === value)
  if (!found) throw new Error(`wizard ${symptom}, step ${step} has no answer for ${value}`)
  return found
}

/** Drops places and sources: what is published and sent to readers. */
export function publishedWizard(wizard: AuthoredWizard): Wizard {
  const { symptom, title, summary, aliases, needs, minutes, support, intro, start } = wizard
  const steps = Object.fromEntries(
    Object.entries(wizard.steps).map(([id, step]) => [id, publishedStep(step)]),
  )
  return { symptom, title, summary, aliases, needs, minutes, support, intro, start, steps }
}

function publishedStep({ id, fact, question, find, answers }: AuthoredStep): Step {
  return {
    id,
    fact,
    question,
    find,
    answers: answers.map(({ value, label, target }) => ({ value, label, target })),
  }
}
