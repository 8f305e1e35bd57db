// What a proof of a policy found, as plain data: printed by `npm run prove` and shown on /proof.

/**
 * Something the policy leaves open, and where to mend it. `place` is `file:line`, absent where no
 * line is to blame.
 */
export interface Gap {
  readonly place?: string
  readonly message: string
}

/** Edits made on purpose to see whether they are noticed. */
export interface Mutants {
  readonly planted: number
  readonly caught: number
}

/** What was tried for one permission or symptom. */
export interface Row {
  readonly id: string
  readonly label: string
  /** States of the facts it rests on, each decided. */
  readonly states: number
  readonly ms: number
  /** Rules of a permission, causes of a symptom. */
  readonly rules: number
  /** Those that never hold. */
  readonly dead: readonly string[]
  /** Those that are never the only one to hold. */
  readonly shadowed: readonly string[]
  /** States without a decision, or cells without a grant. */
  readonly undecided: number
  /** Facts that turn the decision in some state. */
  readonly restsOn: readonly string[]
  /** Facts of the policy that turn it in none. */
  readonly independentOf: readonly string[]
  readonly mutants: Mutants
  readonly gaps: readonly Gap[]
}

/**
 * A permission: `denied` states, the `remedies` tried in them (each works, no part of it does), and
 * the states that nothing can change.
 */
export interface PermissionProof extends Row {
  readonly denied: number
  readonly remedies: number
  readonly beyondRemedy: number
}

/** A proven wizard: questions to the first certain cause on average, and over the best possible. */
export interface WizardProof {
  readonly steps: number
  readonly mean: number
  readonly ratio: number
  /** False where the best possible is a bound that no tree can beat. */
  readonly exact: boolean
}

/** A symptom; `wizard` is null where none is written yet. */
export interface SymptomProof extends Row {
  readonly wizard: WizardProof | null
}

export interface ProofReport {
  readonly policy: { readonly version: string; readonly date: string }
  readonly facts: number
  readonly permissions: readonly PermissionProof[]
  readonly symptoms: readonly SymptomProof[]
  /** Gaps that belong to no single row: rules that nothing uses, files that do not load. */
  readonly gaps: readonly Gap[]
}

/** Every gap of a report. */
export const gapsOf = ({ permissions, symptoms, gaps }: ProofReport): readonly Gap[] => [
  ...gaps,
  ...[...permissions, ...symptoms].flatMap((row) => row.gaps),
]
