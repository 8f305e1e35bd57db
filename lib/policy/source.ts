// One file of the policy with its shape checked, and how to say that something in it is wrong.
import type * as z from 'zod'
import { errorIn, type Diagnostic, type Place } from '@/lib/core/diagnostic'
import { readYaml, type Path, type SourceFile } from '@/lib/core/yaml'

/** The rule that a diagnostic of the policy names. */
const RULE = 'policy'

/** A checked file: its value, and an error at a path in it. */
export interface Source<Value> {
  readonly value: Value
  readonly error: (path: Path, message: string, remedy?: string) => Diagnostic
}

export type ReadSource<Value> =
  | { readonly ok: true; readonly source: Source<Value> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** An error in a file of the policy. */
export const policyError = (
  file: string,
  place: Place,
  message: string,
  remedy?: string,
): Diagnostic =>
  errorIn(file, RULE, { ...place, message, ...(remedy === undefined ? {} : { remedy }) })

/** Reads a file and checks its shape. Never throws. */
export function readSource<Value>(
  { path, text }: SourceFile,
  schema: z.ZodType<Value>,
): ReadSource<Value> {
  const { value, diagnostics, at } = readYaml(text, schema)
  if (value === undefined)
    return { ok: false, diagnostics: diagnostics.map((found) => errorIn(path, RULE, found)) }
  const error: Source<Value>['error'] = (part, message, remedy) =>
    policyError(path, at(part), message, remedy)
  return { ok: true, source: { value, error } }
}

/** Takes what is wrong at a path of the file at hand. */
export type Report = (path: Path, message: string, remedy?: string) => void

/** Collects what `look` reports in one file. */
export function inSource(
  source: Pick<Source<unknown>, 'error'>,
  look: (report: Report) => void,
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  look((path, message, remedy) => found.push(source.error(path, message, remedy)))
  return found
}
