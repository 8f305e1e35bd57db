// What holds for every route of the API, found where they are.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { BATCH_BODY_LIMIT } from '@/app/api/body'
import { beginStoreOfTests } from './store-of-tests'

await beginStoreOfTests()

type Post = (request: Request, context: { readonly params: Promise<object> }) => Promise<Response>

const routeModule = z.object({
  POST: z.custom<Post>((value) => typeof value === 'function').optional(),
})
const told = z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) })

const files = readdirSync('app/api', { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'route.ts')
  .toSorted()

test('there are routes', () => {
  expect(files).toContain('feedback/route.ts')
  expect(files.length).toBeGreaterThanOrEqual(7)
})

test.each(files)(
  'app/api/%s takes no body that gives a key twice, or is too large',
  async (file) => {
    const { POST: post } = routeModule.parse(await import(path.resolve('app/api', file)))
    if (!post) return expect(file).not.toContain('feedback')
    const send = (body: string) =>
      post(
        new Request('http://localhost/', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }),
        { params: Promise.resolve({ token: 'x' }) },
      )
    const answer = await send('{"facts":{"role":"manager","r\\u006fle":"owner"}}')
    expect(answer.status).toBe(422)
    expect(told.parse(await answer.json()).errors).toEqual([
      { path: 'facts.role', message: expect.stringContaining('given twice') as string },
    ])
    expect((await send(' '.repeat(BATCH_BODY_LIMIT + 1))).status).toBe(413)
  },
)
