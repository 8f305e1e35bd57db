// Answers that a cache may keep: with an entity tag, and a 304 for who has the same already.
import { createHash } from 'node:crypto'

/**
 * JSON with a weak entity tag of its content, because it is sent in several encodings; a 304
 * without it when `If-None-Match` names that tag.
 */
export function keptJson(request: Request, value: unknown, cacheControl: string): Response {
  const body = JSON.stringify(value)
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { 'cache-control': cacheControl, etag: tag }
  const has = (request.headers.get('if-none-match') ?? '').split(',').map((each) => each.trim())
  if (has.includes('*') || has.some((each) => each.replace(/^(?!W\/)/, 'W/') === tag))
    return new Response(null, { status: 304, headers })
  return new Response(body, {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  })
}
