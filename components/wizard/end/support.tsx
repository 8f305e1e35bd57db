import { QUIET_BUTTON } from '@/components/look/buttons'
import { contactTopicRoute } from '@/lib/core/routes'
import type { SupportWords } from '@/components/wizard/data'

/**
 * What to send to support, and the way there. What was found goes along: <sp-wizard> hands it over,
 * and where there is none the link asks it as a question.
 */
export function Support({
  support,
  question,
}: {
  readonly support: SupportWords
  readonly question?: string
}) {
  return (
    <>
      <p dangerouslySetInnerHTML={{ __html: `Write to ${support.address} and send:` }} />
      <ul>
        {support.send.map((item) => (
          <li key={item} dangerouslySetInnerHTML={{ __html: item }} />
        ))}
      </ul>
      <p dangerouslySetInnerHTML={{ __html: support.never }} />
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
        <a className={QUIET_BUTTON} href={contactTopicRoute(support.topic, question)}>
          Write to Support
        </a>
        {support.article && <a href={support.article.url}>{support.article.title}</a>}
      </p>
    </>
  )
}
