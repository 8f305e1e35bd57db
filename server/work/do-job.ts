// Does jobs in this thread: draws pages, and calls the route handlers of app/api.
import type { Answer } from '@/server/front/answer'
import type { AnswerQuestion } from '@/server/front/asked/asked'
import { compressFor, type Encoding } from '@/server/front/encoding'
import { findHandler, type Handlers } from '@/server/front/handlers/handled'
import { headersOf } from '@/server/front/handlers/web'
import { preferredHeaders, preferredHtml } from '@/server/front/reader/preferences'
import type { DoJob, Job } from './job'

/** What makes the answers, by path. */
export interface Doers {
  readonly pages: Readonly<Record<string, AnswerQuestion>>
  readonly handlers: Readonly<Record<string, Handlers>>
  /** What failed and was not thrown since it was last asked for. */
  readonly takeFaults: () => readonly unknown[]
}

/** Builds what does jobs. It rejects what nothing here answers. */
export function buildDoJob({ pages, handlers, takeFaults }: Doers): DoJob {
  return async (job) => {
    const begun = performance.now()
    const answer = job.kind === 'page' ? drawn(pages, job) : await handled(handlers, job)
    const { status, headers, bodies, tag } = answer
    const body = job.kind === 'page' ? preferredHtml(answer, job.preferred) : bodies.identity
    const head = job.kind === 'page' ? preferredHeaders(headers, job.preferred) : headers
    const encoded = await encode(body, headers['Content-Type'] ?? '', job.encoding)
    return {
      status,
      headers: { ...head, ...encoded.headers },
      body: encoded.body,
      ...(tag !== undefined && { tag }),
      took: performance.now() - begun,
      faults: takeFaults().map((fault) =>
        fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
      ),
    }
  }
}

function drawn(pages: Doers['pages'], { path, query }: Job): Answer {
  const answer = pages[path]?.(query)
  if (!answer) throw new Error(`nothing is drawn at ${path}`)
  return answer
}

const ORIGIN = 'http://localhost'
const ETAG = /^W\/"([\w-]+)"$/

async function handled(
  handlers: Doers['handlers'],
  { path, query, posted }: Job & { kind: 'data' },
): Promise<Answer> {
  const handler = findHandler(handlers[path] ?? {}, posted ? 'POST' : 'GET')
  if (!handler) throw new Error(`nothing answers at ${path}`)
  const request = new Request(
    ORIGIN + path + query,
    posted && {
      method: 'POST',
      // Without a type it would be given that of a text.
      headers: { 'content-type': posted.type },
      body: Buffer.from(posted.body),
    },
  )
  const response = await handler(request)
  const { ETag: etag = '', ...headers } = headersOf(response)
  const [, tag] = ETAG.exec(etag) ?? []
  return {
    status: response.status,
    headers,
    bodies: { identity: Buffer.from(await response.arrayBuffer()) },
    ...(tag !== undefined && { tag }),
  }
}

/** A body in the encoding that is wanted, where that makes it smaller. */
async function encode(
  identity: Buffer,
  type: string,
  wanted: Encoding,
): Promise<{ readonly headers: Readonly<Record<string, string>>; readonly body: Buffer }> {
  const bodies = await compressFor(wanted, identity, type)
  for (const encoding of ['br', 'gzip'] as const) {
    const body = bodies[encoding]
    if (body) return { headers: { 'Content-Encoding': encoding }, body }
  }
  return { headers: {}, body: identity }
}
