// The policy this site publishes, compiled from content/policy by the build.
import compiled from '@/.generated/policy.json'
import type { Policy } from './policy'

/** The policy as the build checked it. */
export const policy: Policy = compiled
