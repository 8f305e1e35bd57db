// Hands one mail to the mail server, and says in words what came of it. Not when it is tried again.
import { createTransport } from 'nodemailer'
import * as z from 'zod'
import { parseMailHeaders } from './mail'
import type { Claimed } from './queue'
import type { MailSettings } from './settings'

/**
 * What came of it: the mail was taken; it was refused for good, or for now; or the server could not
 * be asked about it, for which no mail is to blame. `words` name no person.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused' | 'later' | 'unreachable'; readonly words: string }

/** Hands a mail over. Never rejects. */
export type Transport = (mail: Claimed) => Promise<Outcome>

/** In milliseconds: together less than a mail is claimed for. */
const TIMES = {
  dnsTimeout: 10_000,
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 60_000,
} as const
const LONGEST = 4 * 60 * 1000

/** What nodemailer says of an error. */
const failure = z.object({
  code: z.string().optional(),
  command: z.string().optional(),
  responseCode: z.int().optional(),
})

/** Makes what hands mails to the server of the settings. */
export function createMailTransport({ server, from }: NonNullable<MailSettings['way']>): Transport {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  /** The same each time a mail is sent, so that who receives it twice sees it once (RFC 5322). */
  const messageId = (id: string): string => `<${id}@${domain}>`
  const { auth, ...rest } = server
  const transport = createTransport({
    ...rest,
    ...TIMES,
    ...(auth && { auth }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (mail) => {
    try {
      const { replyTo, follows = [], language } = parseMailHeaders(mail.headers)
      const last = follows.at(-1)
      await transport.sendMail({
        from,
        to: { name: '', address: mail.recipient },
        subject: mail.subject,
        text: mail.text ?? '',
        xMailer: false,
        messageId: messageId(mail.id),
        ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
        ...(last !== undefined && {
          inReplyTo: messageId(last),
          references: follows.map(messageId),
        }),
        headers: {
          // RFC 3834: no automatic reply answers this one.
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          ...(language !== undefined && { 'Content-Language': language }),
        },
        signal: AbortSignal.timeout(LONGEST),
      })
      return { kind: 'sent' }
    } catch (error) {
      return outcomeOf(error)
    }
  }
}

/** What servers say names the recipient, and is not repeated. */
function outcomeOf(error: unknown): Outcome {
  const { code, command = '', responseCode = 0 } = failure.safeParse(error).data ?? {}
  const isSlow = error instanceof Error && /^(?:Abort|Timeout)Error$/.test(error.name)
  if (code === undefined && !isSlow) return { kind: 'later', words: 'it could not be put together' }
  const said = responseCode === 0 ? (code ?? 'too slow') : `${responseCode} at ${command}`
  // Its address or its size, as the server told its limits before.
  const isUnfit = responseCode === 0 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  const isOfMail = command === 'RCPT TO' || command === 'DATA'
  if (isUnfit || (isOfMail && responseCode >= 500))
    return { kind: 'refused', words: `the mail server refused it for good (${said})` }
  if (isOfMail && responseCode >= 400 && responseCode !== 421)
    return { kind: 'later', words: `the mail server refused it for now (${said})` }
  return { kind: 'unreachable', words: `the mail server could not be asked (${said})` }
}
