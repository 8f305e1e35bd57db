import { CATEGORIES_PAGE, CONTACT_PAGE } from '@/lib/core/routes'
import { FEEDBACK_API } from '@/lib/support/told-routes'
import { REASONS } from '@/lib/support/feedback/reasons'
import { LONGEST_COMMENT } from '@/lib/support/feedback/read'
import { BUTTON, QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { CHOICE, CHOICE_BOX, CHOICES, CHOICES_LEGEND } from '@/components/look/choices'
import { FIELD } from '@/components/look/fields'
import { WIDE } from '@/components/look/layout'
import { RESULTS_PAGE } from '@/components/look/results'
import { HINT, LEDE } from '@/components/look/text'
import { STAGE } from '@/components/look/stage'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { Island } from '@/components/document/island'
import { OtherWays } from '@/components/search/other-ways'
import { FEEDBACK_IDS as IDS } from './data'

/** Which feedback a form is about; the server fills it in. */
function Which() {
  return (
    <>
      {['id', 'article', 'helpful'].map((name) => (
        <input key={name} type="hidden" name={name} data-said={name} />
      ))}
    </>
  )
}

/** Where to go on, once there is nothing to fill in. */
const NEXT = 'mt-8 hidden [p+&]:block'
const FIELD_LABEL = 'mt-5 mb-1 block font-semibold'

/**
 * What a reader said of an article, and what can be added to it or taken back. It is whole without
 * script; the server fills in what was said, and takes away what does not fit.
 */
export function FeedbackPage() {
  return (
    <>
      <Breadcrumbs trail={[]} here="Feedback" />
      <h1 id={IDS.title}>Feedback</h1>
      <p className={LEDE} id={IDS.lede}>
        At the end of every article you are asked whether it helped. What you say there can be added
        to or taken back here.
      </p>
      <form id={IDS.form} className={STAGE} method="post" action={FEEDBACK_API}>
        <Which />
        <fieldset id={IDS.reasons} className={CHOICES}>
          <legend className={CHOICES_LEGEND}>
            <h2 className="m-0 text-lg">What was wrong?</h2>
          </legend>
          {REASONS.map(({ id, words }) => (
            <label key={id} className={CHOICE}>
              <input className={CHOICE_BOX} type="radio" name="reason" value={id} />
              {words}
            </label>
          ))}
        </fieldset>
        <label className={FIELD_LABEL} htmlFor={IDS.step}>
          At which step, if it is one
        </label>
        <input className={FIELD} id={IDS.step} name="step" maxLength={200} autoComplete="off" />
        <label className={FIELD_LABEL} htmlFor={IDS.comment}>
          In your own words, if you like
        </label>
        <p className={`m-0 mb-1 ${HINT}`} id="comment-hint">
          In English or Hindi. Please no passwords, OTPs or numbers of customers.
        </p>
        <textarea
          className={FIELD}
          id={IDS.comment}
          name="comment"
          rows={4}
          maxLength={LONGEST_COMMENT}
          aria-describedby="comment-hint"
        />
        <label className={FIELD_LABEL} htmlFor={IDS.notify}>
          Tell me when it is mended
        </label>
        <p className={`m-0 mb-1 ${HINT}`} id="notify-hint">
          Your email address. It is used for this alone, and deleted after a year at the latest.
        </p>
        <input
          className={FIELD}
          id={IDS.notify}
          name="notify"
          type="email"
          maxLength={254}
          autoComplete="email"
          aria-describedby="notify-hint"
        />
        {/* People do not see it; programs that fill in every field do. */}
        <p className="absolute -start-[9999px]" aria-hidden="true">
          <label>
            Website <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </p>
        <p className={`${ROW} mt-6 mb-0`}>
          <button className={BUTTON}>Send</button>
        </p>
        <Island tag="sp-form" className="block" />
      </form>
      <form id={IDS.back} className="mt-6" method="post" action={FEEDBACK_API}>
        <Which />
        <button className={QUIET_BUTTON} name="take-back" value="yes">
          Take back what I said
        </button>
      </form>
      <div className={`${WIDE} ${NEXT}`}>
        <div className={RESULTS_PAGE}>
          <div>
            <div className={STAGE}>
              <h2 className="mt-0 mb-2 text-lg">No feedback is shown here</h2>
              <p>
                Open an article and press Yes or No at its end. If a question is still open, Support
                answers it.
              </p>
              <p className={`${ROW} mt-6 mb-0`}>
                <a className={BUTTON} href={CATEGORIES_PAGE}>
                  Browse all topics
                </a>
                <a className={QUIET_BUTTON} href={CONTACT_PAGE}>
                  Write to Support
                </a>
              </p>
            </div>
          </div>
          <OtherWays />
        </div>
      </div>
    </>
  )
}
