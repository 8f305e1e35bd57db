// /readyz: whether what a reader needs is there, told by each process of itself, with the release
// that it serves, how the last build ended, how many processes there are, whether what readers tell
// can be kept, and whether mail leaves.
import { statfs } from 'node:fs/promises'
import * as z from 'zod'
import { decide } from '@/lib/access/check'
import { CONTACT_PAGE, fixRoute, HOME_PAGE, SEARCH_PAGE, searchApiRoute } from '@/lib/core/routes'
import { policy } from '@/lib/policy/published'
import type { Store } from '@/lib/store/store'
import { wizards } from '@/lib/wizard/published'
import { NOT_FOUND, type Site } from '@/server/front/packed'
import type { Failure, Release } from '@/server/front/release'
import type { Handlers } from './handled'

/** How many processes are ready, and how many there are to be. */
export interface Processes {
  readonly ready: number
  readonly wanted: number
}

/** What is asked, each when somebody wants to know. */
export interface Asked {
  readonly site: Pick<Site, 'answers'>
  /** The search of the API. */
  readonly search: Handlers
  readonly release: Release
  /** The last build, if it failed. */
  readonly failure: () => Failure | undefined
  readonly processes: () => Processes
  /** What readers tell is kept there. Without it they read and search all the same. */
  readonly store: Pick<Store, 'state' | 'answers' | 'settings'>
  /** What is in the outbox, and whether this site sends it. Rejects without a database. */
  readonly mail: () => Promise<Outbox>
}

/** `since`: when the oldest mail that waits was posted, in milliseconds. */
interface Outbox {
  readonly isSent: boolean
  readonly waiting: number
  readonly givenUp: number
  readonly since: number | undefined
}

const DECISIONS: readonly string[] = ['allow', 'deny', 'unknown']
/** Milliseconds. */
const KEPT = 1000
const ARTICLE = /^\/articles\/([^/.]+)$/
const foundSome = z.object({ results: z.array(z.unknown()).nonempty() })

/** Answers 503 where a reader would be left without documents, without search or without rules. */
export function createReady(asked: Asked): Handlers {
  const { site, search, release, failure, processes, store, mail } = asked
  const slugs = [...site.answers.keys()].flatMap((path) => ARTICLE.exec(path)?.[1] ?? [])
  const needed = [HOME_PAGE, SEARCH_PAGE, CONTACT_PAGE, NOT_FOUND].concat(
    wizards.map(({ symptom }) => fixRoute(symptom)),
  )
  const checks: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
    documents: () => slugs.length > 0 && needed.every((path) => site.answers.has(path)),
    search: async () => {
      // The words of an article's address find something, whatever the site is about.
      const words = slugs[0]?.replaceAll('-', ' ') ?? ''
      const request = new Request(`http://localhost${searchApiRoute([['q', words]])}`)
      const answer = await search.GET?.(request)
      return answer?.status === 200 && foundSome.safeParse(await answer.json()).success
    },
    engine: () =>
      wizards.length > 0 &&
      policy.permissions.every(({ id }) =>
        DECISIONS.includes(decide(policy, { permission: id, facts: {} }).decision),
      ),
  }
  const failing = async (): Promise<readonly string[]> => {
    const each = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => ((await passes(check)) ? [] : [name])),
    )
    return each.flat()
  }
  const look = async (): Promise<Known> => ({
    without: await failing(),
    database: await lookAt(store),
    mail: await mail().then(mailFrom, () => ({ status: 'unknown' })),
  })
  let known: { readonly until: number; readonly found: Promise<Known> } | undefined
  // Whoever asks a hundred times a second is told what was so within the last one.
  const found = (): Promise<Known> => {
    if (!known || known.until <= Date.now()) known = { until: Date.now() + KEPT, found: look() }
    return known.found
  }
  return {
    GET: async () => {
      const { without, database, mail } = await found()
      const failed = failure()
      const { ready, wanted } = processes()
      return Response.json(
        {
          status: statusOf(without, database),
          ...(without.length > 0 && { without }),
          policy: policy.version,
          articles: slugs.length,
          wizards: wizards.length,
          release,
          lastBuild: failed ? { status: 'failed', at: failed.at } : { status: 'served' },
          processes: { ready, wanted },
          database,
          mail,
        },
        { status: without.length > 0 ? 503 : 200, headers: { 'Cache-Control': 'no-store' } },
      )
    },
  }
}

/** What was found, and kept for a second. */
interface Known {
  readonly without: readonly string[]
  readonly database: Database
  readonly mail: Mail
}

interface Database {
  readonly status: 'open' | 'opening' | 'unavailable' | 'disk nearly full'
  readonly engine?: string
}

interface Mail {
  readonly status: 'off' | 'sent' | 'waiting' | 'given up' | 'unknown'
  readonly waiting?: number
  readonly givenUp?: number
}

/** A mail waits no longer than this where nothing is amiss, in milliseconds. */
const SOON = 10 * 60 * 1000

/** A mail that was given up, or waits, takes nothing from readers, and is looked at by somebody. */
function mailFrom({ isSent, waiting, givenUp, since }: Outbox): Mail {
  const waits = since !== undefined && Date.now() - since > SOON
  const status = !isSent ? 'off' : givenUp > 0 ? 'given up' : waits ? 'waiting' : 'sent'
  return { status, waiting, givenUp }
}

/** Below so many bytes on the disk of a file nobody should wait until it is full. */
const LEAST_FREE = 256 * 1024 * 1024

/** Why it cannot be used is in the log: there are names of folders and servers in it. */
async function lookAt(store: Asked['store']): Promise<Database> {
  const answers = await store.answers().catch(() => false)
  const { state, settings } = store
  if (state.status !== 'open') return { status: state.status }
  if (!answers) return { status: 'unavailable' }
  if (settings.url !== undefined) return { status: 'open', engine: state.engine }
  const disk = await statfs(settings.folder).catch(() => undefined)
  const isFull = disk !== undefined && disk.bavail * disk.bsize < LEAST_FREE
  return { status: isFull ? 'disk nearly full' : 'open', engine: state.engine }
}

/** Without a database there is all that is read, so that nobody is to be sent elsewhere. */
function statusOf(without: readonly string[], { status }: Database): string {
  if (without.length > 0) return 'not ready'
  return status === 'open' ? 'ready' : 'limited'
}

async function passes(check: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await check()
  } catch {
    // Why is told in the log, where a reader was to be answered.
    return false
  }
}
