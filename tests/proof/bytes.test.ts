import { expect, it } from 'vitest'
import { weighEngine } from '@/bench/engine/bytes'
import { policy } from '@/tests/builders'

it('the engine with all rules is sent to a browser in at most 6 KiB', async () => {
  const { whole, code } = await weighEngine(policy)
  expect(whole.gzip).toBeLessThanOrEqual(6 * 1024)
  expect(code.gzip).toBeLessThan(whole.gzip)
})
