// What an attack is: something that is done to a running site, and what may come of it.
import { openRaw, type RawAnswer, type RawConnection } from './raw'

/** How much of it: as much as a test run has time for, or all. */
export type Size = 'short' | 'long'

/** How often each thing came of it: a status, or `nothing` where a connection ended without one. */
export type Tally = Readonly<Record<string, number>>

export interface Attack {
  readonly title: string
  /** Takes longer than a test run has time for: half a minute and more. */
  readonly onlyLong?: boolean
  readonly run: (origin: string, size: Size) => Promise<Tally>
  /** What comes of it, each at least once, and what may come of it beside. */
  readonly expected: readonly string[]
  readonly possible?: readonly string[]
}

/** Counts by what it is. */
export function tally(what: readonly string[]): Tally {
  const counts = new Map<string, number>()
  for (const each of what.toSorted()) counts.set(each, (counts.get(each) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/** What came of an attack and should not have, and what did not come; in words. */
export function faultsOf({ expected, possible = [] }: Attack, came: Tally): readonly string[] {
  const foreign = Object.keys(came).filter((each) => ![...expected, ...possible].includes(each))
  const missing = expected.filter((each) => !(each in came))
  return [...foreign.map((each) => `came: ${each}`), ...missing.map((each) => `no ${each}`)]
}

/** A status as it is tallied. */
export const statusOf = (answer: RawAnswer | undefined): string => `${answer?.status ?? 'nothing'}`

/** The head of a request for an address. */
export const get = (path: string, lines: readonly string[] = []): string =>
  `GET ${path} HTTP/1.1\r\n${['Host: a.example', ...lines].map((line) => `${line}\r\n`).join('')}\r\n`

/** Does something so many times, so many at a time; with what came of each. */
export async function repeat<Value>(
  times: number,
  atATime: number,
  act: (at: number) => Promise<Value>,
): Promise<readonly Value[]> {
  const values: Value[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < times) {
      const at = next
      next += 1
      values[at] = await act(at)
    }
  }
  await Promise.all(Array.from({ length: atATime }, lane))
  return values
}

/** Opens so many connections, does something with all of them, and closes them. */
export async function withConnections<Value>(
  origin: string,
  count: number,
  act: (connections: readonly RawConnection[]) => Promise<Value>,
): Promise<Value> {
  const connections = await repeat(count, 50, () => openRaw(origin))
  try {
    return await act(connections)
  } finally {
    for (const { socket } of connections) socket.resetAndDestroy()
  }
}

/** What is sent on a connection for ever: a beginning, and then parts; times in milliseconds. */
interface Endless {
  readonly begin?: (connection: number) => string
  readonly part: (turn: number) => string
  readonly every: number
}

/** Sends without an end on so many connections until each is answered. Tallies the statuses. */
export async function tallyOfEndless(
  origin: string,
  count: number,
  { begin, part, every }: Endless,
): Promise<Tally> {
  return withConnections(origin, count, async (connections) =>
    tally(
      await Promise.all(
        connections.map(async ({ socket, send, answers }, connection) => {
          if (begin) send(begin(connection))
          let turn = 0
          const sending = setInterval(() => {
            if (socket.writable) send(part(turn++))
          }, every)
          const [answer] = await answers(1)
          clearInterval(sending)
          return statusOf(answer)
        }),
      ),
    ),
  )
}

/** Sends requests, each on a connection of its own, and tallies what came first on each. */
export async function tallyOf(origin: string, requests: readonly string[]): Promise<Tally> {
  const statuses = await repeat(requests.length, 20, async (at) => {
    const connection = await openRaw(origin)
    connection.send(requests[at] ?? '')
    const [answer] = await connection.answers(1)
    connection.socket.resetAndDestroy()
    return statusOf(answer)
  })
  return tally(statuses)
}
