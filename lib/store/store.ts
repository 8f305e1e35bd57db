// The store of a process: the database once it is open, and until then attempts to open it. What
// fails is told to who runs the site, and to who asked as StoreUnavailable: nothing was kept.
import { setTimeout as after } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import { codeOf, failureSentence, StoreUnavailable } from './failure'
import { migrate, requireMigrated } from './migrate'
import { openDatabase, type Opened } from './open'
import type { Tables } from './schema'
import { backupFolder, type StoreSettings } from './settings'
import { writeBackup } from './copies/write'

/** How the store fares: `why` is a sentence for who runs the site. */
export type StoreState =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly engine: Opened['engine'] }
  | { readonly status: 'unavailable'; readonly why: string }

/** What a store is made of. */
export interface StoreParts {
  readonly settings: StoreSettings
  /** The file lib/store/sqlite/thread.mjs, where it is now. */
  readonly program: string
  /** Told of everything that fails. */
  readonly report: (error: unknown) => void
}

/** How long after a failure it is opened again, in milliseconds. */
const AGAIN = 5000
/** Who asks while it opens waits so long at most, in milliseconds. */
const PATIENCE = 3000
/** After these nothing is to be had from what is open. */
const LOST = /^(?:THREAD_ENDED|SQLITE_(?:CORRUPT|NOTADB|IOERR|CANTOPEN))$/

/** Where a process keeps what it is told. */
export class Store {
  readonly #parts: StoreParts
  #opening: Promise<Opened> | undefined
  #state: StoreState = { status: 'opening' }
  #retry: ReturnType<typeof setTimeout> | undefined
  #isClosed = false

  constructor(parts: StoreParts) {
    this.#parts = parts
  }

  get state(): StoreState {
    return this.#state
  }

  get settings(): StoreSettings {
    return this.#parts.settings
  }

  /** Opens it, migrates it, and goes on trying where that fails; resolves after the first time. */
  async begin(): Promise<void> {
    if (this.#isClosed || this.#opening) return
    this.#opening = this.#open()
    try {
      const { engine } = await this.#opening
      this.#state = { status: 'open', engine }
    } catch (error) {
      this.#opening = undefined
      const why = failureSentence(error)
      // The same, again and again, is told once.
      if (this.#state.status !== 'unavailable' || this.#state.why !== why)
        this.#parts.report(new StoreUnavailable(why, { cause: error }))
      this.#state = { status: 'unavailable', why }
      this.#retry = setTimeout(() => void this.begin(), AGAIN)
      this.#retry.unref()
    }
  }

  /**
   * Asks the database. Rejects with StoreUnavailable where that fails for whatever reason: what was
   * to be written is not, and may be sent again.
   */
  async run<Value>(work: (db: Kysely<Tables>) => Promise<Value>): Promise<Value> {
    const opened = await this.#requireOpened()
    try {
      return await work(opened.db)
    } catch (error) {
      const failure = new StoreUnavailable(failureSentence(error), { cause: error })
      this.#parts.report(failure)
      this.#giveUpOn(opened, error)
      throw failure
    }
  }

  /** Whether a query is answered now; what /readyz asks. */
  async answers(): Promise<boolean> {
    const opened = this.#state.status === 'open' ? await this.#opening : undefined
    return opened !== undefined && (await this.run((db) => sql`select 1`.execute(db))) !== undefined
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#retry)
    const opened = await this.#opening?.catch(() => undefined)
    await opened?.close()
  }

  async #open(): Promise<Opened> {
    const { settings, program } = this.#parts
    const opened = await openDatabase(settings, program)
    try {
      if (settings.migrates)
        await migrate(opened, {
          before: async () => void (await writeBackup(opened, backupFolder(settings.folder))),
        })
      else await requireMigrated(opened)
      return opened
    } catch (error) {
      await opened.close()
      throw error
    }
  }

  async #requireOpened(): Promise<Opened> {
    const opening = this.#opening
    if (!opening) throw new StoreUnavailable('The database is not open.')
    const opened = await Promise.race([opening, after(PATIENCE, undefined, { ref: false })]).catch(
      () => undefined,
    )
    if (!opened) throw new StoreUnavailable('The database is not open yet.')
    return opened
  }

  /** A thread that ended, or a file that is damaged, is opened anew. */
  #giveUpOn(opened: Opened, error: unknown): void {
    if (!LOST.test(codeOf(error)) || this.#isClosed) return
    this.#opening = undefined
    this.#state = { status: 'unavailable', why: failureSentence(error) }
    void opened.close().catch(() => undefined)
    this.#retry = setTimeout(() => void this.begin(), AGAIN)
    this.#retry.unref()
  }
}
