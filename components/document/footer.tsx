import { CHECK_UP_PAGE, CONTACT_PAGE } from '@/lib/core/routes'
import { Day } from './day'
import { PAGE } from '@/components/look/layout'

const PARTS = 'flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 pt-6 pb-10'
const LINK = 'inline-block py-[0.15rem] text-inherit'

type Props = {
  readonly supportAddress: string
  readonly policy: { readonly date: string }
}

/** Whom to write to, and of which day the policy is that the answers on this page rest on. */
export function Footer({ supportAddress, policy }: Props) {
  return (
    <footer className="border-t border-line text-sm text-muted print:hidden">
      <div className={`${PAGE} ${PARTS}`}>
        <p className="m-0">
          Still stuck? See{' '}
          <a className={LINK} href={CONTACT_PAGE}>
            what to send
          </a>
          , then write to{' '}
          <a className={LINK} href={`mailto:${supportAddress}`}>
            {supportAddress}
          </a>
        </p>
        <p className="m-0">
          <a className={LINK} href={CHECK_UP_PAGE}>
            Check up a whole account
          </a>
        </p>
        <p className="m-0">
          Answers as of <Day iso={policy.date} />
        </p>
      </div>
    </footer>
  )
}
