// What the checker finds: a place, an offender, a remedy.
import type { Problem as Placed } from './yaml'

/**
 * Something wrong in a file of content, found by the rule of this id. Line and column count from 1.
 */
export interface Problem extends Placed {
  readonly rule: string
}

/** `file:line:column message (rule)`, which editors and terminals turn into a link. */
export const formatProblem = ({ file, line, column, message, rule }: Problem): string =>
  `${file}:${line}:${column} ${message} (${rule})`
