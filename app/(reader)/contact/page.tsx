import { PageData } from '@/components/page-data/page-data'
import { CONTACT_PAGE, FIXES_PAGE, SEARCH_PAGE } from '@/lib/core/routes'
import { ANSWERS_ID, CONTACT_DATA_ID } from '@/components/contact/data'
import { contactData } from '@/components/contact/prepare'
import { RequestForm } from '@/components/contact/request-form'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { Island } from '@/components/document/island'
import { LinkList } from '@/components/document/link-list'
import { pageMetadata } from '@/components/document/page-metadata'
import { findArticle } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import { QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { FIELD } from '@/components/look/fields'
import { SIDE_TITLE } from '@/components/look/layout'
import { HINT, LEDE } from '@/components/look/text'
import { STAGE } from '@/components/look/stage'

export const metadata = pageMetadata({
  title: 'Contact support',
  description: 'Where to write, and what to send so that the first reply already helps.',
  url: CONTACT_PAGE,
})

/** The question, what may answer it beside it, and below it what is sent. */
const PARTS =
  'mt-8 max-w-none! lg:grid lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_1fr] ' +
  'lg:items-start lg:gap-x-14'
const ANSWERS =
  'my-8 text-sm lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:my-0'

const articlesFirst = ['what-tech-support-does', 'what-an-account-manager-does'].flatMap(
  (slug) => findArticle(slug) ?? [],
)

/** One field, and a page of its own for the answer where there is no script. */
function Question() {
  return (
    <form action={CONTACT_PAGE} className={STAGE} suppressHydrationWarning>
      <h2 className="mt-0 mb-2">
        <label htmlFor="question">What do you need help with?</label>
      </h2>
      <p className={HINT} id="question-hint">
        In your own words, in English or Hindi. It is looked up in our answers as you type; all else
        stays in this browser until you send it. {site.support.never}
      </p>
      <textarea
        className={`${FIELD} mb-4`}
        id="question"
        name="q"
        rows={3}
        maxLength={1000}
        aria-describedby="question-hint"
        suppressHydrationWarning
      />
      <p className={`${ROW} m-0 items-center gap-x-5`}>
        <button className={QUIET_BUTTON}>Continue</button>
        <button className={`${QUIET_BUTTON} scripted:hidden`} formAction={SEARCH_PAGE}>
          Search for it
        </button>
      </p>
    </form>
  )
}

export default function ContactPage() {
  return (
    <>
      <Breadcrumbs trail={[]} here="Contact support" />
      <h1>Contact support</h1>
      <p className={LEDE}>
        Say what it is about: the answer may be here. If not, Support answers, on a page of your own
        or by email to <a href={`mailto:${site.supportAddress}`}>{site.supportAddress}</a>.
      </p>
      <PageData id={CONTACT_DATA_ID} data={contactData} />
      <div className={PARTS}>
        <Question />
        <aside className={ANSWERS} aria-label="What may answer it">
          <div id={ANSWERS_ID} suppressHydrationWarning>
            <h2 className={SIDE_TITLE}>This may be quicker</h2>
            <LinkList
              links={[
                { url: FIXES_PAGE, label: 'Find the cause in a few questions' },
                ...articlesFirst.map((article) => ({ url: article.url, label: article.title })),
              ]}
            />
          </div>
        </aside>
        <div className={`mt-6 ${STAGE}`}>
          <Island tag="sp-contact" className="block">
            <RequestForm />
          </Island>
        </div>
      </div>
    </>
  )
}
