// What something new is asked with, and what comes of it.
import type { Policy } from '@/lib/policy/policy'
import type { SourceFile } from '@/lib/core/yaml'

/** The files that change or come, and what somebody has to fill in, a sentence each. */
export interface Created {
  readonly files: readonly SourceFile[]
  readonly fill: readonly string[]
}

/**
 * What a name is given for: the name, all files of content, the day (YYYY-MM-DD), and what suggests
 * the guided fix of a symptom, as a file; undefined where it has too many states.
 */
export interface Wanted {
  readonly name: string
  readonly files: readonly SourceFile[]
  readonly today: string
  readonly suggestWizard: (policy: Policy, symptom: string) => string | undefined
}
