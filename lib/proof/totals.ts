// A report summed up.
import { diagnosticsIn, type ProofReport, type Row } from './report'

export interface Totals {
  readonly states: number
  readonly ms: number
  readonly remedies: number
  readonly wizards: number
  readonly planted: number
  readonly caught: number
  readonly diagnostics: number
}

/** The sums over all permissions and symptoms. */
export function totalsOf(report: ProofReport): Totals {
  const rows: readonly Row[] = [...report.permissions, ...report.symptoms]
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0)
  return {
    states: sum(({ states }) => states),
    ms: Math.round(sum(({ ms }) => ms)),
    remedies: report.permissions.reduce((total, { remedies }) => total + remedies, 0),
    wizards: report.symptoms.filter(({ wizard }) => wizard).length,
    planted: sum(({ mutants }) => mutants.planted),
    caught: sum(({ mutants }) => mutants.caught),
    diagnostics: diagnosticsIn(report).length,
  }
}
