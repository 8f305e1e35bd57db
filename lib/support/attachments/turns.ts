// Work that is done so many at a time, in the order in which it was asked for.

/** Too many wait already: nothing was done. */
export class TooManyWait extends Error {
  override readonly name = 'TooManyWait'
}

/** `most` are done at a time, and `waiting` may wait for their turn. */
export class Turns {
  readonly #most: number
  readonly #waitingMost: number
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor({ most, waiting }: { readonly most: number; readonly waiting: number }) {
    this.#most = most
    this.#waitingMost = waiting
  }

  /** Does it when it is its turn. Rejects with TooManyWait where there is no room to wait. */
  async take<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#running >= this.#most) {
      if (this.#waiting.length >= this.#waitingMost) throw new TooManyWait('too many wait')
      // Whoever ends hands its place on, so that nobody takes it in between.
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    } else this.#running += 1
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }
}
