// Answers what is below /staff: who asks is read from the store, content/site/staff.yaml says
// whether they may (decide.ts), and the route does the rest. It also keeps others from the desk,
// where the desk is for staff alone.
import { createElement } from 'react'
import { Bar } from '@/components/staff/bar'
import { site as published } from '@/lib/site/site'
import type { Auth } from '@/lib/staff/auth/auth'
import { findSignedIn, type Asking, type SignedIn } from '@/lib/staff/session'
import { countQueue } from '@/lib/staff/inbox/queue'
import { REQUESTS_QUEUE } from '@/lib/staff/staff-routes'
import type { StaffSettings } from '@/lib/staff/settings'
import { codeOf, StoreUnavailable } from '@/lib/store/failure'
import type { Store } from '@/lib/store/store'
import type { Exchange } from '@/server/edge/exchange'
import { methodRefusal } from '@/server/edge/refusal/refusal'
import { plainAnswer, type Answer } from '@/server/front/answer'
import { webRequest } from '@/server/front/handlers/web'
import type { Site } from '@/server/front/packed'
import type { Asked, Data, Download, StaffAnswer } from './asked'
import { decide, forbidden, roleMay, signInFor } from './decide'
import { createDraw } from './document'
import type { FindLearnt } from './learnt'
import { PLACES } from './places'
import { readForm, refusal } from './read-form'
import { findRoute, type FoundRoute } from './routes'

/** What staff pages are made of. */
export interface StaffParts {
  readonly site: Site
  readonly store: Store
  readonly settings: StaffSettings
  readonly learnt: FindLearnt
  /** Set up when somebody first asks. */
  readonly auth: () => Auth
}

/** An answer, and whether it is a document, to be sent as who reads it prefers. */
export interface StaffResponse {
  readonly answer: Answer
  readonly isDocument: boolean
}

/** What the front asks. */
export interface Staff {
  /** The answer of an address below /staff; undefined where it is none. */
  readonly answer: (exchange: Exchange) => Promise<StaffResponse> | undefined
  /** Whether the address is one of the desk's, and the desk is for staff alone. */
  readonly isKept: (path: string) => boolean
  /** What whoever may not see the desk gets instead; undefined for who may. */
  readonly keepOut: (exchange: Exchange) => Promise<StaffResponse | undefined>
}

const DESK = /^\/desk(?:\/|$)/
const DESK_PERMISSION = 'desk.use'
/** Who asks, and how many requests wait for staff, where that is shown to them. */
type Known = Asking & { readonly waiting: number }
const NOBODY: Known = { me: undefined, cookies: [], waiting: 0 }

const UNAVAILABLE = {
  ...refusal(
    503,
    'Not now',
    'The database cannot be used at the moment, so nobody can be let in. Nothing was done.',
  ),
  retryAfter: 60,
}

/** Asks the database; what is wrong in a program is thrown as it is. */
async function withDatabase<Value>(
  store: Store,
  work: (db: Asked['db']) => Promise<Value>,
): Promise<Value> {
  const done = await store.run(async (db) => {
    try {
      return { value: await work(db) }
    } catch (error) {
      if (codeOf(error) !== '') throw error
      return { error }
    }
  })
  if ('error' in done) throw done.error
  return done.value
}

const barOf = ({ name, role }: SignedIn, path: string, waiting: number) =>
  createElement(Bar, {
    places: PLACES.filter(({ permission }) => roleMay(role, permission)).map(({ href, title }) => ({
      href,
      label: title,
      ...(href === REQUESTS_QUEUE && { count: waiting }),
    })),
    // A page below one of the header's is that place, too.
    here: path.split('/').slice(0, 3).join('/'),
    name,
  })

/** Whatever it is, a browser saves it and shows nothing of it. */
const downloadOf = ({ name, type, body }: Download): Answer => ({
  status: 200,
  headers: {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
    'Cache-Control': 'no-store',
  },
  bodies: { identity: body },
})

const jsonOf = ({ value }: Data): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  bodies: { identity: Buffer.from(JSON.stringify(value)) },
})

