// Attacks by connections: that are kept, left half open, not read, or meant for another protocol.
import { get, statusOf, tally, withConnections, type Attack, type Tally } from './attack'
import type { RawConnection } from './raw'

/** Sends bytes on so many connections and waits until the server has ended every one of them. */
const endedBy = (
  origin: string,
  count: number,
  act: (connection: RawConnection) => void,
): Promise<Tally> =>
  withConnections(origin, count, async (connections) => {
    for (const connection of connections) act(connection)
    await Promise.all(connections.map(({ ended }) => ended))
    return tally(await Promise.all(connections.map(async (c) => statusOf((await c.answers(1))[0]))))
  })

const many = (size: 'short' | 'long'): number => (size === 'short' ? 50 : 1000)

export const connectionAttacks: readonly Attack[] = [
  {
    title: 'upgrades to what is not spoken here',
    run: (origin, size) =>
      endedBy(origin, many(size), ({ send }) =>
        send(get('/healthz', ['Connection: Upgrade', 'Upgrade: x'])),
      ),
    expected: ['200'],
  },
  {
    title: 'HTTP/2 without TLS, asked for and taken for granted',
    run: async (origin) => ({
      ...(await endedBy(origin, 5, ({ send }) =>
        send(
          get('/', ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMA']),
        ),
      )),
      ...(await endedBy(origin, 5, ({ send }) => send('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'))),
    }),
    expected: ['200', '400'],
  },
  {
    title: 'clients that are refused and never close',
    run: (origin, size) =>
      endedBy(origin, many(size), ({ send }) => send(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\n`)),
    expected: ['431'],
  },
  {
    title: 'three hundred requests in a row that nobody reads the answers of',
    run: (origin, size) =>
      withConnections(origin, size === 'short' ? 20 : 200, async (connections) => {
        for (const { socket, send } of connections) {
          socket.pause()
          send(get('/proof').repeat(300))
        }
        await new Promise((resolve) => setTimeout(resolve, 1000))
        for (const { socket } of connections) socket.resume()
        await Promise.all(connections.map(({ ended }) => ended))
        return { ended: connections.length }
      }),
    expected: ['ended'],
  },
  {
    title: 'thirty requests in a row',
    run: (origin) =>
      withConnections(origin, 10, async (connections) => {
        for (const { send } of connections) send(get('/healthz').repeat(30))
        const all = await Promise.all(connections.map(({ answers }) => answers(30)))
        return tally(all.flat().map(statusOf))
      }),
    expected: ['200'],
  },
  {
    title: 'clients that close their half and wait',
    run: (origin) => endedBy(origin, 20, ({ socket }) => socket.end(get('/search?q=ring'))),
    expected: ['200'],
  },
  {
    title: 'clients that close their half in the middle of a request',
    run: (origin) => endedBy(origin, 20, ({ socket }) => socket.end('GET /search?q=ring HTTP/1.1')),
    expected: ['400'],
  },
  {
    title: 'clients that read a byte now and then',
    onlyLong: true,
    run: (origin) =>
      withConnections(origin, 100, async (connections) => {
        for (const { socket, send } of connections) {
          socket.pause()
          send(get('/proof').repeat(30))
        }
        // Longer than an answer may take to be read. What is resumed then is the end.
        await new Promise((resolve) => setTimeout(resolve, 45_000))
        for (const { socket } of connections) socket.resume()
        await Promise.all(connections.map(({ ended }) => ended))
        return { ended: connections.length }
      }),
    expected: ['ended'],
  },
]
