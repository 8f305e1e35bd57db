// /preferences: keeps which role the reader says is theirs, for whoever has no script
// (components/document/my-role/role.element.ts keeps it itself). Not what anybody may do.
import { readBytes } from '@/app/api/body'
import { HOME_PAGE } from '@/lib/core/routes'
import { Refusal } from '@/server/edge/refusal/refusal'
import { isRole } from '@/server/front/preferences'
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
    const given = new URLSearchParams(new TextDecoder().decode(bytes)).getAll('role')
    const [role = ''] = given
    if (given.length !== 1 || (role !== '' && !isRole(role)))
      throw new Refusal(422, 'There is no such role', 'role is the id of one role, or empty.')
    return new Response(null, {
      status: 303,
      headers: {
        Location: pageBefore(headers.get('referer')),
        'Set-Cookie': `role=${role}; Path=/; SameSite=Lax; Max-Age=${role === '' ? 0 : YEAR}`,
      },
    })
  },
}

/** Path and query of a Referer header: whatever host it names, the answer stays on this one. */
function pageBefore(referer: string | null): string {
  const page = referer !== null && URL.canParse(referer) ? new URL(referer) : undefined
  return page ? `/${page.pathname.replace(/^[/\\]+/, '')}${page.search}` : HOME_PAGE
}
