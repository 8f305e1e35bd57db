// Who else signs in: invitations, roles, the end of access; and what staff did.
import { createElement } from 'react'
import { AuditPage } from '@/components/staff/audit-page'
import { PeoplePage } from '@/components/staff/people-page'
import { HomePage, type HomePlace } from '@/components/staff/home-page'
import { site } from '@/lib/site/site'
import { mailConfigured } from '@/lib/support/outbox/of-process'
import { emailAddress } from '@/lib/support/protection/text'
import { findAudit } from '@/lib/staff/audit'
import { invite } from '@/lib/staff/invitation'
import { postInvitation } from '@/lib/staff/invitation-mail'
import { changePerson, findPeople } from '@/lib/staff/people'
import { acceptRoute, PEOPLE_PAGE } from '@/lib/staff/staff-routes'
import { goTo, type AskedBy, type StaffAnswer, wordsOf } from '@/server/staff/asked'
import { PLACES } from '@/server/staff/places'

const { roles } = site.staff

/** The start: what one may go to. */
export function showHome({ me, may }: AskedBy): StaffAnswer {
  const places: readonly HomePlace[] = PLACES.filter(({ permission }) => may(permission))
  const role = roles.find(({ id }) => id === me.role)
  return {
    kind: 'page',
    title: 'Start',
    body: createElement(HomePage, {
      name: me.name,
      role: role ?? { label: me.role, means: 'has a role that is no longer known' },
      places,
    }),
  }
}

const DONE: Readonly<Record<string, string>> = {
  invited: 'The invitation is on its way.',
  changed: 'It is changed, from their next request on.',
}

interface Told {
  readonly fault?: string
  readonly done?: string
  readonly link?: string
}

async function peoplePage({ db, me, may }: AskedBy, told: Told): Promise<StaffAnswer> {
  return {
    kind: 'page',
    title: 'People',
    ...(told.fault !== undefined && { status: 422 }),
    body: createElement(PeoplePage, {
      people: await findPeople(db),
      roles,
      me: me.id,
      mayChange: may('people.change'),
      sendsMail: mailConfigured(),
      ...told,
    }),
  }
}

export const showPeople = (asked: AskedBy): Promise<StaffAnswer> =>
  peoplePage(asked, { done: wordsOf(DONE, asked.query.get('done')) })

/** Invites by mail where mail leaves the site; else the link is shown to who invites. */
async function sendInvitation(
  asked: AskedBy,
  who: { readonly email: string; readonly role: string },
): Promise<StaffAnswer> {
  const { db, me, now, url } = asked
  const sends = mailConfigured()
  const { token } = await invite(db, { ...who, by: me.id }, now, async (trx, invited, email) => {
    if (sends) await postInvitation(trx, { ...invited, email, url, from: me.name }, now)
  })
  return sends
    ? goTo(`${PEOPLE_PAGE}?done=invited`)
    : peoplePage(asked, { done: `${who.email} is invited.`, link: url + acceptRoute(token) })
}

export async function invitePerson(asked: AskedBy): Promise<StaffAnswer> {
  const { form } = asked
  const email = emailAddress.safeParse(form.get('email') ?? '')
  const role = form.get('role') ?? ''
  if (!email.success) return peoplePage(asked, { fault: 'Give an address of email.' })
  if (!roles.some(({ id }) => id === role)) return peoplePage(asked, { fault: 'Choose a role.' })
  return sendInvitation(asked, { email: email.data, role })
}

const LAST = 'There has to be an administrator who can sign in: make somebody else one first.'

/** Changes a role, ends access, or invites somebody once more. */
export async function changeOne(asked: AskedBy): Promise<StaffAnswer> {
  const { db, form, me, now } = asked
  const person = form.get('person') ?? ''
  const act = form.get('act')
  if (act === 'invite') {
    const found = (await findPeople(db)).find(({ id }) => id === person)
    if (!found) return peoplePage(asked, { fault: 'Nobody has this account.' })
    return sendInvitation(asked, { email: found.email, role: found.role })
  }
  const role = form.get('role') ?? ''
  if (act !== 'end' && !roles.some(({ id }) => id === role))
    return peoplePage(asked, { fault: 'Choose a role.' })
  const to = act === 'end' ? 'ended' : { role }
  const changed = await changePerson(db, { person, by: me.id, to }, now)
  if (changed === 'changed') return goTo(`${PEOPLE_PAGE}?done=changed`)
  return peoplePage(asked, {
    fault: changed === 'last admin' ? LAST : 'Nobody has this account.',
  })
}

/** So many acts are on a page. */
const LINES = 100

export async function showAudit({ db, query }: AskedBy): Promise<StaffAnswer> {
  const at = Number(query.get('at') ?? NaN)
  const after = Number.isSafeInteger(at) ? { at, id: query.get('after') ?? '' } : undefined
  const lines = await findAudit(db, { after, most: LINES })
  const next = lines.length === LINES ? lines.at(-1) : undefined
  return { kind: 'page', title: 'What staff did', body: createElement(AuditPage, { lines, next }) }
}
