// What a proof of a policy found, as plain data: printed by `npm run prove` and shown on /proof.
import type { Diagnostic } from '@/lib/core/diagnostic'

/** Edits made on purpose to see whether they are noticed. */
export interface Mutants {
  readonly planted: number
  readonly caught: number
}

/** What is wrong with the policy, each at the row of its files that is to blame. */
interface WithDiagnostics {
  readonly diagnostics: readonly Diagnostic[]
}

/** What was tried for one permission or symptom. */
export interface Row extends WithDiagnostics {
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

/**
 * The whole proof. Diagnostics of its own are those of no single row: rules that nothing uses,
 * files that do not load.
 */
export interface ProofReport extends WithDiagnostics {
  readonly policy: { readonly version: string; readonly date: string }
  readonly facts: number
  readonly permissions: readonly PermissionProof[]
  readonly symptoms: readonly SymptomProof[]
}

/** Every diagnostic of a report: those of no single row first. */
export const diagnosticsIn = ({
  permissions,
  symptoms,
  diagnostics,
}: WithDiagnostics & {
  readonly permissions: readonly WithDiagnostics[]
  readonly symptoms: readonly WithDiagnostics[]
}): readonly Diagnostic[] => [
  ...diagnostics,
  ...[...permissions, ...symptoms].flatMap((row) => row.diagnostics),
]
