// npm run bench load: how much of each kind of request one process answers, beside a server of Node
// that only sends bytes, in one run; then a thousand connections at a time. `-- --beside=FOLDER`
// measures another checkout in the same run, with its own built site. Linux: what counts is the
// processor time of the server, which other work on the machine changes little.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startSite } from '../tests/browser/site'
import { load, type Came } from './load/clients'
import { loadKinds, type Asked, type Kind } from './load/requests'

const { values: options } = parseArgs({
  options: {
    beside: { type: 'string', default: '' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
})
const CLIENTS = 50
const WARM = { clients: CLIENTS, time: 10_000, most: 200 }
const MEASURED = { clients: CLIENTS, time: Number(options.seconds) * 1000 }
const MANY = { clients: 1000, time: 120_000, most: 5000 }
const BARE = 'a bare server'

interface Server {
  readonly name: string
  readonly origin: string
  readonly pid: number | undefined
  readonly stop: () => Promise<unknown>
}

/** A process serves alone, with room for everybody who asks. */
const ALONE = { SIGNPOST_PROCESSES: '1', SIGNPOST_ACCESS_LOG: 'on' }

async function startFolder(name: string, folder: string): Promise<Server> {
  const { origin, process, stop } = await startSite(ALONE, { folder: path.resolve(folder) })
  return { name, origin, pid: process.pid, stop }
}

async function startBare(): Promise<Server> {
  const file = path.join(import.meta.dirname, 'load/bare.mjs')
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  // What was told, in a list of one.
  const port: unknown = await once(child.stdout.setEncoding('utf8'), 'data')
  const stop = async (): Promise<void> => {
    child.kill()
    await once(child, 'close')
  }
  return { name: BARE, origin: `http://127.0.0.1:${String(port).trim()}`, pid: child.pid, stop }
}

async function articlesOf({ origin }: Server): Promise<readonly string[]> {
  const map = await (await fetch(`${origin}/sitemap.xml`)).text()
  return [...map.matchAll(/\/articles\/[\w-]+(?=<)/g)].map(([address]) => address)
}

const perProcessorSecond = ({ answers, processorSeconds }: Came): number =>
  answers / processorSeconds

const faults: string[] = []

async function measure(server: Server, { title, request }: Kind): Promise<Came> {
  await load(server, request, WARM)
  // Other numbers than those to warm up: each is another request.
  const came = await load(server, (at) => request(at + WARM.most), MEASURED)
  const unexpected = Object.keys(came.statuses).filter((status) => status !== '200')
  for (const status of unexpected)
    faults.push(`${server.name}, ${title}: ${came.statuses[status]} times ${status}`)
  return came
}

const whole = (value: number): string => Math.round(value).toLocaleString('en')

const bare = await startBare()
const sites = [
  await startFolder('this', '.'),
  ...(options.beside === '' ? [] : [await startFolder('beside', options.beside)]),
]
try {
  const [first = bare] = sites
  const all = loadKinds(await articlesOf(sites.at(-1) ?? first))
  const kinds = all.filter(({ title }) => title.includes(options.only))
  const same: Asked = { path: '/' }
  const least = perProcessorSecond(await measure(bare, { title: BARE, request: () => same }))
  console.log(`Answers a second of one processor; load before ${loadavg()[0]?.toFixed(1)}.`)
  console.log(`A bare server: ${whole(least)}.\n`)
  const names = sites.flatMap(({ name }) => [name, 'a second by the clock', 'of bare'])
  console.log(`| kind | ${names.join(' | ')} |${sites.length > 1 ? ' gain |' : ''}`)
  console.log(`|${' --- |'.repeat(names.length + sites.length)}`)
  for (const kind of kinds) {
    const rates: number[] = []
    const cells: string[] = []
    for (const site of sites) {
      const came = await measure(site, kind)
      const rate = perProcessorSecond(came)
      rates.push(rate)
      cells.push(whole(rate), whole(came.answers / came.seconds), (rate / least).toFixed(3))
    }
    const [now = 0, then] = rates
    const gain = then === undefined ? '' : ` ${(now / then).toFixed(1)} |`
    console.log(`| ${kind.title} | ${cells.join(' | ')} |${gain}`)
  }
  console.log(`\n${MANY.clients} connections on /search, ${MANY.most} requests:`)
  const asked = all.find(({ title }) => title.startsWith('/search, each'))
  for (const site of sites) {
    const came = await load(site, asked?.request ?? (() => same), MANY)
    console.log(`  ${site.name}: ${JSON.stringify(came.statuses)}, ${came.seconds.toFixed(1)} s`)
  }
} finally {
  await Promise.all([bare, ...sites].map(({ stop }) => stop()))
}
for (const fault of faults) console.log(fault)
