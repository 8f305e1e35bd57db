// Sends what a reader writes, and does the work that the server asks for where it suspects abuse.
import { PROOF_HEADER } from '@/lib/support/protection/proof-header'

/**
 * Fetches; where the answer is a 429 with a challenge, solves it and fetches once more. `init` is
 * made for each time, so that a time limit in it is that of one request.
 */
export async function fetchProven(url: string, init: () => RequestInit): Promise<Response> {
  const response = await fetch(url, init())
  if (response.status !== 429) return response
  // What solves it is fetched when it is needed, which is hardly ever.
  const { solve } = await import('./solve')
  const proof = await solve(response.clone())
  if (proof === undefined) return response
  const again = init()
  const headers = new Headers(again.headers)
  headers.set(PROOF_HEADER, proof)
  return fetch(url, { ...again, headers })
}
