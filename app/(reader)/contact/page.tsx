import { Inline } from '@/components/article/inline'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { LinkList } from '@/components/document/link-list'
import { pageMetadata } from '@/components/document/page-metadata'
import { policy } from '@/lib/access/published'
import { findArticle } from '@/lib/content/collection'
import { house } from '@/lib/content/house'
import type { SupportTopic } from '@/lib/content/house-shape'
import { supportMail } from '@/lib/content/support-mail'
import { wizards } from '@/lib/wizard/published'

export const metadata = pageMetadata({ title: 'Contact support', description: 'Where to write, and what to send so that the first reply already helps.', url: '/contact' })

/** The topic that fits everything else comes last. */
const topics = house.support.topics.toSorted((one, other) => Number(one.id === 'base') - Number(other.id === 'base'))

const articlesFirst = ['what-tech-support-does', 'what-an-account-manager-does'].flatMap((slug) => findArticle(slug) ?? [])

function Topic({ topic }: { topic: SupportTopic }) {
  return (
    <details className="fold">
      <summary>{topic.title}</summary>
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
        <a className="button-quiet" href={supportMail(topic, { policy, supportAddress: house.supportAddress })}>
          Write this mail<span className="sr-only">: {topic.title}</span>
        </a>
      </p>
    </details>
  )
}

export default function ContactPage() {
  return (
    <>
      <Breadcrumbs trail={[]} />
      <h1>Contact support</h1>
      <p className="answer">
        Write to <a href={`mailto:${house.supportAddress}`}>{house.supportAddress}</a>. Choose below what it is about: your mail program opens with the headings
        filled in.
      </p>
      <div id="contact-question" />
      <div className="note" data-type="warning">
        <strong>Keep these to yourself</strong>
        <p>{house.support.never}</p>
      </div>
      <h2>What is it about?</h2>
      {topics.map((topic) => (
        <Topic key={topic.id} topic={topic} />
      ))}
      <h2>It may be quicker to look here first</h2>
      <LinkList
        links={[
          ...wizards.map((wizard) => ({ url: `/fix/${wizard.symptom}`, label: `${wizard.title}: find the cause in a few questions` })),
          ...articlesFirst.map((article) => ({ url: article.url, label: article.title })),
        ]}
      />
    </>
  )
}
