// Sends requests with anything in them over every route, and looks at what comes back: never an
// error of the server, never a piece of its program.
import { Agent, request } from 'node:http'
import { repeat, tally, type Attack, type Tally } from '../attack'
import { fuzzedRoute, type Fuzzed } from './requests'

const SEED = 20_261_130
const TIMES = { short: 600, long: 100_000 } as const
/** Some of them take what a sign-in takes, which is meant to take long. */
const AT_A_TIME = 8
const PATIENCE = 60_000

/** A line of a stack, a file of the server, or what a database says of a statement. */
const TRACE = /\n\s+at \S+ ?\(|node_modules|\.m?js:\d+:\d+|SQLITE_|syntax error at or near|ZodError/

/** A status; `trace` where more is told than anybody should know, `nothing` where none came. */
function statusOfFuzzed(origin: string, agent: Agent, fuzzed: Fuzzed): Promise<string> {
  const { method, path, headers, body } = fuzzed
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { 'Content-Length': body.length }
    const asked = request(
      { hostname, port, method, path, headers: { ...headers, ...length }, agent },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', () => resolve('nothing'))
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString('latin1')
          resolve(TRACE.test(text) ? `trace of ${path}` : String(response.statusCode))
        })
      },
    )
    asked.setTimeout(PATIENCE, () => asked.destroy())
    asked.once('error', () => {
      // The server ended an idle connection at the moment at which it was used again.
      if (asked.reusedSocket) resolve(statusOfFuzzed(origin, new Agent(), fuzzed))
      else resolve('nothing')
    })
    asked.end(body)
  })
}

export const routeFuzzAttack: Attack = {
  title: `anything in every route (seed ${SEED})`,
  run: async (origin, size): Promise<Tally> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 20 })
    try {
      return tally(
        await repeat(TIMES[size], AT_A_TIME, (at) =>
          statusOfFuzzed(origin, agent, fuzzedRoute(SEED + at)),
        ),
      )
    } finally {
      agent.destroy()
    }
  },
  expected: ['200', '404', '405', '415', '422'],
  possible: [
    '201',
    '204',
    '206',
    '303',
    '304',
    '308',
    '400',
    '401',
    '403',
    '413',
    '416',
    '429',
    '431',
  ],
}
