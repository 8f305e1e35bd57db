// The published policy and its rows, for what runs outside of the tests, too.
import { policy } from '@/lib/policy/published'
import { rowsOf } from '../rows'

export { policy }
export const { requireFact, requireSymptom } = rowsOf(policy)