/** Builds what answers below /staff. */
export function createStaff({ site, store, settings, learnt, auth }: StaffParts): Staff {
  const draw = createDraw(site)
  const url = settings.url ?? published.siteUrl
  const isClosed = (settings.desk ?? published.staff.desk) === 'staff'

  const send = (
    { response, target }: Exchange,
    given: StaffAnswer,
    { me, cookies, waiting }: Known,
  ): StaffResponse => {
    const set = [...cookies, ...('cookies' in given ? (given.cookies ?? []) : [])]
    if (set.length > 0) response.setHeader('Set-Cookie', set)
    if (given.kind === 'file') return { isDocument: false, answer: downloadOf(given) }
    if (given.kind === 'data') return { isDocument: false, answer: jsonOf(given) }
    if (given.kind === 'go') {
      const headers = { Location: given.to, 'Cache-Control': 'no-store' }
      return { isDocument: false, answer: plainAnswer(303, 'It goes on elsewhere.', headers) }
    }
    const { title, body, status = 200, retryAfter } = given
    const headers: Answer['headers'] =
      retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
    const bar = me && barOf(me, target.path, waiting)
    return { isDocument: true, answer: draw({ status, title, bar, body, headers }) }
  }

  /** What is decided of who asks, and what the header of a page says to them. */
  const decideOf = <Given extends StaffAnswer | undefined>(
    headers: Headers,
    work: (db: Asked['db'], me: SignedIn | undefined, now: number) => Given | Promise<Given>,
  ): Promise<{ readonly given: Given; readonly known: Known }> =>
    withDatabase(store, async (db) => {
      const now = Date.now()
      const asking = await findSignedIn({ auth: auth(), db }, headers, now)
      const given = await work(db, asking.me, now)
      const sees = asking.me !== undefined && roleMay(asking.me.role, 'requests.read')
      const waiting =
        given?.kind === 'page' && sees ? await countQueue(db, { states: ['new', 'open'] }) : 0
      return { given, known: { ...asking, waiting } }
    })

  /** Says so where the database cannot be used. */
  const unlessDown = async <Value>(
    exchange: Exchange,
    work: () => Promise<Value>,
  ): Promise<Value | StaffResponse> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      return send(exchange, UNAVAILABLE, NOBODY)
    }
  }

  const answerRoute = async (
    exchange: Exchange,
    { route, named }: FoundRoute,
  ): Promise<StaffResponse> => {
    exchange.answeredAt(route.path)
    const { target, client } = exchange
    const method = methodOf(exchange, route)
    const request = webRequest(exchange)
    const { headers } = request
    const query = new URLSearchParams(target.query)
    const provider = settings.oidc?.name
    return unlessDown(exchange, async () => {
      const form = method === 'POST' ? await readForm(request) : new URLSearchParams()
      if (!(form instanceof URLSearchParams)) return send(exchange, form, NOBODY)
      const sent = { auth: auth(), headers, client, query, form, named, url, provider, learnt }
      const address = target.path + target.query
      const { given, known } = await decideOf(headers, (db, me, now) =>
        decide(route, method, { asked: { ...sent, db, now }, me, address }),
      )
      return send(exchange, given, known)
    })
  }

  return {
    answer: (exchange) => {
      const found = findRoute(exchange.target.path)
      return found && answerRoute(exchange, found)
    },
    isKept: (path) => isClosed && DESK.test(path),
    keepOut: (exchange) => {
      const { path, query } = exchange.target
      const { headers } = webRequest(exchange)
      return unlessDown(exchange, async () => {
        const { given, known } = await decideOf(headers, (_, me) => {
          if (!me) return signInFor(path + query)
          return roleMay(me.role, DESK_PERMISSION) ? undefined : forbidden(DESK_PERMISSION)
        })
        return given && send(exchange, given, known)
      })
    },
  }
}

/** What a request does, where the route can; throws a Refusal where not. */
function methodOf({ method }: Exchange, { GET, POST }: FoundRoute['route']): 'GET' | 'POST' {
  if (GET && (method === 'GET' || method === 'HEAD')) return 'GET'
  if (POST && method === 'POST') return 'POST'
  const allowed = [...(GET ? ['GET', 'HEAD'] : []), ...(POST ? ['POST'] : [])]
  throw methodRefusal(method, allowed.join(', '))
}
