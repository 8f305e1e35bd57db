// The policy this site publishes, compiled from content/policy by the build.
import compiled from '@/.generated/policy.json'
import type { Policy } from './policy'

// JSON widens every string, so the compiler cannot see that the build checked it.
export const policy = compiled as unknown as Policy
