// Emails, phone numbers and extensions that several people have. Compared by 53-bit numbers first,
// because a map of all texts would hold them twice.
import { comparable } from './contact'
import type { Users } from './users'

export type Unique = 'email' | 'phone' | 'extension'

/** People (by position) who share a value. */
export interface Duplicate {
  readonly field: Unique
  readonly value: string
  readonly users: readonly number[]
}

/** The most groups that are told for a field. */
const MOST_TOLD = 100

/** Numbers of one field, one for each person; 0 where there is nothing to compare. */
export class Hashes {
  #numbers = new Float64Array(1024)
  #count = 0

  add(text: string): void {
    if (this.#count === this.#numbers.length) {
      const larger = new Float64Array(this.#count * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#count++] = text === '' ? 0 : hash(text)
  }

  /** Positions whose numbers are shared, by number. */
  shared(): ReadonlyMap<number, readonly number[]> {
    const sorted = this.#numbers.slice(0, this.#count).sort()
    const twice = new Map<number, number[]>()
    for (let at = 1; at < sorted.length; at++)
      if (sorted[at] !== 0 && sorted[at] === sorted[at - 1]) twice.set(sorted[at] ?? 0, [])
    if (twice.size > 0)
      for (let at = 0; at < this.#count; at++) twice.get(this.#numbers[at] ?? 0)?.push(at)
    return twice
  }
}

/** FNV-1a from two beginnings: 21 bits of one before 32 of the other. Never 0. */
function hash(text: string): number {
  let [high, low] = [0x811c9dc5, 0x050c5d1f]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 16777619)
    low = Math.imul(low ^ (code + at), 16777619)
  }
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0) + 1
}

/** The groups that really share a value: what only shares a number is told apart by its text. */
export function duplicatesOf(field: Unique, hashes: Hashes, users: Users): readonly Duplicate[] {
  const groups: Duplicate[] = []
  for (const positions of hashes.shared().values()) {
    const byText = new Map<string, number[]>()
    for (const at of positions) {
      const text = comparable(field, users.texts(at)[field])
      byText.set(text, [...(byText.get(text) ?? []), at])
    }
    for (const [value, same] of byText)
      if (same.length > 1) groups.push({ field, value, users: same })
    if (groups.length >= MOST_TOLD) break
  }
  return groups.sort((one, other) => (one.users[0] ?? 0) - (other.users[0] ?? 0))
}
