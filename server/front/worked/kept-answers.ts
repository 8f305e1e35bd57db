// Answers that follow from the release and what was asked alone: kept, so that what many ask is
// worked out once. Those that were asked for last stay, up to so many bytes.
import type { Answer } from '@/server/front/answer'

/** What an entry takes beside its key and its body, in bytes; about. */
const OVERHEAD = 1024
/** No answer may take more of the room than this share. */
const MOST_OF_ALL = 1 / 16

interface Entry {
  readonly answer: Answer
  readonly bytes: number
}

/** Answers by a text that holds all that was asked. */
export class KeptAnswers {
  readonly #entries = new Map<string, Entry>()
  readonly #making = new Map<string, Promise<Answer>>()
  #bytes = 0

  /** `most` is in bytes. */
  constructor(readonly most: number) {}

  /** How many bytes the kept answers take; about. */
  get bytes(): number {
    return this.#bytes
  }

  /**
   * The answer that is kept, or the one that `make` makes, once for all who ask meanwhile. Only
   * what succeeded (200) is kept.
   */
  find(key: string, make: () => Promise<Answer>): Answer | Promise<Answer> {
    const entry = this.#entries.get(key)
    if (!entry) return this.#making.get(key) ?? this.#make(key, make)
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.answer
  }

  async #make(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const making = make()
    this.#making.set(key, making)
    try {
      const answer = await making
      if (answer.status === 200) this.#keep(key, answer)
      return answer
    } finally {
      this.#making.delete(key)
    }
  }

  #keep(key: string, answer: Answer): void {
    const bytes = OVERHEAD + 2 * key.length + answer.bodies.identity.length
    if (bytes > this.most * MOST_OF_ALL) return
    this.#entries.set(key, { answer, bytes })
    this.#bytes += bytes
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.most) break
      this.#entries.delete(oldest)
      this.#bytes -= entry.bytes
    }
  }
}
