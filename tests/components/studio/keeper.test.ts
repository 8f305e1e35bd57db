import { describe, expect, test } from 'vitest'
import { openKeeper, type Typed } from '@/components/studio/keeping/keeper'

const typed = (text: string, file = 'a.mdx'): Typed => ({ file, text, base: 'v1' })

/** A keeper and what its server has of it; `lose` makes the server not answer. */
function keeping({ pause = 1, again = 1 } = {}) {
  const kept: Typed[] = []
  const said: string[] = []
  let isLost = false
  const keeper = openKeeper({
    pause,
    again,
    send: async (one) => {
      await new Promise((done) => setTimeout(done))
      if (isLost) throw new Error('does not answer')
      kept.push(one)
      return kept.length
    },
    onKept: ({ text }, count) => said.push(`${text} as ${count}`),
    onFailed: (error) => said.push(String(error)),
  })
  const lose = (lost: boolean): void => void (isLost = lost)
  return { keeper, kept, said, lose }
}

describe('what is typed', () => {
  test('is sent once its writer pauses, the last of it', async () => {
    const { keeper, kept, said } = keeping()
    for (const text of ['W', 'Wh', 'Who']) keeper.type(typed(text))
    expect(keeper.behind()?.text).toBe('Who')
    await expect.poll(() => kept.map(({ text }) => text)).toEqual(['Who'])
    expect(keeper.behind()).toBeUndefined()
    expect(said).toEqual(['Who as 1'])
  })

  test('is sent at once before another file is opened, with the version of its own', async () => {
    const { keeper, kept } = keeping({ pause: 1e6 })
    keeper.type(typed('Who'))
    await keeper.flush()
    expect(kept).toEqual([typed('Who')])
  })

  test('stays here while nobody answers, and is sent when somebody does', async () => {
    const { keeper, kept, said, lose } = keeping()
    lose(true)
    keeper.type(typed('Who'))
    await expect.poll(() => said.length).toBeGreaterThan(2)
    await expect(keeper.flush()).rejects.toThrow('does not answer')
    expect(keeper.behind()?.text).toBe('Who')
    lose(false)
    await expect.poll(() => keeper.behind()).toBeUndefined()
    expect(kept).toEqual([typed('Who')])
  })

  test('of a moment ago never comes after the newer', async () => {
    const { keeper, kept } = keeping({ pause: 1e6 })
    keeper.type(typed('Who'))
    const first = keeper.flush()
    await new Promise((done) => setImmediate(done))
    keeper.type(typed('Who hears'))
    await Promise.all([first, keeper.flush()])
    expect(kept.map(({ text }) => text)).toEqual(['Who', 'Who hears'])
  })

  test('is not sent once it is saved', async () => {
    const { keeper, kept } = keeping()
    keeper.type(typed('Who'))
    await keeper.drop()
    await new Promise((done) => setTimeout(done, 20))
    expect(kept).toEqual([])
    expect(keeper.behind()).toBeUndefined()
  })
})
