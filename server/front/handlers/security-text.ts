// /.well-known/security.txt (RFC 9116): where to report a hole.
import { site } from '@/lib/site/site'
import type { Handlers } from './handled'

/** At least so long is it valid, in days; RFC 9116 asks for less than a year. */
const VALID_FOR = 180
const DAY = 24 * 60 * 60 * 1000

export const SECURITY_TEXT_PATH = '/.well-known/security.txt'

/** The text on a day. `contact` is an address: mailto or https. */
export function securityText(contact: string, now: number): string {
  const expires = new Date((Math.floor(now / DAY) + VALID_FOR + 1) * DAY)
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en, hi',
    `Canonical: ${site.siteUrl}${SECURITY_TEXT_PATH}`,
  ]
  return `${lines.join('\n')}\n`
}

/** Answers with the text; the site's own support is asked unless the settings name a contact. */
export const createSecurityText = (contact: string | undefined): Handlers => ({
  GET: () =>
    new Response(securityText(contact ?? `mailto:${site.supportAddress}`, Date.now()), {
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      },
    }),
})
