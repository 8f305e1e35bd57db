// Rows of a policy by their ids, for tests that name one.
import type { Fact } from '@/lib/logic/fact'
import type { Policy, Symptom } from '@/lib/policy/policy'

/** What finds the rows of a policy, or throws an Error that names the id. */
export const rowsOf = ({ facts, symptoms }: Policy) => ({
  requireFact: (id: string): Fact => requireRow('fact', facts, id),
  requireSymptom: (id: string): Symptom => requireRow('symptom', symptoms, id),
})

function requireRow<Row extends { readonly id: string }>(
  kind: string,
  rows: readonly Row[],
  id: string,
): Row {
  const row = rows.find((candidate) => candidate.id === id)
  if (!row) throw new Error(`no ${kind} ${id}`)
  return row
}
