import { CODE_PAGE, OIDC_PAGE, SIGN_IN_PAGE } from '@/lib/staff/staff-routes'
import { LONGEST_PASSWORD } from '@/lib/staff/password'
import { Told, TextField } from './form-parts'
import { MAIN_BUTTON, NARROW, PANEL, SIDE_BUTTON, SMALL, TITLE, WIDE_BUTTON } from './look'

/** Where one signs in; `to` is the page that was asked for. */
export function SignInPage({
  fault,
  done,
  email,
  to,
  provider,
}: {
  readonly fault?: string
  readonly done?: string
  readonly email: string
  readonly to: string
  /** What the button of a provider of OpenID Connect says. */
  readonly provider: string | undefined
}) {
  return (
    <div className={NARROW}>
      <h1 className={TITLE}>Sign in</h1>
      <p className="text-muted">For the people who answer customers and write the articles.</p>
      <Told fault={fault} done={done} />
      <div className={PANEL}>
        <form method="post" action={SIGN_IN_PAGE}>
          <input type="hidden" name="to" value={to} />
          <TextField
            id="email"
            label="Email"
            type="email"
            autoComplete="username"
            defaultValue={email}
            maxLength={254}
            required
          />
          <TextField
            id="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            maxLength={LONGEST_PASSWORD}
            required
          />
          <button className={`${MAIN_BUTTON} ${WIDE_BUTTON}`}>Sign in</button>
        </form>
        {provider !== undefined && (
          <form method="post" action={OIDC_PAGE}>
            <button className={`${SIDE_BUTTON} ${WIDE_BUTTON}`}>Sign in with {provider}</button>
          </form>
        )}
      </div>
      <p className={`mt-4 ${SMALL}`}>
        Forgotten? An administrator invites you again, and the link lets you set a new password.
      </p>
    </div>
  )
}

/** Where the code of an app is asked for, after the password. */
export function CodePage({ fault, to }: { readonly fault?: string; readonly to: string }) {
  return (
    <div className={NARROW}>
      <h1 className={TITLE}>One more step</h1>
      <Told fault={fault} />
      <form className={PANEL} method="post" action={CODE_PAGE}>
        <input type="hidden" name="to" value={to} />
        <TextField
          id="code"
          label="Code"
          hint="The six digits that your app shows now, or one of your backup codes."
          autoComplete="one-time-code"
          maxLength={40}
          required
          autoFocus
        />
        <button className={`${MAIN_BUTTON} ${WIDE_BUTTON}`}>Sign in</button>
      </form>
      <p className={`mt-4 ${SMALL}`}>
        <a href={SIGN_IN_PAGE}>Begin again</a>
      </p>
    </div>
  )
}
