// How a page sends that it worked for what it asks. It ships to browsers, so it imports nothing.

/** Holds, as base64 of JSON, the challenge of a 429 and what solves it. */
export const PROOF_HEADER = 'x-signpost-proof'
