import { CONTACT_PAGE } from '@/lib/core/routes'
import { ACCEPTED } from '@/lib/support/attachments/limits'
import { FILES } from '@/lib/support/requests/form'
import { LONGEST_QUESTION } from '@/lib/support/requests/limits'
import { BUTTON, ROW } from '@/components/look/buttons'
import { ERROR, ERROR_SUMMARY } from '@/components/look/choices'
import { FILES_FIELD } from '@/components/contact/look'
import { FIELD } from '@/components/look/fields'
import { WIDE } from '@/components/look/layout'
import { RESULTS_PAGE } from '@/components/look/results'
import { STAGE } from '@/components/look/stage'
import { HINT, LEDE } from '@/components/look/text'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { Island } from '@/components/document/island'
import { OtherWays } from '@/components/search/other-ways'
import { REQUEST_IDS as IDS } from './data'
import { RequestExample } from './example'
import { referenceHtml, saidHtml, type Said } from './said'
import { REQUEST_WORDS } from './words'

/**
 * What stands in the document as it is built, so that all that a request can show has its looks
 * there; nobody sees it.
 */
const SAMPLE: readonly Said[] = (['customer', 'support'] as const).map((author) => ({
  id: author,
  author,
  at: 0,
  text: 'Nothing',
  details: [{ label: 'Nothing', text: 'Nothing' }],
  context: [true, false].map((folded) => ({ title: 'Nothing', text: 'Nothing', folded })),
  files: ['image/png', 'application/pdf'].map((type) => ({ url: '#', name: type, type, bytes: 0 })),
}))

/** Those that are not English are filled in by the server. */
const WORDS = REQUEST_WORDS.en
/** What to do instead, where no request is shown. */
const NONE = 'mt-8 hidden [[hidden]+&]:block'
const LABEL = 'mt-5 mb-1 block font-semibold'

/**
 * What a customer asked, what was answered, and where to write back. It is whole without script;
 * the server fills it in for who has its address.
 */
export function RequestPage() {
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Contact support', url: CONTACT_PAGE }]} here="Your request" />
      <h1 id={IDS.title}>Your request</h1>
      <p className={LEDE} id={IDS.lede}>
        A support request has a page of its own. Open it by the address that you were given when you
        sent it, or in the email about it.
      </p>
      <div id={IDS.body} hidden>
        <p
          className="rounded-md bg-surface px-4 py-3"
          id={IDS.keep}
          dangerouslySetInnerHTML={{ __html: referenceHtml('') }}
        />
        <ol
          className="mt-8 list-none p-0"
          id={IDS.said}
          aria-label="What was said"
          dangerouslySetInnerHTML={{ __html: saidHtml(SAMPLE, 'en') }}
        />
        <form className={`${STAGE} mt-8`} id={IDS.form} method="post" encType="multipart/form-data">
          <h2 className="mt-0 mb-1 text-lg">
            <label htmlFor={IDS.text} id={IDS.label}>
              {WORDS.write}
            </label>
          </h2>
          <p className={`m-0 mb-2 ${HINT}`} id={IDS.never}>
            {WORDS.never}
          </p>
          <div className={ERROR_SUMMARY} id={IDS.problem} role="alert">
            <p className={ERROR}>Nothing</p>
          </div>
          <input type="hidden" name="id" id={IDS.message} />
          <textarea
            className={FIELD}
            id={IDS.text}
            name="text"
            rows={4}
            required
            maxLength={LONGEST_QUESTION}
            aria-describedby={IDS.never}
          />
          <label className={LABEL} htmlFor="request-files" id={IDS.files}>
            {WORDS.files}
          </label>
          <p className={`m-0 mb-1 ${HINT}`} id={IDS.filesHint}>
            {WORDS.filesHint}
          </p>
          <input
            className={FILES_FIELD}
            id="request-files"
            name={FILES}
            type="file"
            multiple
            accept={ACCEPTED}
            aria-describedby={IDS.filesHint}
          />
          <p className={`${ROW} mt-6 mb-0`}>
            <button className={BUTTON} id={IDS.send}>
              {WORDS.send}
            </button>
          </p>
          <Island tag="sp-form" className="block" />
        </form>
      </div>
      <div className={`${WIDE} ${NONE}`}>
        <div className={RESULTS_PAGE}>
          <div>
            <div className={STAGE}>
              <h2 className="mt-0 mb-2 text-lg">No request is shown here</h2>
              <p>
                Nobody sees a request without its address. If you have none yet, write to Support:
                the answer may be here before you send it.
              </p>
              <p className={`${ROW} mt-6 mb-0`}>
                <a className={BUTTON} href={CONTACT_PAGE}>
                  Write to Support
                </a>
              </p>
            </div>
            <RequestExample />
          </div>
          <OtherWays />
        </div>
      </div>
    </>
  )
}
