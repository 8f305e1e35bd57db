// /readyz: whether what a reader needs is there, told by each process of itself, with the release
// that it serves, how the last build ended and how many processes there are.
import * as z from 'zod'
import { decide } from '@/lib/access/check'
import { CONTACT_PAGE, fixRoute, HOME_PAGE, SEARCH_PAGE, searchApiRoute } from '@/lib/core/routes'
import { policy } from '@/lib/policy/published'
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
}

const DECISIONS: readonly string[] = ['allow', 'deny', 'unknown']
/** Milliseconds. */
const KEPT = 1000
const ARTICLE = /^\/articles\/([^/.]+)$/
const found = z.object({ results: z.array(z.unknown()).nonempty() })

/** Answers 503 where a reader would be left without documents, without search or without rules. */
export function createReady({ site, search, release, failure, processes }: Asked): Handlers {
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
      return answer?.status === 200 && found.safeParse(await answer.json()).success
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
  let known: { readonly until: number; readonly without: Promise<readonly string[]> } | undefined
  // Whoever asks a hundred times a second is told what was so within the last one.
  const withoutWhat = (): Promise<readonly string[]> => {
    if (!known || known.until <= Date.now())
      known = { until: Date.now() + KEPT, without: failing() }
    return known.without
  }
  return {
    GET: async () => {
      const without = await withoutWhat()
      const failed = failure()
      const { ready, wanted } = processes()
      return Response.json(
        {
          status: without.length > 0 ? 'not ready' : 'ready',
          ...(without.length > 0 && { without }),
          policy: policy.version,
          articles: slugs.length,
          wizards: wizards.length,
          release,
          lastBuild: failed ? { status: 'failed', at: failed.at } : { status: 'served' },
          processes: { ready, wanted },
        },
        { status: without.length > 0 ? 503 : 200, headers: { 'Cache-Control': 'no-store' } },
      )
    },
  }
}

async function passes(check: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await check()
  } catch {
    // Why is told in the log, where a reader was to be answered.
    return false
  }
}
