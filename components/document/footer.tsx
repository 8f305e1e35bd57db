import { CHECK_UP_PAGE, CONTACT_PAGE } from '@/lib/core/routes'
import { Day } from './day'

type Props = {
  readonly supportAddress: string
  readonly policy: { readonly date: string }
}

/** Whom to write to, and of which day the policy is that the answers on this page rest on. */
export function Footer({ supportAddress, policy }: Props) {
  return (
    <footer className="site-footer">
      <div className="page">
        <p>
          Still stuck? See <a href={CONTACT_PAGE}>what to send</a>, then write to{' '}
          <a href={`mailto:${supportAddress}`}>{supportAddress}</a>
        </p>
        <p>
          <a href={CHECK_UP_PAGE}>Check up a whole account</a>
        </p>
        <p>
          Answers as of <Day iso={policy.date} />
        </p>
      </div>
    </footer>
  )
}
