// One process that serves the site: the only one, or one of several (server/processes). Bundled
// into site.mjs of a release by the last stage of the build, so that starting needs no compiler.
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { PREFERENCES_PATH } from '@/lib/core/routes'
import { FEEDBACK_API, FEEDBACK_PAGE } from '@/lib/support/told-routes'
import { REQUESTS_API } from '@/lib/support/request-routes'
import { searchRelease } from '@/lib/search/results/published'
import { keepNightly } from '@/lib/store/nightly'
import { beginStore } from '@/lib/store/of-process'
import { parseStoreSettings } from '@/lib/store/settings'
import { mailSettings } from '@/lib/support/outbox/of-process'
import { countMail } from '@/lib/support/outbox/queue'
import { MailSender } from '@/lib/support/outbox/sender'
import { createMailTransport } from '@/lib/support/outbox/transport'
import { createLog } from '@/server/edge/access-log'
import { createEdge } from '@/server/edge/edge'
import { parseSettings, shareOf } from '@/server/edge/settings'
import { portOf } from './port-of'
import { stopEdge } from '@/server/edge/stop'
import { buildDoJob } from '@/server/work/do-job'
import { proposeElsewhere } from '@/server/work/learn'
import { startPool } from '@/server/work/pool'
import { createNotKept } from './asked/contact-form'
import { createFeedback } from './asked/feedback'
import { routeHandlers } from './handlers/api'
import { createFeedbackForm } from './handlers/feedback-form'
import { READY_PATH } from './handlers/handled'
import { createRequestForm } from './handlers/request-form'
import { keepingHandlers } from './handlers/keeping'
import { preferences } from './handlers/preferences'
import { createReady, type Processes } from './handlers/ready'
import { KeptAnswers } from './worked/kept-answers'
import { questionsOf } from './worked/questions'
import { createFront } from './front'
import { prepareNext } from './next-pages'
import { loadSite, SITE_FOLDER } from './packed'
import { createRequestPages } from './personal/requests'
import { createReaderOf } from './reader/reader'
import { watchAnnouncements } from './reader/standing'
import { readFailure, readRelease } from './release'
import { createWorkOut } from './worked/worked-out'
import { createSecurityText, SECURITY_TEXT_PATH } from './handlers/security-text'
import { createStaffOf } from '@/server/staff/of-process'
import { buildNightly } from '@/server/staff/weekly'

/** Where the site is served. Port 0 is any that is free. */
export interface SiteAddress {
  readonly host: string
  readonly port: number
}

/** The processes of which this is one. */
export interface Whole {
  readonly processes: () => Processes
}

/** A process that serves. */
export interface Serving {
  readonly port: number
  /** Answers what was asked, and resolves when that is done. */
  readonly stop: () => Promise<void>
}

/** The release: this program is in its folder. */
const RELEASE = import.meta.dirname

/** For answers that are kept, in bytes. */
const KEPT_BYTES = 32 * 1024 * 1024

/**
 * More than a thousand who wait, and twenty seconds, are more than anybody waits for. A job takes
 * milliseconds: one that takes ten seconds more would never end.
 */
const POOL = { waiting: 1024, wait: 20_000, deadline: 30_000 } as const

const ALONE: Whole = { processes: () => ({ ready: 1, wanted: 1 }) }

/**
 * Serves the release that this program is in and resolves when it can answer everything.
 * Rejects when the address or a setting cannot be used.
 */
export async function serve(
  { host, port }: SiteAddress,
  { processes }: Whole = ALONE,
): Promise<Serving> {
  const settings = parseSettings(process.env)
  const log = createLog(settings.accessLog)
  const site = loadSite(path.join(RELEASE, SITE_FOLDER))
  searchRelease(RELEASE)
  const program = path.join(RELEASE, 'thread.mjs')
  const store = beginStore({
    settings: parseStoreSettings(process.env),
    program,
    report: (error) => log.failed(error),
  })
  const report = (error: unknown): void => log.failed(error)
  keepNightly(store, { program, report, also: buildNightly(report) })
  const { way } = mailSettings()
  const sender =
    way &&
    new MailSender({
      store,
      transport: createMailTransport(way),
      report: (error) => log.failed(error),
    })
  sender?.begin()
  const pool = startPool(path.join(RELEASE, 'work.mjs'), {
    ...POOL,
    threads: Math.max(1, Math.floor(availableParallelism() / settings.processes)),
  })
  const edge = createEdge(shareOf(settings), log, (exchange) => front(exchange))
  const { server } = edge
  const feedback = createFeedback(site)
  const readerOf = createReaderOf(watchAnnouncements(store))
  const front = createFront(site, {
    handlers: {
      ...routeHandlers,
      ...keepingHandlers,
      [READY_PATH]: createReady({
        site,
        search: routeHandlers['/api/search'],
        release: readRelease(RELEASE),
        failure: () => readFailure(RELEASE),
        processes,
        store,
        mail: async () => ({
          isSent: way !== undefined,
          ...(await store.run(countMail)),
        }),
      }),
      [SECURITY_TEXT_PATH]: createSecurityText(settings.securityContact),
      [PREFERENCES_PATH]: preferences,
      [FEEDBACK_API]: createFeedbackForm(keepingHandlers[FEEDBACK_API], feedback),
      [REQUESTS_API]: createRequestForm(keepingHandlers[REQUESTS_API], createNotKept(site)),
    },
    asked: { [FEEDBACK_PAGE]: feedback.asked },
    personal: createRequestPages(site),
    readerOf,
    staff: createStaffOf(site, store, {
      tls: settings.tls,
      propose: proposeElsewhere(pool.doJob),
    }),
    workOut: createWorkOut({
      kept: new KeptAnswers(KEPT_BYTES),
      here: buildDoJob({ pages: {}, handlers: routeHandlers, takeFaults: () => [] }),
      elsewhere: pool.doJob,
      pages: questionsOf(site),
      readerOf,
      report: (fault) => log.failed(new Error(fault)),
    }),
    ...(site.hasNextRoutes && { next: await prepareNext(server) }),
  })
  // No reader is to wait for what a thread loads before it does its first job.
  // Where searching fails, /readyz tells, and whoever searches; everything else is served.
  await pool
    .doJob({ kind: 'data', path: '/api/search', query: '?q=call', encoding: 'identity' })
    .catch((error: unknown) => log.failed(error))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> =>
    (stopped ??= Promise.all([stopEdge(edge, settings.stopDelay), sender?.stop()]).then(log.flush))
  return { port: portOf(server), stop }
}
