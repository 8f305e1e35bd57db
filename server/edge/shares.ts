// How much of something each client holds at the moment, and that none holds more than its share.

/** Counts by client; who holds nothing is forgotten. */
export class Shares {
  readonly #held = new Map<string, number>()

  constructor(readonly most: number) {}

  /** Takes one for a client; false, and takes none, where it has its share already. */
  take(client: string): boolean {
    const held = this.#held.get(client) ?? 0
    if (held >= this.most) return false
    this.#held.set(client, held + 1)
    return true
  }

  give(client: string): void {
    const left = (this.#held.get(client) ?? 0) - 1
    if (left > 0) this.#held.set(client, left)
    else this.#held.delete(client)
  }
}
