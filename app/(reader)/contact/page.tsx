import { PageData } from '@/components/page-data/page-data'
import { CONTACT_PAGE, FIXES_PAGE } from '@/lib/core/routes'
import { Inline } from '@/components/article/inline'
import { CONTACT_DATA_ID, type ContactData } from '@/components/contact/data'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { Island } from '@/components/document/island'
import { LinkList } from '@/components/document/link-list'
import { pageMetadata } from '@/components/document/page-metadata'
import { policy } from '@/lib/policy/published'
import { plainText } from '@/lib/policy/wording'
import { findArticle } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import type { SupportTopic } from '@/lib/site/schema'
import { supportMail } from '@/lib/site/support-mail'
import { QUIET_BUTTON } from '@/components/look/buttons'
import { FOLD, FOLD_SUMMARY } from '@/components/look/lists'
import { NOTE_TITLE, noteLook } from '@/components/look/notes'
import { ANSWER } from '@/components/look/text'

export const metadata = pageMetadata({
  title: 'Contact support',
  description: 'Where to write, and what to send so that the first reply already helps.',
  url: CONTACT_PAGE,
})

/** The topic that fits everything else comes last. */
const topics = site.support.topics.toSorted(
  (one, other) => Number(one.id === 'base') - Number(other.id === 'base'),
)

const articlesFirst = ['what-tech-support-does', 'what-an-account-manager-does'].flatMap(
  (slug) => findArticle(slug) ?? [],
)

/** What <sp-contact> makes its form from. */
const contactData: ContactData = {
  supportAddress: site.supportAddress,
  never: site.support.never,
  topics: topics.map(({ id, title, subject, send }) => {
    const items = send.map(({ label, text, attach = false }) => ({
      label,
      text: plainText(text, { policy, supportAddress: site.supportAddress }),
      attach,
    }))
    return {
      id,
      title,
      subject,
      fields: items
        .filter(({ attach }) => !attach)
        .map(({ label, text }) => ({ label, text: text.charAt(0).toUpperCase() + text.slice(1) })),
      attach: items.filter(({ attach }) => attach).map(({ text }) => text),
    }
  }),
}

function Topic({ topic }: { topic: SupportTopic }) {
  return (
    <details className={FOLD}>
      <summary className={FOLD_SUMMARY}>{topic.title}</summary>
      {/* An address that names what is inside opens it. */}
      <p id={topic.id} className="scroll-mt-12">
        Send:
      </p>
      <ul>
        {topic.send.map((item) => (
          <li key={item.label}>
            <strong>{item.label}:</strong> <Inline text={item.text} />
          </li>
        ))}
      </ul>
      <p>
        <a
          className={QUIET_BUTTON}
          href={supportMail(topic, { policy, supportAddress: site.supportAddress })}
        >
          Write this email<span className="sr-only">: {topic.title}</span>
        </a>
      </p>
    </details>
  )
}

export default function ContactPage() {
  return (
    <>
      <Breadcrumbs trail={[]} here="Contact support" />
      <h1>Contact support</h1>
      <p className={ANSWER}>
        Write to <a href={`mailto:${site.supportAddress}`}>{site.supportAddress}</a>. Choose what it
        is about, and the email is put together for you.
      </p>
      <div id="contact-question" />
      <div className={noteLook('warning')}>
        <strong className={NOTE_TITLE}>Keep these to yourself</strong>
        <p>{site.support.never}</p>
      </div>
      <PageData id={CONTACT_DATA_ID} data={contactData} />
      <Island tag="sp-contact" className="mt-10 block">
        <section data-contact-topics="" suppressHydrationWarning>
          <h2>What is it about?</h2>
          {topics.map((topic) => (
            <Topic key={topic.id} topic={topic} />
          ))}
        </section>
      </Island>
      <h2>This may be quicker</h2>
      <LinkList
        links={[
          { url: FIXES_PAGE, label: 'Find the cause in a few questions' },
          ...articlesFirst.map((article) => ({ url: article.url, label: article.title })),
        ]}
      />
    </>
  )
}
