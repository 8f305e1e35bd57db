// Answers that take time to work out: which requests ask for one, and whether it is kept, worked
// out here, or by another thread.
import { BATCH_BODY_LIMIT, BODY_LIMIT, readBytes, tooLarge } from '@/app/api/body'
import type { Exchange } from '@/server/edge/exchange'
import type { DoJob, Job } from '@/server/work/job'
import type { Answer } from '@/server/front/answer'
import { bestEncoding } from '@/server/front/encoding'
import type { KeptAnswers } from './kept-answers'
import { keyOf } from '@/server/front/reader/preferences'
import type { ReaderOf } from '@/server/front/reader/reader'
import { answerOf } from '@/server/front/handlers/web'

/** Who works answers out. */
export interface WorkingOut {
  readonly kept: KeptAnswers
  /** In this thread: for what is done sooner than another one is told of it. */
  readonly here: DoJob
  readonly elsewhere: DoJob
  /** The pages that show what their query asks, by path, and whether it asks anything. */
  readonly pages: Readonly<Record<string, (query: string) => boolean>>
  readonly readerOf: ReaderOf
  readonly report: (fault: string) => void
}

/** What is posted: at most so many bytes, and so many are worked out here. */
interface Posted {
  readonly most: number
  readonly here: number
}

/** A check takes a tenth of a millisecond, a thousand of them a hundred times as long as this. */
const SMALL = 2 * 1024

const POSTED: Readonly<Record<string, Posted>> = {
  '/api/access/check': { most: BATCH_BODY_LIMIT, here: SMALL },
  '/api/access/compare': { most: BODY_LIMIT, here: 0 },
  '/api/access/matrix': { most: BODY_LIMIT, here: 0 },
  '/api/diagnose': { most: BODY_LIMIT, here: 0 },
}
const ASKED: readonly string[] = ['/api/search', '/api/access/matrix']
/** A longer question is no question of many. */
const LONGEST_KEY = 4096

/** The answer to a request of this kind, undefined for any other. */
export type WorkOut = (exchange: Exchange) => Promise<Answer> | undefined

/** Builds what works answers out. */
export function createWorkOut(working: WorkingOut): WorkOut {
  const { pages } = working
  return (exchange) => {
    const { method, target, request } = exchange
    const { path, query } = target
    const encoding = bestEncoding(request.headers['accept-encoding'])
    const isRead = method === 'GET' || method === 'HEAD'
    if (isRead && pages[path]?.(query))
      return keptOrMade(working, {
        kind: 'page',
        path,
        query,
        preferred: working.readerOf(exchange),
        encoding,
      })
    if (isRead && ASKED.includes(path))
      return keptOrMade(working, { kind: 'data', path, query, encoding })
    const posted = method === 'POST' ? POSTED[path] : undefined
    return posted && answerPosted(working, exchange, posted)
  }
}

async function answerPosted(
  working: WorkingOut,
  exchange: Exchange,
  { most, here }: Posted,
): Promise<Answer> {
  const { request, target, openBody } = exchange
  const body = await readBytes(request.headers['content-length'], openBody, most)
  if (!body) return answerOf(exchange, tooLarge(most))
  const type = request.headers['content-type'] ?? ''
  const job: Job = {
    kind: 'data',
    path: target.path,
    query: '',
    encoding: bestEncoding(request.headers['accept-encoding']),
    posted: { type, body },
  }
  return keptOrMade(working, job, body.length <= here ? working.here : working.elsewhere)
}

async function keptOrMade(
  { kept, elsewhere, report }: WorkingOut,
  job: Job,
  work: DoJob = elsewhere,
): Promise<Answer> {
  const make = async (): Promise<Answer> => {
    const { body, faults, ...rest } = await work(job)
    for (const fault of faults) report(fault)
    return { ...rest, bodies: { identity: Buffer.from(body) } }
  }
  const key = findKey(job)
  return key === undefined ? make() : kept.find(key, make)
}

/** All that an answer follows from, beside the release; undefined where that is long. */
function findKey(job: Job): string | undefined {
  const asked = `${job.encoding} ${job.path}${job.query}`
  if (job.kind === 'page') {
    return asked.length > LONGEST_KEY ? undefined : `${asked} ${keyOf(job.preferred ?? {})}`
  }
  const { type = '', body = NOTHING } = job.posted ?? {}
  if (asked.length + type.length + body.length > LONGEST_KEY) return undefined
  // A byte a sign, so that bodies that are no text of UTF-8 are told apart.
  return `${asked} ${type}\n${body.toString('latin1')}`
}

const NOTHING = Buffer.alloc(0)
