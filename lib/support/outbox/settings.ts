// How mail is sent, as the environment says: by which server, from whom, and who reads what
// customers send.
import * as z from 'zod'
import { emailAddress } from '@/lib/support/protection/text'

/** A mail server. `secure` is TLS from the first byte. */
export interface MailServer {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  /** Whether nothing is said to it before the line is encrypted. */
  readonly requireTLS: boolean
  readonly auth: { readonly user: string; readonly pass: string } | undefined
}

/** Whom mails are from. */
export interface Sender {
  readonly name: string
  readonly address: string
}

/** How mail is sent; `way` is undefined where it is not. */
export interface MailSettings {
  readonly way: { readonly server: MailServer; readonly from: Sender } | undefined
  /** Where support reads; undefined where the site's own address is meant. */
  readonly support: string | undefined
}

/** A variable that cannot be used: one sentence with what it may be. */
export class MailSettingsError extends Error {
  // Told as other settings are (scripts/command/serve.mjs).
  override readonly name = 'SettingsError'
}

const FROM = 'an address such as help@example.com or Help Centre <help@example.com>'
const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const
const NEAR = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

const shape = z.object({
  SIGNPOST_SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      hostname: /^[\w.-]+$|^\[[\da-f:.]+\]$/i,
      error: 'an address such as smtp://user:password@host:587 or smtps://user:password@host',
    })
    .optional(),
  SIGNPOST_SMTP_TLS: z.enum(['required', 'optional'], 'required or optional').default('required'),
  SIGNPOST_MAIL_FROM: z
    .string()
    .transform((text) => /^([^<>"\\]{0,100})<([^<>]+)>$/.exec(text)?.slice(1) ?? ['', text])
    .transform(([name = '', address = '']) => ({ name: name.trim(), address: address.trim() }))
    .pipe(z.object({ name: z.string().regex(/^\P{Cc}*$/u, FROM), address: emailAddress }, FROM))
    .optional(),
  SIGNPOST_SUPPORT_ADDRESS: emailAddress.optional(),
})

/** Every variable that is read. */
export const MAIL_SETTING_NAMES: readonly string[] = Object.keys(shape.shape)

/**
 * Reads the settings of an environment; an empty variable is an absent one. Throws a
 * MailSettingsError for the first that cannot be used, which never repeats a password.
 */
export function parseMailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings {
  const given = Object.entries(env).filter(([name, value]) => name in shape.shape && value !== '')
  const read = shape.safeParse(Object.fromEntries(given))
  if (!read.success) {
    const [issue] = read.error.issues
    const name = String(issue?.path[0])
    const message = name === 'SIGNPOST_MAIL_FROM' ? FROM : issue?.message
    throw new MailSettingsError(`${name} cannot be used: give ${message}, or leave it out.`)
  }
  const { SIGNPOST_SMTP_URL: url, SIGNPOST_MAIL_FROM: from } = read.data
  const support = read.data.SIGNPOST_SUPPORT_ADDRESS
  if (url === undefined) return { way: undefined, support }
  if (from === undefined)
    throw new MailSettingsError(`SIGNPOST_MAIL_FROM is needed to send mail: give ${FROM}.`)
  const server = serverOf(new URL(url), read.data.SIGNPOST_SMTP_TLS === 'optional')
  return { way: { server, from }, support }
}

function serverOf(url: URL, isOptional: boolean): MailServer {
  const secure = url.protocol === 'smtps:'
  const user = decode(url.username)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? PORTS[secure ? 'smtps:' : 'smtp:'] : Number(url.port),
    secure,
    requireTLS: !secure && !isOptional && !NEAR.test(url.hostname),
    auth: user === '' ? undefined : { user, pass: decode(url.password) },
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new MailSettingsError(
      'SIGNPOST_SMTP_URL cannot be used: write a % in user or password as %25.',
    )
  }
}
