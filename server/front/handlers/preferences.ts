// /preferences: keeps which role the reader says is theirs, for whoever has no script
// (components/document/my-role/role.element.ts keeps it itself), that they are not to be counted,
// and which notices they dismissed. Not what anybody may do.
import { readBytes } from '@/app/api/body'
import { HOME_PAGE } from '@/lib/core/routes'
import { Refusal } from '@/server/edge/refusal/refusal'
import { isFollowed } from '@/server/front/answer'
import { isRole, MOST_DISMISSED, readDismissed } from '@/server/front/reader/preferences'
import type { Handlers } from './handled'

const MOST_BYTES = 1024
const YEAR = 31536000
const FORM = /^application\/x-www-form-urlencoded(?:;|$)/i

/** Sends the reader back to the page that they came from. */
export const preferences: Handlers = {
  POST: async (request) => {
    const { headers } = request
    if (!['same-origin', 'none', null].includes(headers.get('sec-fetch-site')))
      throw new Refusal(403, 'Another site asks', 'Preferences are set on the pages of this site.')
    if (!FORM.test(headers.get('content-type') ?? ''))
      throw new Refusal(415, 'The body is no form', 'Send application/x-www-form-urlencoded.')
    const bytes = await readBytes(headers.get('content-length'), () => request.body, MOST_BYTES)
    if (!bytes)
      throw new Refusal(
        413,
        'The body is too large',
        `A body here has at most ${MOST_BYTES} bytes.`,
      )
    const cookie = cookieOf(new TextDecoder().decode(bytes), headers.get('cookie') ?? '')
    if (cookie === undefined)
      throw new Refusal(
        422,
        'There is no such preference',
        'Give one of: role, the id of one role or empty; events, on or off; dismiss, a notice.',
      )
    return new Response(null, {
      status: 303,
      headers: { Location: pageBefore(headers.get('referer')), 'Set-Cookie': cookie },
    })
  },
}

const MONTH = 2592000

const cookieWith = (name: string, value: string, age: number): string =>
  `${name}=${value}; Path=/; SameSite=Lax; Max-Age=${value === '' ? 0 : age}`

/** What is kept of the one preference that a form says; undefined where it says none or more. */
function cookieOf(form: string, before: string): string | undefined {
  const [[name, value] = ['', ''], ...others] = [...new URLSearchParams(form)]
  if (others.length > 0) return undefined
  if (name === 'role' && (value === '' || isRole(value))) return cookieWith('role', value, YEAR)
  if (name === 'events' && /^(?:on|off)$/.test(value))
    return cookieWith('events', value === 'off' ? value : '', YEAR)
  if (name !== 'dismiss' || !/^[\da-f]{8}$/.test(value)) return undefined
  const dismissed = readDismissed(before).filter((id) => id !== value)
  return cookieWith('dismissed', [...dismissed.slice(1 - MOST_DISMISSED), value].join('.'), MONTH)
}

/** Path and query of a Referer header: whatever host it names, the answer stays on this one. */
function pageBefore(referer: string | null): string {
  const page = referer !== null && URL.canParse(referer) ? new URL(referer) : undefined
  const address = page ? `/${page.pathname.replace(/^[/\\]+/, '')}${page.search}` : HOME_PAGE
  return isFollowed(address) ? address : HOME_PAGE
}
