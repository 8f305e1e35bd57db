// A check of names over the files of a policy, and how one looks into a file.
import type { Diagnostic } from '@/lib/core/diagnostic'
import type { Policy } from '@/lib/policy/policy'
import type { Sources } from '@/lib/policy/policy-files'
import { inSource, type Report } from '@/lib/policy/source'

/** What is wrong in files whose shape is right; the policy is what was built of them. */
export type Check = (sources: Sources, policy: Policy) => readonly Diagnostic[]

/** Collects what `look` reports in one table. */
export const inFile = (
  sources: Sources,
  file: Exclude<keyof Sources, 'symptoms'>,
  look: (report: Report) => void,
): readonly Diagnostic[] => inSource(sources[file], look)
