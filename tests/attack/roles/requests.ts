// Requests to the addresses behind /staff with anything in them: what stands there and what does
// not, the fields of its forms and others. The same seed gives the same request.
import { requireAt } from '@/lib/core/required'
import { STATES } from '@/lib/learn/decisions'
import {
  END_SESSION_PAGE,
  PASSWORD_PAGE,
  SIGN_IN_PAGE,
  SIGN_OUT_PAGE,
  TOTP_OFF_PAGE,
  TOTP_PAGE,
} from '@/lib/staff/staff-routes'
import type { StaffRoute } from '@/server/staff/asked'
import { STAFF_ROUTES } from '@/server/staff/routes'
import { Draw, headerSafe, TEXTS } from '../routes/requests'
import type { Marked } from './marked'

/** A request as it is sent, and the route that it is for; undefined where it is for none. */
export interface StaffFuzzed {
  readonly method: string
  readonly path: string
  readonly route: StaffRoute | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** The fields of addresses and forms behind /staff. */
const FIELDS = (
  'act version id entry text note tags assignee anyway insert done state who topic tag q page ' +
  'days from until proposal words article feedback email role person before password again ' +
  'current code to at request into part name number ticket outcome next was symptom session ' +
  'language token login error website __proto__ constructor'
).split(' ')
const ACTS = (
  'take assign tag solve reopen note reply reply-solved preview merge split told outcome ' +
  'hand-over customer answers invite role end'
).split(' ')
const ROLES = ['agent', 'writer', 'admin', 'owner', 'nobody']
/** What ends the session that asks, or takes what a password takes, is asked one time in eight. */
const RARELY = new Set<string>([
  SIGN_OUT_PAGE,
  END_SESSION_PAGE,
  SIGN_IN_PAGE,
  PASSWORD_PAGE,
  TOTP_PAGE,
  TOTP_OFF_PAGE,
])
const OFTEN = STAFF_ROUTES.filter(({ path }) => !RARELY.has(path))
const METHODS = ['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']

/** Builds what gives the request with a number. */
export function staffRequests(marked: Marked): (seed: number) => StaffFuzzed {
  const { requests, files, cases, feedback, proposal, people } = marked
  const known = [...requests, ...files, ...cases, ...feedback, proposal, ...people]
  const values = [...known, ...known, ...ACTS, ...STATES, ...ROLES, '0.1', '1', 'yes', ...TEXTS]
  const samples: Readonly<Record<string, readonly string[]>> = {
    '/staff/requests/:id': marked.requests,
    '/staff/cases/:id': marked.cases,
    ':file': marked.files,
    ':table': ['all', 'unanswered', 'articles', 'nothing'],
  }
  const fields = (draw: Draw, most: number): string =>
    new URLSearchParams(
      draw
        .many(most)
        .map(() => draw.one(FIELDS))
        .map((name) => {
          const of = name === 'act' ? [...ACTS, ...STATES] : name === 'role' ? ROLES : values
          return [name, draw.one(of).toWellFormed()]
        }),
    ).toString()
  const addressOf = (draw: Draw, { path }: StaffRoute): string =>
    path
      .split('/')
      .map((part, at, parts) => {
        if (!part.startsWith(':')) return part
        const own = samples[parts.slice(0, at + 1).join('/')] ?? samples[part] ?? known
        const text = draw.chance(0.8) ? draw.one(own) : draw.one(TEXTS)
        // An empty part, or one of dots alone, makes another address.
        return /^\.*$/.test(text) ? 'nothing' : encodeURIComponent(text.toWellFormed())
      })
      .join('/')
  return (seed) => {
    const draw = new Draw(seed)
    const routes = draw.chance(1 / 8) ? STAFF_ROUTES : OFTEN
    const route = requireAt(routes, draw.below(routes.length))
    const usual = route.POST && (!route.GET || draw.chance(0.6)) ? 'POST' : 'GET'
    const method = draw.chance(0.05) ? draw.one(METHODS) : usual
    const query = draw.chance(0.5) ? `?${fields(draw, 6)}` : ''
    const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(method)
    const isForm = draw.chance(0.95)
    const headers: Record<string, string> = {
      // Another client each time, or the first hundreds would be all that is read.
      'X-Forwarded-For': `198.${draw.below(256)}.${draw.below(256)}.${draw.below(256)}`,
      ...(hasBody && {
        'Content-Type': isForm ? 'application/x-www-form-urlencoded' : headerSafe(draw.one(TEXTS)),
      }),
      ...(draw.chance(0.03) && { 'Sec-Fetch-Site': 'cross-site' }),
    }
    return {
      ...{ method, path: addressOf(draw, route) + query, headers },
      route: method === 'GET' || method === 'POST' ? route : undefined,
      body: hasBody ? (isForm ? fields(draw, 9) : draw.one(TEXTS).toWellFormed()) : undefined,
    }
  }
}
