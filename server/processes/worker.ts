// The program of one process among several: it serves the site, tells the one that looks after it
// how it fares, and stops when that says so or is gone.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { parseToWorker, unableBy, type FromWorker } from './messages'

const tell = (message: FromWorker): void => void process.send?.(message)

let processes = { ready: 0, wanted: 0 }
let onLooked: () => void = () => undefined

/** Connections come from another process: only that one knows whether any is on its way. */
async function look(): Promise<void> {
  const looked = new Promise<void>((resolve) => {
    onLooked = resolve
  })
  tell({ kind: 'look' })
  await looked
  await nextTurn()
}

async function begin(): Promise<void> {
  const site = await import('@/server/front/server')
  const address = { host: process.env['HOST'] ?? '', port: Number(process.env['PORT']) }
  const { port, stop } = await site.serve(address, { processes: () => processes, look })
  const end = (): void => void stop().then(() => process.exit(0))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end)
  process.on('message', (message) => {
    const read = parseToWorker(message)
    if (read?.kind === 'stop') end()
    else if (read?.kind === 'looked') onLooked()
    else if (read) processes = read
  })
  tell({ kind: 'ready', port })
}

begin().catch((error: unknown) => {
  process.send?.(unableBy(error), () => process.exit(1))
})
