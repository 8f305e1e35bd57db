// The process that serves the site. Bundled into .next/serve.mjs by the last stage of the build, so
// that starting needs no compiler.
import { CONTACT_PAGE, SEARCH_PAGE, searchApiRoute } from '@/lib/core/routes'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import next from 'next'
import { createDesk } from './desk'
import { createFront } from './front'
import { loadSite } from './packed'
import { createContact, createSearch, warmSearch } from './search'

/**
 * How long requests in flight may take after SIGTERM, in milliseconds; the process ends within five
 * seconds.
 */
const GRACE = 4000

/**
 * Of a request before its body, in bytes: ten thousand words still get an answer that says how many
 * a search reads.
 */
const LONGEST_HEAD = 128 * 1024

/**
 * Serves the built site of the working directory and resolves, when it can answer everything, to
 * the port. Rejects when the address cannot be used.
 */
export async function serve({
  host,
  port,
}: {
  readonly host: string
  readonly port: number
}): Promise<number> {
  const site = loadSite('.next/packed')
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port })
  const ready = app.prepare().then(() => app.getRequestHandler())
  const search = createSearch(site, report)
  const server: Server = createServer(
    { maxHeaderSize: LONGEST_HEAD },
    createFront(
      site,
      {
        next: async (request, response) => (await ready)(request, response),
        asked: {
          [SEARCH_PAGE]: search,
          [CONTACT_PAGE]: createContact(site),
          ...createDesk(site),
        },
      },
      report,
    ),
  )
  server.on('clientError', refuse)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })
  await ready
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server))
  // Next loads the route of the API with the first question too. A site whose search fails is
  // served all the same, and says so where it is asked.
  await warmSearch(search).catch(report)
  await fetch(originOf(server) + searchApiRoute([['q', 'phone not ringing']])).catch(report)
  return addressOf(server).port
}

const report = (error: unknown): void => console.error(error)

const addressOf = (server: Server): AddressInfo => server.address() as AddressInfo

/** Where this process is reached by itself, whatever it listens on. */
function originOf(server: Server): string {
  const { address, family, port } = addressOf(server)
  const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
  return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}`
}

/**
 * Says what no listener sees, because the request could not be read: nearly always an address of
 * more than 128 KiB.
 */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const text =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? 'This address is too long. Search with fewer words.'
      : 'This request could not be read.'
  socket.end(
    'HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(text)}\r\nX-Content-Type-Options: nosniff\r\n` +
      `Connection: close\r\n\r\n${text}`,
  )
}

/** Stops accepting, lets requests in flight finish, and ends the process. */
function stop(server: Server): void {
  server.close(() => process.exit(0))
  // A connection that was busy when the server closed is kept alive after its response; close it as
  // soon as it is idle.
  setInterval(() => server.closeIdleConnections(), 50)
  setTimeout(() => process.exit(0), GRACE)
}
