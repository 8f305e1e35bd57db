import { matrix } from '@/lib/access/matrix'
import {
  parseMatrixQuery,
  parseMatrixRequest,
  type MatrixRequest,
} from '@/lib/access/requests/matrix-request'
import { policy } from '@/lib/policy/published'
import { answer } from '@/app/api/answer'
import { readJson } from '@/app/api/body'

/** Who may do what in one area, or in all of them: `?area=whatsapp.templates&preset=v2_current`. */
export function GET(request: Request): Response {
  return answer(parseMatrixQuery(policy, new URL(request.url).searchParams), shown)
}

/** The same with what the Owner of an account changed. */
export async function POST(request: Request): Promise<Response> {
  const body = await readJson(request)
  return body.ok ? answer(parseMatrixRequest(policy, body.value), shown) : body.response
}

function shown({ area, ...variant }: MatrixRequest): unknown {
  const by = { version: policy.version, preset: variant.preset }
  if (area !== undefined) return { ...matrix(policy, { area, ...variant }), policy: by }
  return {
    areas: policy.areas.map(({ id }) => matrix(policy, { area: id, ...variant })),
    policy: by,
  }
}
