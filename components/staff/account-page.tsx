import { END_SESSION_PAGE, PASSWORD_PAGE, TOTP_OFF_PAGE, TOTP_PAGE } from '@/lib/staff/staff-routes'
import { LONGEST_PASSWORD } from '@/lib/staff/password'
import { PASSWORD_HINT, Told, TextField } from './form-parts'
import {
  BUTTONS,
  CELL,
  COLUMN,
  MAIN_BUTTON,
  PART,
  PART_TITLE,
  SCROLLED,
  SIDE_BUTTON,
  SMALL,
  TITLE,
} from './look'
import { Moment } from './moment'

/** A session as its owner sees it. */
export interface ShownSession {
  readonly id: string
  readonly browser: string
  readonly beganAt: number
  readonly usedAt: number
  readonly isThis: boolean
}

/** One's own account: password, codes of an app, sessions. */
export function AccountPage({
  name,
  email,
  role,
  hasPassword,
  twoFactor,
  sessions,
  fault,
  done,
}: {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly hasPassword: boolean
  readonly twoFactor: boolean
  readonly sessions: readonly ShownSession[]
  readonly fault?: string
  readonly done?: string
}) {
  return (
    <div className={COLUMN}>
      <h1 className={TITLE}>Your account</h1>
      <p className="text-muted">
        {name} · {email} · {role}
      </p>
      <Told fault={fault} done={done} />
      {hasPassword ? (
        <>
          <PasswordPart />
          {twoFactor ? <AppIsOn /> : <AppIsOff />}
        </>
      ) : (
        <p className={PART}>
          You sign in with an account at your provider, and have no password here.
        </p>
      )}
      <SessionsPart sessions={sessions} />
    </div>
  )
}

const Current = ({ id }: { readonly id: string }) => (
  <TextField
    id={id}
    label="Your password now"
    type="password"
    autoComplete="current-password"
    maxLength={LONGEST_PASSWORD}
    required
  />
)

function PasswordPart() {
  return (
    <section className={PART}>
      <h2 className={PART_TITLE}>Password</h2>
      <form className="max-w-[26rem]" method="post" action={PASSWORD_PAGE}>
        <Current id="current" />
        <TextField
          id="password"
          label="New password"
          hint={PASSWORD_HINT}
          type="password"
          autoComplete="new-password"
          maxLength={LONGEST_PASSWORD}
          required
        />
        <TextField
          id="again"
          label="New password again"
          type="password"
          autoComplete="new-password"
          maxLength={LONGEST_PASSWORD}
          required
        />
        <p className={BUTTONS}>
          <button className={SIDE_BUTTON}>Change it and end other sessions</button>
        </p>
      </form>
    </section>
  )
}

function AppIsOff() {
  return (
    <section className={PART}>
      <h2 className={PART_TITLE}>Codes of an app</h2>
      <p>
        Off. Turn it on, and signing in asks for a code of an app on your phone beside the password:
        Google Authenticator, Microsoft Authenticator, 1Password and others make them.
      </p>
      <form className="max-w-[26rem]" method="post" action={TOTP_PAGE}>
        <Current id="current-for-app" />
        <p className={BUTTONS}>
          <button className={SIDE_BUTTON}>Set up an app</button>
        </p>
      </form>
    </section>
  )
}

function AppIsOn() {
  return (
    <section className={PART}>
      <h2 className={PART_TITLE}>Codes of an app</h2>
      <p>On. Signing in asks for a code of your app beside the password.</p>
      <form className="max-w-[26rem]" method="post" action={TOTP_OFF_PAGE}>
        <Current id="current-for-app" />
        <p className={BUTTONS}>
          <button className={SIDE_BUTTON}>Turn it off</button>
        </p>
      </form>
    </section>
  )
}

function SessionsPart({ sessions }: { readonly sessions: readonly ShownSession[] }) {
  return (
    <section className={PART}>
      <h2 className={PART_TITLE}>Where you are signed in</h2>
      <p className={SMALL}>
        A session ends after twelve hours in which it is not used, and after seven days at the
        latest.
      </p>
      <div className={SCROLLED}>
        <table>
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col">Began</th>
              <th scope="col">Last used</th>
              <th scope="col">
                <span className="sr-only">End it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, browser, beganAt, usedAt, isThis }) => (
              <tr key={id}>
                <td className={CELL}>
                  {browser}
                  {isThis && <strong> · this one</strong>}
                </td>
                <td className={CELL}>
                  <Moment at={beganAt} />
                </td>
                <td className={CELL}>
                  <Moment at={usedAt} />
                </td>
                <td className={CELL}>
                  {!isThis && (
                    <form method="post" action={END_SESSION_PAGE}>
                      <input type="hidden" name="session" value={id} />
                      <button className={SIDE_BUTTON}>
                        End<span className="sr-only"> the session in {browser}</span>
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length > 1 && (
        <form method="post" action={END_SESSION_PAGE}>
          <p className={BUTTONS}>
            <button className={MAIN_BUTTON} name="session" value="others">
              End all others
            </button>
          </p>
        </form>
      )}
    </section>
  )
}
