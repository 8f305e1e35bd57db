// Signing in: the password, the code of an app, a provider of OpenID Connect, an invitation.
import { createElement } from 'react'
import { AcceptPage, NoInvitationPage } from '@/components/staff/accept-page'
import { CodePage, SignInPage } from '@/components/staff/sign-in-page'
import { site } from '@/lib/site/site'
import { seen } from '@/lib/support/protection/text'
import { acceptInvitation, findInvitation } from '@/lib/staff/invitation'
import { countTry } from '@/lib/staff/limits'
import { passwordFault } from '@/lib/staff/password'
import {
  beginOidc,
  endOidc,
  signInWithCode,
  signInWithPassword,
  type SignInResult,
} from '@/lib/staff/sign-in'
import { CODE_PAGE, SIGN_IN_PAGE, STAFF_PAGE } from '@/lib/staff/staff-routes'
import { goTo, type Asked, type StaffAnswer, type StaffPage, wordsOf } from '@/server/staff/asked'

const WRONG = 'Email or password is wrong, or you have no access here.'
const WRONG_CODE =
  'The code is wrong, or the time to give one in is over. After five tries begin again.'
const PROVIDER_FAULTS: Readonly<Record<string, string>> = {
  oidc: 'Your provider did not sign you in, or nobody here knows the address that it gave.',
  unreachable: 'Your provider cannot be reached. Try again in a minute.',
}

/** A path of ours behind /staff; the start for anything else. */
export const pageAfter = (to: string): string =>
  /^\/(?:staff|desk)(?:\/[\w./-]*)?(?:\?[^\s\\]*)?$/.test(to) ? to : STAFF_PAGE

const tooOften = (wait: number): string =>
  `That was too often. Try again in ${Math.ceil(wait / 60)} minutes.`

interface Told {
  readonly fault?: string
  readonly done?: string
  readonly status?: number
  readonly retryAfter?: number
}

function signInPage(
  { provider }: Asked,
  { email, to }: { readonly email: string; readonly to: string },
  { status, retryAfter, ...told }: Told,
): StaffPage {
  return {
    kind: 'page',
    title: 'Sign in',
    ...{ status, retryAfter },
    body: createElement(SignInPage, { ...told, email, to: pageAfter(to), provider }),
  }
}

/** The form. */
export const showSignIn = (asked: Asked): StaffAnswer => {
  const { query } = asked
  const fault = wordsOf(PROVIDER_FAULTS, query.get('error'))
  const done = query.get('out') === 'yes' ? 'You are signed out.' : undefined
  return signInPage(asked, { email: '', to: query.get('to') ?? '' }, { fault, done })
}

const goOn = ({ outcome, cookies }: SignInResult, to: string): StaffAnswer =>
  outcome === 'code'
    ? goTo(`${CODE_PAGE}?${new URLSearchParams({ to: pageAfter(to) }).toString()}`, cookies)
    : goTo(pageAfter(to), cookies)

/** A password: whatever is wrong with it, the answer is one. */
export async function signIn(asked: Asked): Promise<StaffAnswer> {
  const { form, db, client, now } = asked
  const fields = { email: seen(form.get('email') ?? ''), to: form.get('to') ?? '' }
  const wait = await countTry(db, { client, address: fields.email }, now)
  if (wait !== undefined)
    return signInPage(asked, fields, { fault: tooOften(wait), status: 429, retryAfter: wait })
  const password = form.get('password') ?? ''
  const result = await signInWithPassword(asked, { email: fields.email, password })
  return result.outcome === 'refused'
    ? signInPage(asked, fields, { fault: WRONG, status: 422 })
    : goOn(result, fields.to)
}

const codePage = (to: string, { fault, status, retryAfter }: Told = {}): StaffPage => ({
  kind: 'page',
  title: 'Sign in',
  ...{ status, retryAfter },
  body: createElement(CodePage, { fault, to: pageAfter(to) }),
})

export const showCode = ({ query }: Asked): StaffAnswer => codePage(query.get('to') ?? '')

export async function giveCode(asked: Asked): Promise<StaffAnswer> {
  const { form, db, client, now } = asked
  const to = form.get('to') ?? ''
  const wait = await countTry(db, { client, address: undefined }, now)
  if (wait !== undefined)
    return codePage(to, { fault: tooOften(wait), status: 429, retryAfter: wait })
  const result = await signInWithCode(asked, form.get('code') ?? '')
  return result.outcome === 'refused'
    ? codePage(to, { fault: WRONG_CODE, status: 422 })
    : goOn(result, to)
}

/** To the provider. */
export async function goToProvider(asked: Asked): Promise<StaffAnswer> {
  const { db, client, now, provider } = asked
  if (provider === undefined) return goTo(SIGN_IN_PAGE)
  const wait = await countTry(db, { client, address: undefined }, now)
  const begun = wait === undefined ? await beginOidc(asked) : undefined
  return begun ? goTo(begun.url, begun.cookies) : goTo(`${SIGN_IN_PAGE}?error=unreachable`)
}

/** Back from the provider. */
export async function comeBack(asked: Asked): Promise<StaffAnswer> {
  const { db, client, now, provider, query, url } = asked
  if (provider === undefined) return goTo(SIGN_IN_PAGE)
  const wait = await countTry(db, { client, address: undefined }, now)
  const result =
    wait === undefined ? await endOidc(asked, { url, query: `?${query.toString()}` }) : undefined
  return result?.outcome === 'signed in'
    ? goTo(STAFF_PAGE, result.cookies)
    : goTo(`${SIGN_IN_PAGE}?error=oidc`)
}

const NO_INVITATION: StaffPage = {
  kind: 'page',
  title: 'This link does not work',
  status: 404,
  body: createElement(NoInvitationPage),
}

async function acceptPage(
  { db, named, now }: Asked,
  name: string | undefined,
  { fault, status, retryAfter }: Told,
): Promise<StaffPage> {
  const token = named['token'] ?? ''
  const found = await findInvitation(db, token, now)
  if (!found) return NO_INVITATION
  const role = site.staff.roles.find(({ id }) => id === found.role)?.label ?? found.role
  return {
    kind: 'page',
    title: 'Set your password',
    ...{ status, retryAfter },
    body: createElement(AcceptPage, {
      ...{ token, role, fault },
      email: found.email,
      name: name ?? found.name,
    }),
  }
}

export const showInvitation = (asked: Asked): Promise<StaffAnswer> =>
  acceptPage(asked, undefined, {})

/** Sets name and password of who was invited, and signs them in. */
export async function accept(asked: Asked): Promise<StaffAnswer> {
  const { form, db, client, named, now } = asked
  const name = seen(form.get('name') ?? '').slice(0, 80)
  const password = form.get('password') ?? ''
  const wait = await countTry(db, { client, address: undefined }, now)
  if (wait !== undefined)
    return acceptPage(asked, name, { fault: tooOften(wait), status: 429, retryAfter: wait })
  const found = await findInvitation(db, named['token'] ?? '', now)
  if (!found) return NO_INVITATION
  const fault =
    name === ''
      ? 'Say your name.'
      : password === form.get('again')
        ? passwordFault(password, [found.email, name, site.name])
        : 'The two passwords differ.'
  if (fault !== undefined) return acceptPage(asked, name, { fault, status: 422 })
  const accepted = await acceptInvitation(db, named['token'] ?? '', { name, password }, now)
  if (!accepted) return NO_INVITATION
  return goOn(await signInWithPassword(asked, { email: accepted.email, password }), STAFF_PAGE)
}
