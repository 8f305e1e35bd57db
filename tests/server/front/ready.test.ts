import { expect, test } from 'vitest'
import { tellProcesses } from '@/server/front/handlers/ready'

test('a process says of itself what it said, and how many there are', async () => {
  const own = { GET: () => Response.json({ status: 'not ready' }, { status: 503 }) }
  const { GET } = tellProcesses(own, () => ({ ready: 1, wanted: 2 }))
  const answer = await GET?.(new Request('http://localhost/readyz'))
  expect(answer?.status).toBe(503)
  expect(await answer?.json()).toEqual({
    status: 'not ready',
    processes: { ready: 1, wanted: 2 },
  })
})
