import { articleRoute } from '@/lib/core/routes'
import type { ToldFeedback } from '@/lib/staff/inbox/feedback'
import { FEEDBACK_QUEUE, MENDED_PAGE } from '@/lib/staff/staff-routes'
import { Pages } from '@/components/staff/list-filter'
import { Told } from '@/components/staff/form-parts'
import { Moment } from '@/components/staff/moment'
import {
  BROAD,
  BUTTONS,
  INPUT,
  LABEL,
  MAIN_BUTTON,
  PANEL,
  PART_TITLE,
  PILL_DONE,
  PILL_QUIET,
  SIDE_BUTTON,
  SMALL,
  TITLE,
} from '@/components/staff/look'

/** An article that people wait for, and how many. */
export interface Waiting {
  readonly article: string
  readonly title: string
  readonly people: number
}

/** Feedback with what is said beside it in words of ours. */
export interface ShownFeedback extends ToldFeedback {
  readonly title: string
  readonly why: string | undefined
}

const ITEM = 'grid gap-x-6 gap-y-2 border-t border-line py-4 sm:grid-cols-[minmax(0,1fr)_auto]'

/** What readers say of articles in words; one article's where `article` names it. */
export function FeedbackPage({
  feedback,
  isDone,
  article,
  page,
  hasMore,
  waiting,
  mayMend,
  sendsMail,
  fault,
  done,
}: {
  readonly feedback: readonly ShownFeedback[]
  readonly isDone: boolean
  readonly article: string | undefined
  readonly page: number
  readonly hasMore: boolean
  readonly waiting: readonly Waiting[]
  readonly mayMend: boolean
  readonly sendsMail: boolean
  readonly fault?: string
  readonly done?: string
}) {
  const hrefOf = (to: { readonly isDone?: boolean; readonly page?: number }): string => {
    const entries = [
      ...((to.isDone ?? isDone) ? [['done', 'yes']] : []),
      ...(article === undefined ? [] : [['article', article]]),
      ...(to.page ? [['page', String(to.page)]] : []),
    ]
    const query = new URLSearchParams(entries).toString()
    return query === '' ? FEEDBACK_QUEUE : `${FEEDBACK_QUEUE}?${query}`
  }
  return (
    <div className={BROAD}>
      <h1 className={TITLE}>Feedback</h1>
      <Told fault={fault} done={done} />
      {mayMend && waiting.length > 0 && <Mended waiting={waiting} sendsMail={sendsMail} />}
      <p className={BUTTONS}>
        <a href={hrefOf({ isDone: !isDone })}>
          {isDone ? 'What is to be dealt with' : 'What was dealt with'}
        </a>
        {article !== undefined && <a href={FEEDBACK_QUEUE}>Of every article</a>}
      </p>
      {feedback.length === 0 ? (
        <p>{isDone ? 'Nothing was dealt with yet.' : 'Nothing is to be dealt with.'}</p>
      ) : (
        <ul className="m-0 mt-4 list-none p-0">
          {feedback.map((each) => (
            <Item key={each.id} feedback={each} mayMend={mayMend && !isDone} />
          ))}
        </ul>
      )}
      <Pages
        page={page}
        hasMore={hasMore}
        hrefOf={(to) => hrefOf({ page: to })}
        words={['Later', 'Earlier']}
      />
    </div>
  )
}

function Item({
  feedback: { id, article, title, step, helpful, why, comment, at, waits, doneBy },
  mayMend,
}: {
  readonly feedback: ShownFeedback
  readonly mayMend: boolean
}) {
  return (
    <li className={`m-0 ${ITEM}`}>
      <div>
        <p className="m-0">
          <a className="font-semibold" href={articleRoute(article)} data-keys-row="">
            {title}
          </a>{' '}
          <span className={helpful ? PILL_DONE : PILL_QUIET}>
            {helpful ? 'helped' : 'did not help'}
          </span>
        </p>
        <p className={`m-0 ${SMALL}`}>
          <Moment at={at} />
          {why !== undefined && ` · ${why}`}
          {step !== undefined && ` · step ${step}`}
          {waits && ' · wants to be told'}
          {doneBy !== undefined && ` · dealt with by ${doneBy}`}
        </p>
        {comment !== '' && <p className="m-0 mt-2 max-w-[44rem] whitespace-pre-wrap">{comment}</p>}
      </div>
      {mayMend && (
        <form method="post" action={FEEDBACK_QUEUE}>
          <input type="hidden" name="feedback" value={id} />
          <button className={SIDE_BUTTON}>
            Dealt with<span className="sr-only">: what was said of {title}</span>
          </button>
        </form>
      )}
    </li>
  )
}

function Mended({
  waiting,
  sendsMail,
}: {
  readonly waiting: readonly Waiting[]
  readonly sendsMail: boolean
}) {
  return (
    <section className={`mb-6 ${PANEL}`}>
      <h2 className={PART_TITLE}>Mended: tell who asked</h2>
      <p className={SMALL}>
        {sendsMail
          ? 'Each is sent one mail; their address is deleted with it.'
          : 'No mail leaves this site: each mail waits until it does.'}
      </p>
      <form method="post" action={MENDED_PAGE}>
        <label className={LABEL} htmlFor="article">
          Article
        </label>
        <select className={`${INPUT} max-w-[36rem]`} id="article" name="article">
          {waiting.map(({ article, title, people }) => (
            <option key={article} value={article}>
              {title}: {people === 1 ? '1 person waits' : `${people} people wait`}
            </option>
          ))}
        </select>
        <label className={LABEL} htmlFor="words">
          What changed, if you like
        </label>
        <textarea
          className={`${INPUT} max-w-[36rem]`}
          id="words"
          name="words"
          rows={2}
          maxLength={600}
        />
        <p className={BUTTONS}>
          <button className={MAIN_BUTTON}>Tell them</button>
        </p>
      </form>
    </section>
  )
}
