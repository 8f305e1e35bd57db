// Sends requests with anything in them to every address behind /staff as each role, and as nobody:
// never an error of the server, a piece of its program, or something that the role may not have.
import { site } from '@/lib/site/site'
import { permissionOf, roleMay } from '@/server/staff/decide'
import { EVERYBODY } from '@/server/staff/matrix'
import { TABLES, type Tables, type WholeDatabase } from '@/lib/store/schema'
import { repeat, tally, type Tally } from '../attack'
import { MARKS, putMarked, type Marked } from './marked'
import { staffRequests, type StaffFuzzed } from './requests'
import { PASSWORD, type StaffSite } from '@/tests/journeys/staff/site-with-staff'
import { acceptInvitation, invite } from '@/lib/staff/invitation'

const SEED = 20_261_201
const AT_A_TIME = 6
/** So often what counts clients is emptied: nobody is to be turned away for how many ask. */
const BATCH = 500

/** A line of a stack, a file of the server, or what a database says of a statement. */
const TRACE = /\n\s+at \S+ ?\(|node_modules|\.m?js:\d+:\d+|SQLITE_|syntax error at or near|ZodError/

/** What somebody without any of these permissions may not change. */
const CHANGED_BY: Readonly<Partial<Record<keyof Tables, readonly string[]>>> = {
  request: ['requests.answer'],
  request_message: ['requests.answer'],
  request_work: ['requests.answer'],
  request_note: ['requests.answer'],
  desk_case: ['cases.write'],
  desk_case_answer: ['cases.write'],
  desk_case_entry: ['cases.write'],
  feedback: ['feedback.mend'],
  feedback_work: ['feedback.mend'],
  learn_decision: ['learning.decide'],
  staff: ['people.change'],
}
/** What came of it, and what should not have: each in words. */
export interface RoleTally {
  readonly who: string
  readonly came: Tally
  readonly faults: readonly string[]
}

/** Somebody who stays signed in, whatever their own requests did to their account. */
class Visitor {
  #cookie: Promise<string> | undefined

  constructor(
    readonly staff: StaffSite,
    readonly who: string,
  ) {}

  get email(): string {
    return `fuzz-${this.who}@example.com`
  }

  cookie(): Promise<string> {
    if (this.who === 'nobody') return Promise.resolve('')
    return (this.#cookie ??= this.#signIn())
  }

  /** Signs in anew unless somebody did since `old` was given out. */
  async renew(old: string): Promise<void> {
    if ((await this.cookie()) === old) this.#cookie = this.#signIn()
  }

  async #signIn(): Promise<string> {
    const { db } = this.staff.opened
    await db.deleteFrom('rate').execute()
    await db
      .updateTable('staff')
      .set({ role: this.who, ended_at: null })
      .where('email', '=', this.email)
      .execute()
    return this.staff.signIn(this.email)
  }
}

const mayBeLetIn = ({ route, method }: StaffFuzzed, who: string): boolean => {
  if (!route || route.isOpen || (method !== 'GET' && method !== 'POST')) return true
  return who !== 'nobody' && roleMay(who, permissionOf(route, method), route.isOwn)
}

/** What came of one: a status, or what should not have come. */
async function send(visitor: Visitor, fuzzed: StaffFuzzed): Promise<string> {
  const { staff, who } = visitor
  const { method, path, headers, body } = fuzzed
  const cookie = await visitor.cookie()
  let response: Response
  let text: string
  try {
    const all = { ...headers, cookie, connection: 'close' }
    const given = { method, headers: all, redirect: 'manual' } as const
    response = await fetch(staff.origin + path, body === undefined ? given : { ...given, body })
    text = await response.text()
  } catch (error) {
    return `nothing of ${method} ${path}: ${String(error)}`
  }
  const said = `${JSON.stringify([...response.headers])}\n${text}`
  const at = `${method} ${path.slice(0, 80)}`
  if (TRACE.test(said)) return `trace of ${at}`
  if (response.status >= 500) return `${response.status} of ${at}: ${body?.slice(0, 200) ?? ''}`
  for (const [permission, mark] of Object.entries(MARKS))
    if (said.includes(mark) && (who === 'nobody' || !roleMay(who, permission)))
      return `leak of ${permission} by ${at}`
  const to = response.headers.get('location') ?? ''
  const isSentAway = response.status === 303 && /^\/staff\/sign-in(?:\?|$)/.test(to)
  const may = mayBeLetIn(fuzzed, who)
  if (!may && response.status < 400 && !isSentAway) return `let in by ${at}`
  // Their own requests sign out, end accesses and change roles.
  const isOver = fuzzed.route?.isOpen !== true && (isSentAway || response.status === 403)
  if (may && isOver && who !== 'nobody') {
    await visitor.renew(cookie)
    return `${response.status}, signed in anew`
  }
  return String(response.status)
}

/** All that somebody who is signed in as `who` must not change, as text. */
async function untouched(db: WholeDatabase, who: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const { name } of TABLES) {
    const by = CHANGED_BY[name]
    if (!by || by.some((permission) => who !== 'nobody' && roleMay(who, permission))) continue
    const rows = await db.selectFrom(name).selectAll().execute()
    texts.set(name, JSON.stringify(rows))
  }
  return texts
}

/** Joins somebody of each role, and puts marked rows in. */
export async function prepareRoles(staff: StaffSite): Promise<Marked> {
  const { db } = staff.opened
  const now = Date.now()
  let by = ''
  for (const { id: role } of site.staff.roles) {
    const given = { email: `fuzz-${role}@example.com`, role, by: undefined }
    const { token, staff: id } = await invite(db, given, now)
    await acceptInvitation(db, token, { name: `Fuzz ${role}`, password: PASSWORD }, now)
    by = id
  }
  return putMarked(db, by, now)
}

/** Sends `times` requests as each role, who may least first; tells of each when it is done. */
export async function* fuzzRoles(
  staff: StaffSite,
  marked: Marked,
  times: number,
): AsyncGenerator<RoleTally> {
  const requests = staffRequests(marked)
  const { db } = staff.opened
  for (const [at, who] of EVERYBODY.entries()) {
    const visitor = new Visitor(staff, who)
    await visitor.cookie()
    const before = await untouched(db, who)
    const came: string[] = []
    for (let done = 0; done < times; done += BATCH) {
      await db.deleteFrom('rate').execute()
      const first = SEED + at * 1_000_003 + done
      const most = Math.min(BATCH, times - done)
      came.push(...(await repeat(most, AT_A_TIME, (each) => send(visitor, requests(first + each)))))
    }
    const after = await untouched(db, who)
    const changed = [...after].filter(([table, rows]) => before.get(table) !== rows)
    const isFine = (what: string): boolean => /^[234]\d\d(?:, signed in anew)?$/.test(what)
    yield {
      who,
      came: tally(came.filter(isFine)),
      faults: [
        ...new Set([
          ...came.filter((what) => !isFine(what)),
          ...changed.map(([table]) => `${who} changed ${table}`),
        ]),
      ],
    }
  }
}
