// The form that a staff page sends, once it is known to come from a page of ours.
import { createElement } from 'react'
import * as z from 'zod'
import { guardWrite, isForm } from '@/app/api/guard'
import { PlainPage } from '@/components/staff/plain-page'
import type { StaffPage } from './asked'

/** Of a form, in bytes: a reply of ten pages fits. */
const MOST_BYTES = 128 * 1024
/** All forms of one client together; signing in is counted apart (lib/staff/limits.ts). */
const RATE = { name: 'staff', most: 600, ofAll: 20_000, seconds: 600 }

const problem = z.object({ title: z.string(), detail: z.string() })

/** Its fields; a page that says why it is not read where it may not be. */
export async function readForm(request: Request): Promise<URLSearchParams | StaffPage> {
  if (!isForm(request))
    return refusal(415, 'This is no form', 'Send what the forms of these pages send.')
  const guarded = await guardWrite(request, { most: MOST_BYTES, forms: true, rate: RATE })
  if (guarded.ok) return guarded.form ?? new URLSearchParams()
  const { response } = guarded
  const told = problem.safeParse(await response.json())
  const { title, detail } = told.data ?? { title: 'Not done', detail: 'Send it again.' }
  const wait = response.headers.get('retry-after')
  return {
    ...refusal(response.status, title, detail),
    ...(wait !== null && { retryAfter: Number(wait) }),
  }
}

/** A page that says that something was not done, and why. */
export const refusal = (status: number, title: string, text: string): StaffPage => ({
  kind: 'page',
  title,
  status,
  body: createElement(PlainPage, { title, text }),
})
