import { z } from 'zod'
import { problem } from '@/app/api/problem'
import { searchSite } from '@/lib/search/published'

const wholeNumber = (least: number, most: number) => z.coerce.number(`a whole number from ${least} to ${most}`).int(`a whole number from ${least} to ${most}`).min(least, `at least ${least}`).max(most, `at most ${most}`)

const request = z.object({
  q: z.string().max(1000, 'at most 1,000 characters').default(''),
  limit: wholeNumber(1, 50).default(10),
  page: wholeNumber(1, 20).default(1),
  kind: z.enum(['article', 'wizard'], 'article or wizard').optional(),
  category: z.string().max(100, 'the id of a category').optional(),
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
  const { literal, page, ...question } = read.data
  const answer = searchSite({ ...question, offset: (page - 1) * question.limit, literal: literal !== undefined })
  return Response.json(answer, { headers: { 'Cache-Control': CACHE } })
}
