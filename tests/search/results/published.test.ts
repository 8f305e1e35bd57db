import { describe, expect, it, vi } from 'vitest'
import { siteIndex } from '@/lib/search/results/published'

describe('the index of the published site', () => {
  it('is read once in a process, however many programs in it hold this module', async () => {
    const index = siteIndex()
    vi.resetModules()
    const another = await import('@/lib/search/results/published')
    expect(another.siteIndex).not.toBe(siteIndex)
    expect(another.siteIndex()).toBe(index)
  })
})
