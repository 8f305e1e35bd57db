// What sends the mails of the outbox, one after another, in each process that serves: all take from
// the same rows. A mail is sent at least once, under one Message-ID.
import { setTimeout as after } from 'node:timers/promises'
import type { Store } from '@/lib/store/store'
import { claimMail, giveUp, isMailDue, markSent, putBack, tryLater, type Claimed } from './queue'
import type { Outcome, Transport } from './transport'

/** What a sender is made of. */
export interface SenderParts {
  readonly store: Pick<Store, 'run' | 'state'>
  readonly transport: Transport
  /** Told of each mail that is given up, and once when the mail server cannot be asked. */
  readonly report: (error: Error) => void
  /** Of a wait, so that not all processes come back together: from 0 to 1. */
  readonly random?: () => number
}

/** Something about mail that whoever runs the site has to look at. */
export class OutboxFailure extends Error {
  override readonly name = 'OutboxFailure'
}

/** How often it is looked whether a mail is due, in milliseconds, as below. */
const LOOK_EVERY = 3000
const FIRST_PAUSE = 5000
const LONGEST_PAUSE = 5 * 60 * 1000
/** So often others are faster before those others are left to it. */
const MOST_MISSED = 20
/** How long a stop waits for the mail that is on its way. */
const PATIENCE = 8000

/** Sends what is due. */
export class MailSender {
  readonly #parts: SenderParts
  /** Sent, and not marked because the database could not be asked: not to be sent again. */
  readonly #unmarked = new Set<string>()
  #failures = 0
  #pausedUntil = 0
  #round: Promise<number> | undefined
  #timer: ReturnType<typeof setInterval> | undefined
  #isStopped = false

  constructor(parts: SenderParts) {
    this.#parts = parts
  }

  /** Looks now and then, until it is stopped. */
  begin(): void {
    this.#timer = setInterval(() => {
      // What the store says of itself is told by it.
      if (this.#parts.store.state.status === 'open') this.send(Date.now()).catch(() => undefined)
    }, LOOK_EVERY)
    this.#timer.unref()
  }

  /** Takes no other mail, and waits for the one that is on its way. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearInterval(this.#timer)
    await Promise.race([this.#round?.catch(() => 0), after(PATIENCE, undefined, { ref: false })])
  }

  /** Sends all that is due, one round at a time, and tells how many were sent. */
  send(now: number): Promise<number> {
    if (this.#isStopped || this.#isPaused(now)) return Promise.resolve(0)
    this.#round ??= this.#sendAll(now).finally(() => (this.#round = undefined))
    return this.#round
  }

  /** A clock that was set back ends a pause, too. */
  #isPaused(now: number): boolean {
    return now < this.#pausedUntil && now > this.#pausedUntil - 2 * LONGEST_PAUSE
  }

  async #sendAll(begun: number): Promise<number> {
    const { store, transport } = this.#parts
    const since = performance.now()
    const time = (): number => begun + Math.round(performance.now() - since)
    let sent = 0
    let missed = 0
    while (!this.#isStopped && (await store.run((db) => isMailDue(db, time())))) {
      const mail = await store.run((db) => claimMail(db, time()))
      // Another process was faster, with this one; there may be more.
      if (!mail && (missed += 1) < MOST_MISSED) continue
      if (!mail) break
      const outcome: Outcome = this.#unmarked.has(mail.id)
        ? { kind: 'sent' }
        : await transport(mail)
      if (outcome.kind === 'sent') sent += 1
      await this.#note(mail, outcome, time())
      if (outcome.kind === 'unreachable') break
    }
    return sent
  }

  async #note(mail: Claimed, outcome: Outcome, now: number): Promise<void> {
    const { store, report, random = Math.random } = this.#parts
    if (outcome.kind === 'sent') {
      this.#failures = 0
      this.#unmarked.add(mail.id)
      await store.run((db) => markSent(db, mail, now))
      this.#unmarked.delete(mail.id)
      return
    }
    const error = outcome.words
    if (outcome.kind === 'unreachable') {
      this.#failures += 1
      const longest = Math.min(FIRST_PAUSE * 2 ** (this.#failures - 1), LONGEST_PAUSE)
      const delay = Math.round(longest * (0.75 + random() / 4))
      this.#pausedUntil = now + delay
      if (this.#failures === 1) report(new OutboxFailure(`No mail is sent: ${error}. It waits.`))
      return store.run((db) => putBack(db, mail, { now, delay, error }))
    }
    this.#failures = 0
    const isGivenUp =
      outcome.kind === 'later'
        ? await store.run((db) => tryLater(db, mail, { now, error, random: random() }))
        : await store.run((db) => giveUp(db, mail, { now, error })).then(() => true)
    if (isGivenUp)
      report(new OutboxFailure(`Mail ${mail.id} is given up: ${error}. See npm run mail.`))
  }
}
