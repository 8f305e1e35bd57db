// Feedback in words: read, dealt with, and those told who asked for it.
import { createElement } from 'react'
import { FeedbackPage } from '@/components/staff/inbox/feedback-page'
import { findArticle } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import { mailConfigured } from '@/lib/support/outbox/of-process'
import { countWaiting, tellMended } from '@/lib/support/feedback/mended'
import { REASONS } from '@/lib/support/feedback/reasons'
import { seen } from '@/lib/support/protection/text'
import { writeDown } from '@/lib/staff/audit'
import { dealWith, FEEDBACK_PAGE_SIZE, findFeedback } from '@/lib/staff/inbox/feedback'
import { FEEDBACK_QUEUE } from '@/lib/staff/staff-routes'
import { goTo, type AskedBy, type StaffAnswer, wordsOf } from '@/server/staff/asked'

const titleOf = (slug: string): string => findArticle(slug)?.title ?? slug

const DONE: Readonly<Record<string, string>> = {
  dealt: 'It is dealt with.',
  told: 'Everybody who asked is told.',
}

/** A page number of an address. */
export const pageOf = (query: URLSearchParams): number =>
  /^\d{1,4}$/.test(query.get('page') ?? '') ? Number(query.get('page')) : 0

async function feedbackPage(asked: AskedBy, fault?: string): Promise<StaffAnswer> {
  const { db, query, may } = asked
  const isDone = query.get('done') === 'yes'
  const article = query.get('article') ?? undefined
  const page = pageOf(query)
  const found = await findFeedback(db, { isDone, article, page })
  const waiting = await countWaiting(db)
  return {
    kind: 'page',
    title: 'Feedback',
    ...(fault !== undefined && { status: 422 }),
    body: createElement(FeedbackPage, {
      feedback: found.map((each) => ({
        ...each,
        title: titleOf(each.article),
        why: REASONS.find(({ id }) => id === each.reason)?.words,
      })),
      ...{ isDone, article, page, fault },
      hasMore: found.length === FEEDBACK_PAGE_SIZE,
      waiting: waiting.map((each) => ({ ...each, title: titleOf(each.article) })),
      mayMend: may('feedback.mend'),
      sendsMail: mailConfigured(),
      done: wordsOf(DONE, query.get('was')),
    }),
  }
}

export const showFeedback = (asked: AskedBy): Promise<StaffAnswer> => feedbackPage(asked)

export async function dealWithFeedback(asked: AskedBy): Promise<StaffAnswer> {
  const { db, form, me, now } = asked
  const id = form.get('feedback') ?? ''
  const isDone = await dealWith(db, { id, by: me.id, now })
  return isDone
    ? goTo(`${FEEDBACK_QUEUE}?was=dealt`)
    : feedbackPage(asked, 'Somebody dealt with it already, or it is not there any more.')
}

/** Tells everybody who asked to hear that an article is mended. */
export async function tellReaders(asked: AskedBy): Promise<StaffAnswer> {
  const { db, form, me, now } = asked
  const article = findArticle(form.get('article') ?? '')
  if (!article) return feedbackPage(asked, 'Choose an article.')
  const words = seen(form.get('words') ?? '').slice(0, 600)
  const told = await tellMended(
    db,
    {
      article: article.slug,
      title: article.title,
      url: site.siteUrl + article.url,
      note: words === '' ? undefined : words,
      sender: [site.name, site.siteUrl],
      also: (trx, people) =>
        writeDown(
          trx,
          {
            staff: me.id,
            act: 'tell-mended',
            subject: article.slug,
            data: { people: String(people) },
          },
          now,
        ),
    },
    now,
  )
  if (told === 0) return feedbackPage(asked, 'Nobody waits for this article any more.')
  return goTo(`${FEEDBACK_QUEUE}?was=told`)
}
