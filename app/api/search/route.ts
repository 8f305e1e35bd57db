import { z } from 'zod'
import { problem } from '@/app/api/problem'
import { search } from '@/lib/search/search'
import { siteIndex } from './site-index'

const request = z.object({
  q: z.string().max(1000, 'at most 1,000 characters').default(''),
  limit: z.coerce.number('a whole number from 1 to 50').int('a whole number from 1 to 50').min(1, 'at least 1').max(50, 'at most 50').default(10),
  kind: z.enum(['article', 'wizard'], 'article or wizard').optional(),
  literal: z.enum(['1'], '1, or leave it out').optional(),
})

const CACHE = 'public, max-age=60, stale-while-revalidate=600'

/** Searches articles and wizards. An empty question is a question without results; only a wrong parameter is an error. */
export function GET({ url }: Request): Response {
  const read = request.safeParse(Object.fromEntries(new URL(url).searchParams))
  if (!read.success) {
    const errors = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    return problem(400, 'The search could not be read', errors.map(({ path, message }) => `${path}: ${message}`).join('; '), errors)
  }
  const { literal, ...question } = read.data
  return Response.json(search(siteIndex(), { ...question, literal: literal !== undefined }), { headers: { 'Cache-Control': CACHE } })
}
