// RFC 9457 problem documents: how every endpoint says that a request cannot be answered.

import * as z from 'zod'
import { inputErrorText, type InputError } from '@/lib/core/input-error'

export type ProblemStatus = 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503

/**
 * A response with a problem document: a short title, a sentence for a person, and each thing that
 * is wrong. `more` are members of its own kind (RFC 9457, 3.2).
 */
export function problem(
  status: ProblemStatus,
  title: string,
  detail: string,
  errors: readonly InputError[] = [],
  headers: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const body = { type: 'about:blank', title, status, detail, errors, ...more }
  return Response.json(body, {
    status,
    headers: {
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    },
  })
}

/** A 422 that names what was not known. */
export const unprocessable = (errors: readonly InputError[]): Response =>
  problem(422, 'The request names something unknown', errors.map(inputErrorText).join(' '), errors)

const told = z.object({ detail: z.string() })

/** The sentence of a problem document, for who shows it as a page. */
export async function problemDetail(response: Response): Promise<string> {
  const read = told.safeParse(await response.json())
  return read.success ? read.data.detail : 'Send it again in a minute.'
}
