// What is told of a guided fix: that it began, which questions were answered and which were not
// known, how it ended, and whether that fixed it. Not what was answered; the cause that was found
// is told by who says whether that fixed it.
import { tell } from './tell'

/** An answer that was given to the question about a fact. */
interface Given {
  readonly step: { readonly fact: string }
  readonly value: string
}

/**
 * Tells of a turn, from a question to the next or to a diagnosis, which then stands in `end`. Of
 * the answers, only whether the last one was known: `unknown` stands for the one that is not.
 * `cause` is the first that was found.
 */
export function turned(
  symptom: string,
  given: readonly Given[],
  end: Element | undefined,
  unknown: string,
  cause: string | undefined,
): void {
  const last = given.at(-1)
  if (given.length === 1) tell({ kind: 'fix-start', symptom })
  if (last) {
    const known = last.value !== unknown
    tell({ kind: 'fix-answer', symptom, question: last.step.fact, known })
  }
  if (!end) return
  const fixed = end.querySelector('[data-end=fixed]:not([hidden])')
  tell({ kind: 'fix-end', symptom, found: fixed !== null, questions: given.length })
  const [yes, no] = fixed?.querySelectorAll('button, a') ?? []
  const outcome = (fixed: boolean) => () => tell({ kind: 'fix-outcome', symptom, cause, fixed })
  yes?.addEventListener('click', outcome(true))
  no?.addEventListener('click', outcome(false))
}
