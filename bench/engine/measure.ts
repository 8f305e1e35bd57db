// How often something is done per second of processor time. Not of the clock: other programs run
// too.

export interface Speed {
  readonly name: string
  /** Per second of processor time, the best of the rounds. */
  readonly perSecond: number
}

const SECOND = 1_000_000

/**
 * Runs `each` over all items again and again for about `seconds` of processor time, in five rounds,
 * after one to warm up.
 */
export function measure<Item>(
  name: string,
  items: readonly Item[],
  each: (item: Item) => unknown,
  seconds = 2,
): Speed {
  let kept: unknown
  const once = (): void => {
    for (const item of items) kept = each(item)
  }
  const round = (): number => {
    const started = process.cpuUsage()
    let runs = 0
    let used = 0
    do {
      once()
      runs++
      const { user, system } = process.cpuUsage(started)
      used = user + system
    } while (used < (seconds / 5) * SECOND)
    return (runs * items.length * SECOND) / used
  }
  once()
  const speeds = [round(), round(), round(), round(), round()]
  if (kept === undefined) throw new Error(`${name} gave nothing`)
  return { name, perSecond: Math.max(...speeds) }
}
