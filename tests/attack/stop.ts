// Stops of a site that is asked by many: none of them may miss an answer that it asked for.
import { Agent, get } from 'node:http'
import { tally, type Tally } from './attack'

const PATHS = [
  '/search?q=phone+not+ringing',
  '/api/search?q=call+transfer',
  '/desk/diagnose/user-not-ringing?status=active',
  '/articles/add-a-user',
]
const CLIENTS = 50
const BEFORE = 300

/** Something that serves and can be stopped. */
interface Stoppable {
  readonly origin: string
  readonly stop: () => Promise<number | null>
}

/**
 * Stops a site while many ask it without a pause. Tallies what came of every request, and the exit
 * code. Once the site stops, a client asks on as long as its connection is open, and connects no
 * more: that is what a balancer does.
 */
export async function stopUnderLoad({ origin, stop }: Stoppable): Promise<Tally> {
  const found: string[] = []
  let isStopping = false
  const client = async (at: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let turn = at, isOpen = false; isOpen || !isStopping; turn += 1) {
      const came = await ask(`${origin}${PATHS[turn % PATHS.length]}`, agent)
      found.push(came.what)
      isOpen = came.isOpen
    }
    agent.destroy()
  }
  const clients = Array.from({ length: CLIENTS }, (_, at) => client(at))
  await new Promise((resolve) => setTimeout(resolve, BEFORE))
  isStopping = true
  const code = await stop()
  await Promise.all(clients)
  return tally([...found, `exit ${code}`])
}

interface Came {
  readonly what: string
  /** Whether the connection stays for another request. */
  readonly isOpen: boolean
}

function ask(url: string, agent: Agent): Promise<Came> {
  return new Promise((resolve) => {
    get(url, { agent }, (response) => {
      const isOpen = response.headers.connection !== 'close'
      response
        .resume()
        .once('end', () => resolve({ what: `${response.statusCode}`, isOpen }))
        .once('error', () => resolve({ what: 'cut off', isOpen: false }))
    }).once('error', () => resolve({ what: 'dropped', isOpen: false }))
  })
}
