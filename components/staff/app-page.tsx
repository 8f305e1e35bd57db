import { ACCOUNT_PAGE, TOTP_PAGE } from '@/lib/staff/staff-routes'
import { Told, TextField } from './form-parts'
import {
  BUTTONS,
  CODES,
  COLUMN,
  KEY,
  MAIN_BUTTON,
  PART,
  PART_TITLE,
  SIDE_BUTTON,
  TITLE,
} from './look'

/** How an app is set up: shown once, and turned on by a code of it. */
export function AppPage({
  address,
  secret,
  backupCodes,
}: {
  readonly address: string
  readonly secret: string
  readonly backupCodes: readonly string[]
}) {
  return (
    <div className={COLUMN}>
      <h1 className={TITLE}>Set up an app for codes</h1>
      <p>This is shown once. Do all three, in this order.</p>
      <section className={PART}>
        <h2 className={PART_TITLE}>1. Put the key into your app</h2>
        <p>
          On the phone that has the app, open <a href={address}>this link</a>. Elsewhere choose
          “Enter a setup key” in the app, a key that is time-based, and type:
        </p>
        <code className={KEY}>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </section>
      <section className={PART}>
        <h2 className={PART_TITLE}>2. Keep the backup codes</h2>
        <p>
          Each signs you in once where you do not have the app. Keep them where you keep passwords.
        </p>
        <ul className={CODES}>
          {backupCodes.map((code) => (
            <li key={code} className="m-0">
              {code}
            </li>
          ))}
        </ul>
      </section>
      <section className={PART}>
        <h2 className={PART_TITLE}>3. Turn it on</h2>
        <ConfirmForm />
      </section>
    </div>
  )
}

function ConfirmForm() {
  return (
    <form className="max-w-[26rem]" method="post" action={TOTP_PAGE}>
      <TextField
        id="code"
        label="The code that your app shows now"
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={12}
        required
      />
      <p className={BUTTONS}>
        <button className={MAIN_BUTTON}>Turn it on</button>
        <a className={SIDE_BUTTON} href={ACCOUNT_PAGE}>
          Not now
        </a>
      </p>
    </form>
  )
}

/** Asks for the code once more, where it was wrong: the key is not shown again. */
export function AppCodePage({ fault }: { readonly fault: string }) {
  return (
    <div className={COLUMN}>
      <h1 className={TITLE}>Set up an app for codes</h1>
      <Told fault={fault} />
      <ConfirmForm />
    </div>
  )
}
