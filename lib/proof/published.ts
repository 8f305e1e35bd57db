// The proof as the build published it.
import published from '@/.generated/proof.json'
import type { ProofReport } from './report'

// JSON widens every string, so the compiler cannot see that the build wrote it.
export const proof = published as unknown as ProofReport
