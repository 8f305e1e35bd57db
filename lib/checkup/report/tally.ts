// How many people of a check-up have each outcome, role and cause.
import type { CheckUp } from '@/lib/checkup/check-up'
import type { Verdict } from '@/lib/checkup/verdict/verdict'
import { isPending, isUnreachable } from './selection'

/** A cause and how many people have it. `select` shows them. */
export interface CauseCount {
  readonly id: string
  readonly text: string
  readonly people: number
  readonly trouble: boolean
  readonly article: string | null
}

/** Counted by state, since an account of any size has few. */
export class Tally {
  readonly ring = { yes: 0, clear: 0, no: 0, unknown: 0 }
  readonly signIn = { yes: 0, clear: 0, no: 0, unknown: 0 }
  readonly pro = { pro: 0, call_only: 0, unknown: 0 }
  readonly causes = new Map<string, CauseCount>()
  readonly roles = new Map<string, number>()
  trouble = 0
  /** Pro users who cannot sign in. */
  lockedOut = 0
  unreachable = 0
  pending = 0
  inactiveSeats = 0

  constructor(checkUp: CheckUp) {
    const people = new Map<number, number>()
    for (let at = 0; at < checkUp.users.count; at++) {
      const state = checkUp.users.state(at)
      people.set(state, (people.get(state) ?? 0) + 1)
    }
    for (const [state, count] of people)
      this.#add(checkUp.verdict(state), checkUp.factsOf(state), count)
  }

  #add(verdict: Verdict, facts: Readonly<Record<string, string>>, count: number): void {
    this.ring[verdict.ring.standing] += count
    this.signIn[verdict.signIn.standing] += count
    this.pro[verdict.pro] += count
    if (verdict.trouble) this.trouble += count
    if (verdict.pro === 'pro' && verdict.signIn.standing === 'no') this.lockedOut += count
    if (isUnreachable(verdict)) this.unreachable += count
    if (isPending(facts)) this.pending += count
    if (verdict.pro === 'pro' && facts['status'] === 'inactive') this.inactiveSeats += count
    const role = facts['role']
    if (role !== undefined) this.roles.set(role, (this.roles.get(role) ?? 0) + count)
    for (const { id, text, trouble, article } of verdict.causes) {
      const found = this.causes.get(id)
      this.causes.set(id, {
        id,
        text,
        article,
        trouble: trouble || (found?.trouble ?? false),
        people: (found?.people ?? 0) + count,
      })
    }
  }
}
