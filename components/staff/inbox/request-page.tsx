import { articleRoute } from '@/lib/core/routes'
import type { FoundFile, FoundRequest } from '@/lib/support/requests/find'
import type { WorkState } from '@/lib/staff/inbox/queue'
import type { Note, Work } from '@/lib/staff/inbox/work'
import { REQUESTS_QUEUE, staffFileRoute, staffRequestRoute } from '@/lib/staff/staff-routes'
import { Told } from '@/components/staff/form-parts'
import { Moment } from '@/components/staff/moment'
import {
  BUTTONS,
  INPUT,
  PART_TITLE,
  SELECT,
  SIDE_BUTTON,
  SMALL,
  TITLE,
} from '@/components/staff/look'
import { FirstReply } from './clock'
import { Composer, type Composing } from './composer'
import { Act } from './act'
import { StatePill } from './state-pill'

/** All that the page of a request shows. */
export interface RequestView {
  readonly request: FoundRequest
  readonly topic: string
  readonly work: Work
  readonly state: WorkState
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly me: string
  readonly mayAnswer: boolean
  readonly articles: readonly { readonly slug: string; readonly title: string }[]
  readonly before: readonly { readonly id: string; readonly reference: string }[]
  readonly composing: Composing
  readonly hours: number
  readonly now: number
  readonly fault?: string
  readonly done?: string
}

const SAID = 'border-t border-line py-4'
const NOTED = 'my-3 rounded-md bg-differ-ground px-4 py-3'
const WORDS = 'm-0 max-w-[44rem] whitespace-pre-wrap'

/** A request: what was said, in order, what one can do about it, and beside it what helps. */
export function RequestPage(view: RequestView) {
  const { request, topic, work, state, mayAnswer, fault, done } = view
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_19rem] lg:gap-10">
      <div>
        <p className={SMALL}>
          <a href={REQUESTS_QUEUE}>Support requests</a> · {request.reference}
        </p>
        <h1 className={TITLE}>
          {topic} <StatePill state={state} />
        </h1>
        <Told fault={fault} done={done} />
        <Said
          who={request.name ?? request.address}
          at={request.at}
          text={request.question}
          files={request.files}
          request={request.id}
        />
        <Details request={request} />
        <Thread request={request} work={work} />
        {mayAnswer && <Composer {...view.composing} request={request.id} version={work.version} />}
      </div>
      <Side {...view} />
    </div>
  )
}

