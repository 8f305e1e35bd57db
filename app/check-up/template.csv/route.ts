import { policy } from '@/lib/policy/published'
import { templateCsv } from '@/lib/checkup/report/sample'

export const dynamic = 'force-static'

/** A users file to fill in, with the columns in the words of the policy. */
export function GET(): Response {
  return new Response(templateCsv(policy), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
