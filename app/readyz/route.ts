import { policy } from '@/lib/policy/published'
import { articles } from '@/lib/articles/collection'
import { wizards } from '@/lib/wizard/published'

export const dynamic = 'force-dynamic'

/**
 * Policy, articles and wizards are loaded; how many, and which version of the policy. 503 while any
 * of them is missing.
 */
export function GET(): Response {
  const loaded = { policy: policy.version, articles: articles().length, wizards: wizards.length }
  const isReady = loaded.articles > 0 && loaded.wizards > 0
  return Response.json(
    { status: isReady ? 'ready' : 'not ready', ...loaded },
    { status: isReady ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
