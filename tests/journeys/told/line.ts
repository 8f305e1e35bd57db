// A line to a site that breaks when it is told to: what a phone in a lift does, as the bytes go.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Where a write is cut: before its last bytes are sent, or when its answer comes. */
export type Break = 'upload' | 'answer'

/** A line to a site. */
export interface Line {
  readonly origin: string
  /**
   * Cuts every write from now on, undefined none: Chromium sends one again by itself where a
   * connection breaks that it had before.
   */
  readonly cut: (where: Break | undefined) => void
  /** The texts of writes that were begun, as far as they came. */
  readonly writes: string[]
  readonly end: () => Promise<void>
}

/** So many bytes of a write come through before it is cut. */
const UPLOADED = 3000

/** Opens one on a free port of 127.0.0.1. */
export async function openLine(to: string): Promise<Line> {
  const { hostname, port } = new URL(to)
  let cutting: Break | undefined
  const writes: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    let cut: Break | undefined
    let sent = Infinity
    near.on('data', (bytes) => {
      const text = bytes.toString('latin1')
      if (text.startsWith('POST ')) {
        writes.push('')
        sent = 0
        cut = cutting
      }
      sent += bytes.length
      if (sent < Infinity) writes.push((writes.pop() ?? '') + text)
      if (cut === 'upload' && sent > UPLOADED) near.resetAndDestroy()
      else far.write(bytes)
    })
    far.on('data', (bytes) => {
      if (cut === 'answer') near.resetAndDestroy()
      else near.write(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: ours } = server.address() as AddressInfo
  return {
    ...{ origin: `http://127.0.0.1:${ours}`, writes },
    cut: (where) => void (cutting = where),
    end: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
