// The proof as the build published it.
import published from '@/.generated/proof.json'
import type { ProofReport } from './report'

/** What the build proved of the published policy. */
export const proof: ProofReport = published
