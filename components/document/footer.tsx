import {
  CHANGES_PAGE,
  CHECK_UP_PAGE,
  CONTACT_PAGE,
  FIXES_PAGE,
  PREFERENCES_PATH,
  PRIVACY_PAGE,
} from '@/lib/core/routes'
import { TEXT_BUTTON } from '@/components/look/text'
import { Day } from './day'
import { PAGE } from '@/components/look/layout'
import type { Change } from '@/lib/site/schema'

const PARTS = 'grid gap-x-12 gap-y-6 py-10 md:grid-cols-[1.4fr_1fr]'
const LINK = 'me-5 inline-flex min-h-11 items-center text-inherit'

type Props = {
  readonly supportAddress: string
  readonly policy: { readonly date: string }
  /** What changed last. */
  readonly change: Change | undefined
}

/** Whom to write to, what else helps, and of which day the answers are. */
export function Footer({ supportAddress, policy, change }: Props) {
  return (
    <footer className="border-t border-line bg-surface text-sm text-muted print:hidden">
      <div className={`${PAGE} ${PARTS}`}>
        <p className="m-0">
          <strong className="block text-ink">Still stuck?</strong>
          <a className={LINK} href={CONTACT_PAGE}>
            See what to send
          </a>
          <a className={LINK} href={`mailto:${supportAddress}`}>
            {supportAddress}
          </a>
          <a className={LINK} href={FIXES_PAGE}>
            Guided fixes
          </a>
          <a className={LINK} href={CHECK_UP_PAGE}>
            Check up a whole account
          </a>
        </p>
        <div>
          {change && (
            <p className="m-0">
              Changed <Day iso={change.on} />: {change.what}
            </p>
          )}
          <p className="m-0">
            Answers as of <Day iso={policy.date} />.
          </p>
          <form method="post" action={PREFERENCES_PATH}>
            <a className={LINK} href={CHANGES_PAGE}>
              All changes
            </a>
            <button className={`me-5 min-h-11 ${TEXT_BUTTON}`} name="events" value="off">
              Do not count me
            </button>
            <a className={LINK} href={PRIVACY_PAGE}>
              Privacy
            </a>
          </form>
        </div>
      </div>
    </footer>
  )
}
