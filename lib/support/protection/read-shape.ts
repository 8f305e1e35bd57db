// Reads a body by its schema: what is wrong is told by the path of its part, unknown fields with
// the nearest that is known.
import type * as z from 'zod'
import { InputErrors, type InputError } from '@/lib/core/input-error'
import { schemaMessages } from '@/lib/core/schema-messages'

/** What was read, or what is wrong. */
export type ReadInput<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly InputError[] }

/** Reads a body. */
export function readShape<Shape extends z.ZodType>(
  shape: Shape,
  body: unknown,
): ReadInput<z.infer<Shape>> {
  const read = shape.safeParse(body, { reportInput: true })
  if (read.success) return { ok: true, value: read.data }
  const errors = new InputErrors()
  for (const { path, message, remedy } of schemaMessages(read.error.issues, shape))
    errors.add(path.join('.'), () => (remedy === undefined ? message : `${message}: ${remedy}`))
  return { ok: false, errors: errors.list() }
}
