// Whether who asks may, and then what the route answers. Every request behind /staff passes here.
import { site } from '@/lib/site/site'
import { may } from '@/lib/staff/may'
import type { SignedIn } from '@/lib/staff/session'
import { SIGN_IN_PAGE } from '@/lib/staff/staff-routes'
import { isFollowed } from '@/server/front/answer'
import { goTo, type Asked, type GuardedRoute, type StaffAnswer, type StaffRoute } from './asked'
import { refusal } from './read-form'

/** The permission that a method of a route takes. */
export const permissionOf = (route: GuardedRoute, method: 'GET' | 'POST'): string =>
  method === 'POST' ? (route.change ?? route.permission) : route.permission

/** Whether a role has a permission; `isOwn`: for what concerns nobody else. */
export const roleMay = (role: string, permission: string, isOwn = false): boolean =>
  may(site.staff, permission, { role, own: isOwn ? 'yes' : 'no' })

/** Where one signs in, to come back to an address, unless that is too long to be carried along. */
export function signInFor(address: string): StaffAnswer {
  const page = `${SIGN_IN_PAGE}?${new URLSearchParams({ to: address }).toString()}`
  return goTo(isFollowed(page) ? page : SIGN_IN_PAGE)
}

/** What is told whoever is signed in and may not. */
export const forbidden = (permission: string): StaffAnswer => {
  const phrase = site.staff.permissions.find(({ id }) => id === permission)?.phrase ?? permission
  return refusal(
    403,
    'This is not for your role',
    `Your role may not ${phrase}. An administrator can give you another one.`,
  )
}

/** The answer of a route to one who asks. `address` is what was asked for, to come back to. */
export async function decide(
  route: StaffRoute,
  method: 'GET' | 'POST',
  { asked, me, address }: { asked: Asked; me: SignedIn | undefined; address: string },
): Promise<StaffAnswer> {
  if (route.isOpen) return (await route[method]?.(asked)) ?? goTo(SIGN_IN_PAGE)
  // A form that was sent is not there to come back to.
  if (!me) return method === 'GET' ? signInFor(address) : goTo(SIGN_IN_PAGE)
  const permission = permissionOf(route, method)
  if (!roleMay(me.role, permission, route.isOwn)) return forbidden(permission)
  const answer = await route[method]?.({ ...asked, me, may: (one) => roleMay(me.role, one) })
  return answer ?? goTo(SIGN_IN_PAGE)
}
