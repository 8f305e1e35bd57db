import { acceptRoute, SIGN_IN_PAGE } from '@/lib/staff/staff-routes'
import { LONGEST_PASSWORD } from '@/lib/staff/password'
import { PASSWORD_HINT, Told, TextField } from './form-parts'
import { MAIN_BUTTON, NARROW, PANEL, TITLE, WIDE_BUTTON } from './look'

/** Where whoever was invited says their name and sets a password. */
export function AcceptPage({
  token,
  email,
  name,
  role,
  fault,
}: {
  readonly token: string
  readonly email: string
  readonly name: string
  /** What their role is called. */
  readonly role: string
  readonly fault?: string
}) {
  return (
    <div className={NARROW}>
      <h1 className={TITLE}>Set your password</h1>
      <p className="text-muted">
        You are invited as <strong>{role}</strong>.
      </p>
      <Told fault={fault} />
      <form className={PANEL} method="post" action={acceptRoute(token)}>
        <p className="m-0">
          You sign in with <strong>{email}</strong>
        </p>
        {/* So that a browser keeps the password with the address. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <TextField
          id="name"
          label="Your name"
          hint="As colleagues see it, and customers whom you answer."
          autoComplete="name"
          defaultValue={name}
          maxLength={80}
          required
        />
        <TextField
          id="password"
          label="Password"
          hint={PASSWORD_HINT}
          type="password"
          autoComplete="new-password"
          maxLength={LONGEST_PASSWORD}
          required
        />
        <TextField
          id="again"
          label="Password again"
          type="password"
          autoComplete="new-password"
          maxLength={LONGEST_PASSWORD}
          required
        />
        <button className={`${MAIN_BUTTON} ${WIDE_BUTTON}`}>Set it and sign in</button>
      </form>
    </div>
  )
}

/** What a link shows that was used, or is over. */
export function NoInvitationPage() {
  return (
    <div className={NARROW}>
      <h1 className={TITLE}>This link does not work</h1>
      <p>
        It was used before, another one was sent after it, or it is older than three days. Ask an
        administrator to invite you again. If you have a password already,{' '}
        <a href={SIGN_IN_PAGE}>sign in</a>.
      </p>
    </div>
  )
}
