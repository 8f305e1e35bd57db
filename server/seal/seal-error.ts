/**
 * A page that cannot be sealed, or a build that this seal does not know. Its message names the page
 * and the offender.
 */
export class SealError extends Error {}
