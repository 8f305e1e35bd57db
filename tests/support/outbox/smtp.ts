// A real SMTP server in the process of a test: it takes mails, refuses some, and may be stopped and
// started again at the same port.
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A mail as it arrived: its envelope, and all its bytes. */
export interface Arrived {
  readonly from: string
  readonly to: readonly string[]
  readonly source: string
}

/** A code that a recipient is refused with; undefined where it is taken. */
export type Refuse = (address: string) => number | undefined

/** A server that runs. */
export interface TestSmtp {
  readonly url: string
  readonly arrived: Arrived[]
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

const refusal = (code: number | undefined): Error | null =>
  code === undefined ? null : Object.assign(new Error('not here'), { responseCode: code })

const addressOf = (address: SMTPServerSession['envelope']['mailFrom']): string =>
  address === false ? '' : address.address

/** Starts one on 127.0.0.1. `data` may refuse what was sent after it was read. */
export async function startSmtp(
  refuse: Refuse = () => undefined,
  data: () => number | undefined = () => undefined,
): Promise<TestSmtp> {
  const arrived: Arrived[] = []
  let port = 0
  let server: SMTPServer | undefined
  const start = async (): Promise<void> => {
    const made = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _session, callback) => callback(refusal(refuse(address))),
      onData: (stream, { envelope }, callback) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const code = data()
          if (code === undefined)
            arrived.push({
              from: addressOf(envelope.mailFrom),
              to: envelope.rcptTo.map(({ address }) => address),
              source: Buffer.concat(chunks).toString('utf8'),
            })
          callback(refusal(code))
        })
      },
    })
    made.on('error', () => undefined)
    server = made
    await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve))
    const { port: given } = made.server.address() as AddressInfo
    port = given
  }
  const stop = async (): Promise<void> => {
    const stopping = server
    server = undefined
    if (stopping) await new Promise<void>((resolve) => stopping.close(() => resolve()))
  }
  await start()
  return { url: `smtp://127.0.0.1:${port}`, arrived, start, stop }
}

/** One header of a mail, unfolded. */
export function headerOf({ source }: Arrived, name: string): string | undefined {
  const [head = ''] = source.split('\r\n\r\n', 1)
  const line = head
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line?.slice(name.length + 1).trim()
}
