import { articleRoute } from '@/lib/core/routes'
import { newCaseRoute, staffCaseRoute, staffRequestRoute } from '@/lib/staff/staff-routes'
import { BUTTONS, INPUT, PART_TITLE, SELECT, SIDE_BUTTON, SMALL } from '@/components/staff/look'
import { Act } from './act'
import { FirstReply } from './clock'
import type { RequestView } from './request-view'
import { MergeForm } from './together'

const PART = 'mb-6 border-t border-line pt-3'

/** Beside a request: its clock, whose it is, its tags, what may answer it, and whose it was. */
export function RequestSide(view: RequestView) {
  const { request, work, state, people, me, articles, before, others, promised, now } = view
  // What is a part of another one is worked on there.
  const mayAnswer = view.mayAnswer && !view.whole
  const act = { request: request.id, version: work.version }
  return (
    <aside className="mt-8 text-dense lg:mt-0" aria-label="About the request">
      <section className={PART}>
        <h2 className={PART_TITLE}>First answer</h2>
        <FirstReply
          at={request.at}
          {...{ promised, now }}
          firstReplyAt={work.firstReplyAt}
          isSolved={state === 'solved'}
        />
        {mayAnswer && (
          <Act {...act}>
            <p className={BUTTONS}>
              <button
                className={SIDE_BUTTON}
                name="act"
                value={state === 'solved' ? 'reopen' : 'solve'}
              >
                {state === 'solved' ? 'Open again' : 'Solved, no answer'}
              </button>
            </p>
          </Act>
        )}
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
        {view.mayKeepCases && (
          <p className={BUTTONS}>
            <a className={SIDE_BUTTON} href={newCaseRoute({ request: request.id })}>
              Make it a case
            </a>
          </p>
        )}
        {view.cases.length > 0 && (
          <p className="m-0 mt-2">
            Cases:{' '}
            {view.cases.map(({ id, reference }) => (
              <a key={id} className="me-2" href={staffCaseRoute(id)}>
                {reference}
              </a>
            ))}
          </p>
        )}
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
      {mayAnswer && others.length > 0 && <MergeForm {...act} others={others} />}
    </aside>
  )
}
