import { check } from '@/lib/access/check'
import { policy } from '@/lib/access/published'
import { parseCheckRequest } from '@/lib/access/request'
import { readJson } from '../../body'
import { unprocessable } from '../../problem'

/** May this person do this, why not, and what would change it. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request)
  if (!body.ok) return body.response
  const read = parseCheckRequest(policy, body.value)
  return read.ok ? Response.json(check(policy, read.value), { headers: { 'cache-control': 'no-store' } }) : unprocessable(read.problems)
}
