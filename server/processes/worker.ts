// The program of one process among several: it serves the site, tells the one that looks after it
// how it fares, and stops when that is gone.
import { parseToWorker, unableBy, type FromWorker } from './messages'

const tell = (message: FromWorker): void => void process.send?.(message)

let processes = { ready: 0, wanted: 0 }

process.on('message', (message) => {
  processes = parseToWorker(message) ?? processes
})

async function begin(): Promise<void> {
  const site = await import('@/server/front/server')
  const address = { host: process.env['HOST'] ?? '', port: Number(process.env['PORT']) }
  const { port, stop } = await site.serve(address, { processes: () => processes })
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)))
  tell({ kind: 'ready', port })
}

begin().catch((error: unknown) => {
  process.send?.(unableBy(error), () => process.exit(1))
})
