// Clients that ask a server again as soon as they are answered, and the processor time that this
// costs it (Linux).
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { childrenOf } from '@/tests/attack/watch'
import type { Asked } from './requests'

/** What came of a load: answers by status, `error` where there was none, and what they took. */
export interface Came {
  readonly statuses: Readonly<Record<string, number>>
  readonly answers: number
  /** By the clock, and of the server's processors. */
  readonly seconds: number
  readonly processorSeconds: number
}

/** How many clients ask, until when in milliseconds, and at most how often in all. */
export interface Load {
  readonly clients: number
  readonly time: number
  readonly most?: number
}

/** Asks a server, whose process is `pid`, what `requestAt` gives for the numbers from 0 on. */
export async function load(
  { origin, pid }: { readonly origin: string; readonly pid: number | undefined },
  requestAt: (at: number) => Asked,
  { clients, time, most = Infinity }: Load,
): Promise<Came> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const statuses: Record<string, number> = {}
  const begun = performance.now()
  const before = processorSeconds(pid)
  let at = 0
  const client = async (): Promise<void> => {
    while (performance.now() - begun < time && at < most) {
      at += 1
      const status = await ask(origin, requestAt(at), agent)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const taken = processorSeconds(pid) - before
  agent.destroy()
  return {
    statuses,
    answers: at,
    seconds: (performance.now() - begun) / 1000,
    processorSeconds: taken,
  }
}

function ask(origin: string, { path, body }: Asked, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    request(
      `${origin}${path}`,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'Accept-Encoding': 'br, gzip',
          ...(body !== undefined && {
            'Content-Type': 'application/json',
            'Content-Length': Buffer.byteLength(body),
          }),
        },
      },
      (response) => {
        response
          .resume()
          .once('end', () => resolve(String(response.statusCode)))
          .once('error', () => resolve('error'))
      },
    )
      .once('error', () => resolve('error'))
      .end(body)
  })
}

/** Clock ticks in a second; Linux gives them to programs so, whatever its own are. */
const TICKS = 100

/** Processor time of a process and those that it began. */
function processorSeconds(pid: number | undefined): number {
  return [pid, ...childrenOf(pid)]
    .map((each) => {
      const stat = readFileSync(`/proc/${each}/stat`, 'utf8')
      // After the name, which may hold anything, come fields 3 and on; time is in 14 and 15.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return (Number(fields[11]) + Number(fields[12])) / TICKS
    })
    .reduce((sum, each) => sum + each, 0)
}
