// A client that sends bytes as they are: what no library of HTTP would let through.
import { connect, type Socket } from 'node:net'

/** One answer as it came. Names of headers in small letters, values as sent. */
export interface RawAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** A connection to a server. */
export interface RawConnection {
  readonly socket: Socket
  readonly send: (bytes: string | Buffer) => void
  /** What has come until now. */
  readonly received: () => string
  /** Resolves when this many answers have come, or the server has ended; with all of them. */
  readonly answers: (count: number) => Promise<readonly RawAnswer[]>
  /** Resolves when the server has ended the connection. */
  readonly ended: Promise<void>
  readonly destroy: () => void
}

/** Opens a connection to an origin such as http://127.0.0.1:3000. */
export function openRaw(origin: string, { allowHalfOpen = true } = {}): Promise<RawConnection> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen })
    const chunks: Buffer[] = []
    const received = (): string => Buffer.concat(chunks).toString('latin1')
    const ended = new Promise<void>((end) => {
      socket.once('end', end).once('close', () => end())
    })
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.once('error', reject)
    socket.once('connect', () => {
      // A reset while writing is an end like any other.
      socket.off('error', reject).on('error', () => undefined)
      resolve({
        socket,
        send: (bytes) => void socket.write(bytes),
        received,
        answers: (count) =>
          new Promise((done) => {
            const look = (): void => {
              const found = parseAnswers(received())
              if (found.length >= count) done(found)
            }
            socket.on('data', look)
            void ended.then(() => done(parseAnswers(received())))
            look()
          }),
        ended,
        destroy: () => socket.destroy(),
      })
    })
  })
}

/** Sends bytes on a connection of their own, and gives the first answer. Throws without one. */
export async function askRaw(origin: string, bytes: string | Buffer): Promise<RawAnswer> {
  const connection = await openRaw(origin)
  connection.send(bytes)
  const [answer] = await connection.answers(1)
  connection.destroy()
  if (!answer) throw new Error('the connection ended without an answer')
  return answer
}

/** Every whole answer in what came. Interim ones, such as 100, are left out. */
function parseAnswers(text: string): readonly RawAnswer[] {
  const answers: RawAnswer[] = []
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\r\n\r\n', at)
    if (end < 0) break
    const [first = '', ...lines] = text.slice(at, end).split('\r\n')
    const headers = new Map(
      lines.map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
      }),
    )
    const status = Number(first.split(' ')[1])
    const from = end + '\r\n\r\n'.length
    const length = Number(headers.get('content-length') ?? 0)
    if (text.length < from + length) break
    if (status >= 200) answers.push({ status, headers, body: text.slice(from, from + length) })
    at = from + length
  }
  return answers
}