function Said({
  who,
  at,
  text,
  files,
  request,
}: {
  readonly who: string
  readonly at: number
  readonly text: string
  readonly files: readonly FoundFile[]
  readonly request: string
}) {
  return (
    <article className={SAID}>
      <p className="m-0 mb-1">
        <strong>{who}</strong>{' '}
        <span className={SMALL}>
          <Moment at={at} />
        </span>
      </p>
      <p className={WORDS}>{text}</p>
      {files.length > 0 && (
        <ul className="m-0 mt-2 flex list-none flex-wrap gap-3 p-0">
          {files.map(({ id, name, bytes }) => (
            <li key={id} className="m-0">
              <a className={SIDE_BUTTON} href={staffFileRoute(request, id)} download={name}>
                Save {name}
                <span className={SMALL}>{Math.max(1, Math.round(bytes / 1024))} KiB</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

function Details({ request: { details, context } }: { readonly request: FoundRequest }) {
  const { page, query, transcript } = context
  if (details.length === 0 && !page && !query && !transcript) return null
  return (
    <section className={SAID}>
      <h2 className={PART_TITLE}>What they said besides</h2>
      <dl className="m-0 grid gap-x-5 sm:grid-cols-[auto_minmax(0,1fr)]">
        {[
          ...details.map(({ label, text }) => [label, text] as const),
          ...(page ? [['Came from', page] as const] : []),
          ...(query ? [['Searched for', query] as const] : []),
        ].map(([label, text]) => (
          <div key={label} className="[display:contents]">
            <dt className={SMALL}>{label}</dt>
            <dd className="m-0 mb-1 whitespace-pre-wrap">{text}</dd>
          </div>
        ))}
      </dl>
      {transcript && (
        <details>
          <summary>What they checked in a guided fix</summary>
          <pre className="m-0 whitespace-pre-wrap">{transcript}</pre>
        </details>
      )}
    </section>
  )
}

/** Messages and notes, in the order in which they were written. */
function Thread({ request, work }: { readonly request: FoundRequest; readonly work: Work }) {
  const authors = new Map(work.notes.map(({ message, by }) => [message, by]))
  const said = [
    ...request.messages.map((message) => ({ at: message.at, id: message.id, message })),
    ...work.notes
      .filter(({ message }) => message === undefined)
      .map((note) => ({ at: note.at, id: note.id, note })),
  ].toSorted((one, other) => one.at - other.at)
  return said.map((each) =>
    'note' in each ? (
      <NoteText key={each.id} note={each.note} />
    ) : (
      <Said
        key={each.id}
        who={
          each.message.author === 'customer'
            ? (request.name ?? request.address)
            : (authors.get(each.id) ?? 'Support')
        }
        at={each.at}
        text={each.message.text}
        files={each.message.files}
        request={request.id}
      />
    ),
  )
}

function NoteText({ note: { by, at, text } }: { readonly note: Note }) {
  return (
    <article className={NOTED}>
      <p className="m-0 mb-1">
        <strong>{by}</strong>{' '}
        <span className="text-small font-semibold text-differ">Note: staff only</span>{' '}
        <span className={SMALL}>
          <Moment at={at} />
        </span>
      </p>
      <p className={WORDS}>{text}</p>
    </article>
  )
}

const PART = 'mb-6 border-t border-line pt-3'

function Side(view: RequestView) {
  const { request, work, state, people, me, mayAnswer, articles, before, hours, now } = view
  const act = { request: request.id, version: work.version }
  return (
    <aside className="mt-8 text-dense lg:mt-0" aria-label="About the request">
      <section className={PART}>
        <h2 className={PART_TITLE}>First answer</h2>
        <FirstReply
          at={request.at}
          {...{ hours, now }}
          firstReplyAt={work.firstReplyAt}
          isSolved={state === 'solved'}
        />
      </section>
      {mayAnswer && (
        <section className={PART}>
          <h2 className={PART_TITLE}>Whose it is</h2>
          <Act {...act}>
            <label className="sr-only" htmlFor="assignee">
              Whose it is
            </label>
            <select
              className={`${SELECT} w-full`}
              id="assignee"
              name="assignee"
              defaultValue={work.assignee ?? ''}
            >
              <option value="">Nobody’s</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {id === me ? `${name} (you)` : name}
                </option>
              ))}
            </select>
            <p className={BUTTONS}>
              <button className={SIDE_BUTTON} name="act" value="assign">
                Assign
              </button>
              {work.assignee !== me && (
                <button className={SIDE_BUTTON} name="act" value="take">
                  Take it
                </button>
              )}
            </p>
          </Act>
        </section>
      )}
      {mayAnswer && (
        <section className={PART}>
          <h2 className={PART_TITLE}>Tags</h2>
          <Act {...act}>
            <label className={SMALL} htmlFor="tags">
              With commas between them
            </label>
            <input
              className={INPUT}
              id="tags"
              name="tags"
              defaultValue={work.tags.join(', ')}
              maxLength={260}
              autoComplete="off"
            />
            <p className={BUTTONS}>
              <button className={SIDE_BUTTON} name="act" value="tag">
                Keep tags
              </button>
              <button
                className={SIDE_BUTTON}
                name="act"
                value={state === 'solved' ? 'reopen' : 'solve'}
              >
                {state === 'solved' ? 'Open again' : 'Solved, no answer'}
              </button>
            </p>
          </Act>
        </section>
      )}
      {articles.length > 0 && (
        <section className={PART}>
          <h2 className={PART_TITLE}>May answer it</h2>
          <ul className="m-0 list-none p-0">
            {articles.map(({ slug, title }) => (
              <li key={slug}>
                <a href={articleRoute(slug)}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={PART}>
        <h2 className={PART_TITLE}>Customer</h2>
        <p className="m-0 wrap-anywhere">
          {request.name}
          {request.name !== null && <br />}
          {request.address}
        </p>
        {before.length > 0 && (
          <p className="m-0 mt-2">
            Also asked:{' '}
            {before.map(({ id, reference }) => (
              <a key={id} className="me-2" href={staffRequestRoute(id)}>
                {reference}
              </a>
            ))}
          </p>
        )}
      </section>
    </aside>
  )
}
