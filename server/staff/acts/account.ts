// One's own account: the password, codes of an app, sessions, and the way out.
import { createElement } from 'react'
import { AccountPage } from '@/components/staff/account-page'
import { AppCodePage, AppPage } from '@/components/staff/app-page'
import { site } from '@/lib/site/site'
import { changePassword, isPassword, prepareApp, turnOffApp, turnOnApp } from '@/lib/staff/account'
import { countTry } from '@/lib/staff/limits'
import { passwordFault } from '@/lib/staff/password'
import { browserWords, endSessions, findSessions, signOut } from '@/lib/staff/session'
import { ACCOUNT_PAGE, SIGN_IN_PAGE } from '@/lib/staff/staff-routes'
import { goTo, type AskedBy, type StaffAnswer, wordsOf } from '@/server/staff/asked'

/** What was done, by a word in the address. */
const DONE: Readonly<Record<string, string>> = {
  password: 'The password is changed, and every other session has ended.',
  on: 'Signing in asks for a code of your app from now on.',
  off: 'Signing in asks for the password alone.',
  ended: 'It has ended.',
}
const WRONG = 'That is not your password.'

async function accountPage(asked: AskedBy, fault?: string): Promise<StaffAnswer> {
  const { db, me, now, query } = asked
  const sessions = await findSessions(db, me.id, now)
  return {
    kind: 'page',
    title: 'Your account',
    ...(fault !== undefined && { status: 422 }),
    body: createElement(AccountPage, {
      ...me,
      role: site.staff.roles.find(({ id }) => id === me.role)?.label ?? me.role,
      sessions: sessions.map(({ browser, ...session }) => ({
        ...session,
        browser: browserWords(browser),
        isThis: session.id === me.session,
      })),
      fault,
      done: fault === undefined ? wordsOf(DONE, query.get('done')) : undefined,
    }),
  }
}

const done = (what: keyof typeof DONE, cookies: readonly string[] = []): StaffAnswer =>
  goTo(`${ACCOUNT_PAGE}?done=${what}`, cookies)

export const showAccount = (asked: AskedBy): Promise<StaffAnswer> => accountPage(asked)

/** Who is signed in may not try passwords without end either. */
async function mayTry({ db, client, me, now }: AskedBy): Promise<boolean> {
  return (await countTry(db, { client, address: me.email }, now)) === undefined
}
const TOO_OFTEN = 'That was too often. Try again in a quarter of an hour.'

export async function setPassword(asked: AskedBy): Promise<StaffAnswer> {
  const { db, form, me, now } = asked
  if (!(await mayTry(asked))) return accountPage(asked, TOO_OFTEN)
  if (!(await isPassword(db, me.id, form.get('current') ?? ''))) return accountPage(asked, WRONG)
  const password = form.get('password') ?? ''
  const fault =
    password === form.get('again')
      ? passwordFault(password, [me.email, me.name, site.name])
      : 'The two new passwords differ.'
  if (fault !== undefined) return accountPage(asked, fault)
  await changePassword(asked, me, password, now)
  return done('password')
}

/** With the password the key is shown; with a code of it, it is turned on. */
export async function setUpApp(asked: AskedBy): Promise<StaffAnswer> {
  const { form, me } = asked
  if (me.twoFactor) return goTo(ACCOUNT_PAGE)
  if (!(await mayTry(asked))) return accountPage(asked, TOO_OFTEN)
  const code = form.get('code')
  if (code !== null) {
    const on = await turnOnApp(asked, code)
    if (on) return done('on', on.cookies)
    const fault = 'That is not the code. Take the one that the app shows now.'
    return {
      kind: 'page',
      title: 'Set up an app',
      status: 422,
      body: createElement(AppCodePage, { fault }),
    }
  }
  const app = await prepareApp(asked, form.get('current-for-app') ?? '')
  if (!app) return accountPage(asked, WRONG)
  return {
    kind: 'page',
    title: 'Set up an app',
    body: createElement(AppPage, {
      address: app.address,
      secret: app.key,
      backupCodes: app.backupCodes,
    }),
  }
}

export async function dropApp(asked: AskedBy): Promise<StaffAnswer> {
  if (!(await mayTry(asked))) return accountPage(asked, TOO_OFTEN)
  const off = await turnOffApp(asked, asked.form.get('current-for-app') ?? '')
  return off ? done('off', off.cookies) : accountPage(asked, WRONG)
}

/** Ends one session of one's own, or all others. */
export async function endSession({ db, form, me, now }: AskedBy): Promise<StaffAnswer> {
  const id = form.get('session') ?? ''
  await endSessions(db, me.id, id === 'others' ? { but: me.session } : { id }, now)
  return done('ended')
}

export async function leave({ db, me, now }: AskedBy): Promise<StaffAnswer> {
  await signOut(db, me, now)
  return goTo(`${SIGN_IN_PAGE}?out=yes`)
}
