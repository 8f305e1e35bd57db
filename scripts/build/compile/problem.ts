// How a problem of a file in content is told.
import type { Problem } from '@/lib/core/yaml'

/** `file:line:column message`, which editors and terminals turn into a link. */
export const problemLine = ({ file, line, column, message }: Problem): string =>
  `${file}:${line}:${column} ${message}`

/** The problems that an error of a loader carries; rethrows an error that carries none. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Error && 'problems' in error && Array.isArray(error.problems))
    return error.problems as Problem[]
  throw error
}
