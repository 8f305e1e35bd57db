// A guided fix as the studio draws it: its steps in the order in which answers reach them, each
// answer with what the proof leaves of the causes. What the server (scripts/editor/studio) tells.
import type { Diagnostic } from '@/lib/core/diagnostic'

/** What some answers leave of the causes, by their words. */
export interface Remaining {
  readonly found: readonly string[]
  readonly open: readonly string[]
  readonly ruledOut: number
  /** Whether these answers cannot all be given: the engine says they exclude each other. */
  readonly isImpossible: boolean
}

/** An answer, and where it leads. */
export interface DrawnAnswer {
  readonly value: string
  readonly label: string
  readonly line: number
  /** The step it goes on with; undefined where it ends. */
  readonly next: string | undefined
  /** The causes that it names, by their words; none where it goes on or finds nothing. */
  readonly causes: readonly string[]
  readonly remaining: Remaining
  /** What the proof says against it. */
  readonly wrong: readonly Diagnostic[]
}

/** A question. */
export interface DrawnStep {
  readonly id: string
  readonly line: number
  readonly question: string
  readonly answers: readonly DrawnAnswer[]
  readonly wrong: readonly Diagnostic[]
}

/** The tree; `steps` is empty while its file cannot be read, and the problems say why. */
export interface DrawnTree {
  readonly start: string
  readonly steps: readonly DrawnStep[]
  /** What is wrong, and of no step or answer alone. */
  readonly wrong: readonly Diagnostic[]
  /** Steps that no answer reaches. */
  readonly unreached: readonly string[]
}
