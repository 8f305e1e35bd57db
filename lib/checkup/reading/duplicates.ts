// Emails, phone numbers and extensions that several people have. Compared by 53-bit numbers first,
// because a map of all texts would hold them twice.
import { memoize } from '@/lib/core/memoize'
import { readEmail } from '@/lib/checkup/cells/email'
import { readExtension } from '@/lib/checkup/cells/extension'
import { isSamePhone, phoneKey, readPhone, type Phone } from '@/lib/checkup/cells/phone'
import type { Users } from './users'

export type Unique = 'email' | 'phone' | 'extension'

/** People (by position) who share a value. */
export interface Duplicate {
  readonly field: Unique
  readonly value: string
  readonly users: readonly number[]
}

/**
 * The form that tells two values of a field apart: case does not count, and of a phone only its
 * last digits, since country codes are compared apart. Empty: nothing to compare.
 */
export function comparable(field: Unique, text: string): string {
  if (text === '') return ''
  if (field === 'extension') return readExtension(text)
  if (field === 'phone') {
    const read = readPhone(text)
    return read.kind === 'phone' ? phoneKey(read.phone) : ''
  }
  const read = readEmail(text)
  return read.kind === 'email' ? read.email.toLowerCase() : ''
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
    for (const group of field === 'phone'
      ? byPhone(positions, users)
      : byText(field, positions, users))
      if (group.users.length > 1) groups.push({ field, ...group })
    if (groups.length >= MOST_TOLD) break
  }
  return groups.sort((one, other) => (one.users[0] ?? 0) - (other.users[0] ?? 0))
}

type Group = Omit<Duplicate, 'field'>

function byText(field: Unique, positions: readonly number[], users: Users): readonly Group[] {
  const groups = new Map<string, number[]>()
  for (const at of positions) {
    const text = comparable(field, users.texts(at)[field])
    groups.set(text, [...(groups.get(text) ?? []), at])
  }
  return [...groups].map(([value, same]) => ({ value, users: same }))
}

/** How many digits of a shared number are told: those within a country. */
const TOLD_DIGITS = 10

/**
 * Numbers with a country code are one where all digits are; a number without joins every one that
 * it may be.
 */
function byPhone(positions: readonly number[], users: Users): readonly Group[] {
  const numbers = positions.flatMap((at) => {
    const read = readPhone(users.texts(at).phone)
    return read.kind === 'phone' ? [{ at, phone: read.phone }] : []
  })
  const groups = new Map<string, { readonly phone: Phone; readonly users: number[] }>()
  const local = numbers.filter(({ phone }) => !phone.isInternational)
  for (const { at, phone } of numbers.filter((row) => row.phone.isInternational)) {
    const group = memoize(groups, phone.digits, () => ({ phone, users: [] }))
    group.users.push(at)
  }
  for (const { at, phone } of local) {
    const fitting = [...groups.values()].filter((group) => isSamePhone(group.phone, phone))
    for (const group of fitting.length > 0
      ? fitting
      : [memoize(groups, `local ${phone.digits}`, () => ({ phone, users: [] }))])
      group.users.push(at)
  }
  return [...groups.values()].map((group) => ({
    value: group.phone.digits.slice(-TOLD_DIGITS),
    users: group.users.sort((one, other) => one - other),
  }))
}
