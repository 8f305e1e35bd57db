// The process that serves the site. Bundled into .next/serve.mjs by the last stage of the build, so
// that starting needs no compiler.
import { GET as askSearchApi } from '@/app/api/search/route'
import { CONTACT_PAGE, SEARCH_PAGE, searchApiRoute } from '@/lib/core/routes'
import { createLog } from '@/server/edge/access-log'
import { createEdge } from '@/server/edge/edge'
import { parseSettings } from '@/server/edge/settings'
import { portOf } from './port-of'
import { stopEdge } from '@/server/edge/stop'
import { routeHandlers } from './handlers/api'
import { createDesk } from './desk'
import { createFront } from './front'
import { prepareNext } from './next-pages'
import { loadSite } from './packed'
import { createContact, createSearch, warmSearch } from './search'
import { createSecurityText, SECURITY_TEXT_PATH } from './handlers/security-text'

/**
 * Serves the built site of the working directory and resolves, when it can answer everything, to
 * the port. Rejects when the address or a setting cannot be used.
 */
export async function serve({
  host,
  port,
}: {
  readonly host: string
  readonly port: number
}): Promise<number> {
  const settings = parseSettings(process.env)
  const log = createLog(settings.accessLog)
  const site = loadSite('.next/packed')
  const search = createSearch(site, log.failed)
  const edge = createEdge(settings, log, (exchange) => front(exchange))
  const { server } = edge
  const front = createFront(site, {
    handlers: {
      ...routeHandlers,
      [SECURITY_TEXT_PATH]: createSecurityText(settings.securityContact),
    },
    asked: {
      [SEARCH_PAGE]: search,
      [CONTACT_PAGE]: createContact(site),
      ...createDesk(site),
    },
    ...(site.hasNextRoutes && { next: await prepareNext(server) }),
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      void stopEdge(edge, settings.stopDelay).then(() => {
        log.flush()
        process.exit(0)
      })
    })
  // No reader is to wait for what is loaded when it is first used. A site whose search fails is
  // served all the same, and says so where it is asked.
  try {
    warmSearch(search)
    await askSearchApi(new Request(`http://localhost${searchApiRoute([['q', 'call']])}`)).text()
  } catch (error) {
    log.failed(error)
  }
  return portOf(server)
}
