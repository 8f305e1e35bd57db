import type { Queued, WorkState } from '@/lib/staff/inbox/queue'
import type { Promised } from '@/lib/support/working-hours'
import { REQUESTS_QUEUE, staffRequestRoute } from '@/lib/staff/staff-routes'
import { Moment } from '@/components/staff/moment'
import { Choice, Pages, viewAddress, WHO_CHOICES } from '@/components/staff/list-filter'
import { CELL, INPUT, STACKED, SIDE_BUTTON, SMALL, TITLE } from '@/components/staff/look'
import { FirstReply } from './clock'
import { StatePill } from './state-pill'

const HOUR = 60 * 60 * 1000

/** What the address asks for. */
export interface QueueView {
  readonly state: WorkState | 'all'
  readonly who: 'all' | 'me' | 'nobody'
  readonly topic: string
  readonly tag: string
  readonly q: string
  readonly page: number
}

const STATE_CHOICES = [
  ['all', 'All that is not solved'],
  ['new', 'New'],
  ['open', 'Waits for us'],
  ['waiting', 'Waits for customer'],
  ['solved', 'Solved'],
] as const
const hrefOf = (view: QueueView, changed: Partial<QueueView>): string =>
  viewAddress(REQUESTS_QUEUE, view, changed)

/** The queue: what waits longest stands first. */
export function QueuePage({
  view,
  requests,
  total,
  pageSize,
  topics,
  tags,
  promise,
  promised,
  now,
}: {
  readonly view: QueueView
  readonly requests: readonly Queued[]
  readonly total: number
  readonly pageSize: number
  readonly topics: readonly { readonly id: string; readonly title: string }[]
  readonly tags: readonly string[]
  readonly promise: { readonly kept: number; readonly due: number }
  readonly promised: Promised
  readonly now: number
}) {
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className={TITLE}>Support requests</h1>
        <p className={SMALL}>
          First answered within {promised.within / HOUR} working hours, last seven days:{' '}
          <strong>
            {promise.due === 0 ? 'none was due' : `${promise.kept} of ${promise.due}`}
          </strong>
        </p>
      </div>
      <Filter {...{ view, topics, tags }} />
      <p className={SMALL} role="status">
        {total === 1 ? '1 request' : `${total} requests`}
      </p>
      {requests.length > 0 && (
        <div className={STACKED}>
          <table>
            <thead>
              <tr>
                <th scope="col">Request</th>
                <th scope="col">State</th>
                <th scope="col">First answer</th>
                <th scope="col">Whose</th>
                <th scope="col">Last word</th>
              </tr>
            </thead>
            <tbody>
              {requests.map((request) => (
                <Row key={request.id} {...{ request, topics, promised, now }} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pages
        page={view.page}
        hasMore={(view.page + 1) * pageSize < total}
        hrefOf={(page) => hrefOf(view, { page })}
        words={['Earlier in the queue', 'Further in the queue']}
      />
    </>
  )
}

function Filter({
  view,
  topics,
  tags,
}: {
  readonly view: QueueView
  readonly topics: readonly { readonly id: string; readonly title: string }[]
  readonly tags: readonly string[]
}) {
  return (
    <form className="mb-3 flex flex-wrap items-end gap-3" action={REQUESTS_QUEUE}>
      <label className="grow basis-[14rem]">
        <span className={SMALL}>Words, or a reference</span>
        <input
          className={INPUT}
          type="search"
          name="q"
          defaultValue={view.q}
          maxLength={200}
          data-keys-search=""
        />
      </label>
      <Choice name="state" label="State" value={view.state} options={STATE_CHOICES} />
      <Choice name="who" label="Whose" value={view.who} options={WHO_CHOICES} />
      <Choice
        name="topic"
        label="Topic"
        value={view.topic}
        options={[['', 'Any topic'], ...topics.map(({ id, title }) => [id, title] as const)]}
      />
      {tags.length > 0 && (
        <Choice
          name="tag"
          label="Tag"
          value={view.tag}
          options={[['', 'Any tag'], ...tags.map((tag) => [tag, tag] as const)]}
        />
      )}
      <button className={SIDE_BUTTON}>Show</button>
    </form>
  )
}

function Row({
  request,
  topics,
  promised,
  now,
}: {
  readonly request: Queued
  readonly topics: readonly { readonly id: string; readonly title: string }[]
  readonly promised: Promised
  readonly now: number
}) {
  const { id, reference, question, name, topic, state, assigneeName, tags, at, partOf } = request
  const title = question.length > 90 ? `${question.slice(0, 89).toWellFormed()}…` : question
  const about = topics.find((each) => each.id === topic)?.title ?? topic
  return (
    <tr className="focus-within:bg-tint hover:bg-surface">
      <td className={CELL}>
        <a className="font-semibold" href={staffRequestRoute(id)} data-keys-row="">
          {title}
        </a>
        <div className={SMALL}>
          {reference} · {name} · {about}
          {partOf !== undefined && ` · part of ${partOf}`}
          {tags.map((tag) => ` · #${tag}`)}
        </div>
      </td>
      <td className={CELL}>
        <StatePill state={state} />
      </td>
      <td className={CELL}>
        <FirstReply
          {...{ at, promised, now }}
          firstReplyAt={request.firstReplyAt}
          isSolved={state === 'solved'}
        />
      </td>
      <td className={CELL}>{assigneeName ?? <span className={SMALL}>nobody’s</span>}</td>
      <td className={CELL}>
        <Moment at={request.changedAt} />
      </td>
    </tr>
  )
}
