import { articleRoute } from '@/lib/core/routes'
import type { Decision } from '@/lib/learn/decisions'
import { KINDS, type Proposal } from '@/lib/learn/proposal'
import { changeInWords, slugOf } from '@/lib/learn/written'
import { LEARNING_PAGE, learningFileRoute } from '@/lib/staff/staff-routes'
import { Told } from '@/components/staff/form-parts'
import { Moment } from '@/components/staff/moment'
import {
  BROAD,
  BUTTONS,
  HARD_BUTTON,
  INPUT,
  KEY,
  LABEL,
  MAIN_BUTTON,
  PART,
  PART_TITLE,
  PILL_DONE,
  PILL_QUIET,
  PILL_WAITS,
  SIDE_BUTTON,
  SMALL,
  TITLE,
} from '@/components/staff/look'

/** So many decisions are shown, the latest. */
const MOST_DECIDED = 60

const LIST = 'm-0 list-none p-0'
const ITEM = 'm-0 border-t border-line py-4 first:border-t-0'
const ITEM_TITLE = 'm-0 font-semibold'
const WHY = 'm-0 mt-1 max-w-[44rem] list-disc ps-5 text-dense'

const PILLS: Readonly<Record<Decision['state'], string>> = {
  accepted: PILL_DONE,
  dismissed: PILL_QUIET,
  asked: PILL_WAITS,
}

/** What customers' searches and outcomes propose, and what was decided about it. */
export function LearningPage({
  open,
  decisions,
  days,
  at,
  mayDecide,
  fault,
  done,
}: {
  readonly open: readonly Proposal[]
  readonly decisions: readonly Decision[]
  readonly days: number
  /** When it was counted, in milliseconds. */
  readonly at: number
  readonly mayDecide: boolean
  readonly fault: string | undefined
  readonly done: string | undefined
}) {
  return (
    <div className={BROAD}>
      <h1 className={TITLE}>What customers teach</h1>
      <Told fault={fault} done={done} />
      <p className={SMALL}>
        Counted in the last {days} days, <Moment at={at} />. A wording is shown where three visits
        typed it; an order of causes takes thirty outcomes. Nothing changes by itself: what is
        accepted is a change to the content, which goes on this site with its next release.
      </p>
      {KINDS.map(({ id, title }) => (
        <Part key={id} title={title} proposals={open.filter(({ kind }) => kind === id)}>
          {(proposal) =>
            mayDecide && <DecideForm key={proposal.id} proposal={proposal} isAsked={false} />
          }
        </Part>
      ))}
      <Decided decisions={decisions} mayDecide={mayDecide} />
    </div>
  )
}

function Part({
  title,
  proposals,
  children,
}: {
  readonly title: string
  readonly proposals: readonly Proposal[]
  readonly children: (proposal: Proposal) => React.ReactNode
}) {
  return (
    <section className={PART}>
      <h2 className={PART_TITLE}>{title}</h2>
      {proposals.length === 0 ? (
        <p>Nothing is proposed.</p>
      ) : (
        <ul className={LIST}>
          {proposals.map((proposal) => (
            <li key={proposal.id} className={ITEM}>
              <Shown proposal={proposal} />
              {children(proposal)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Shown({
  proposal: { title, because, wordings, change },
}: {
  readonly proposal: Proposal
}) {
  const slug =
    change?.kind === 'alias' && change.document.startsWith('article/')
      ? change.document.slice('article/'.length)
      : undefined
  return (
    <>
      <h3 className={ITEM_TITLE}>{title}</h3>
      <ul className={WHY}>
        {because.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {change === undefined && wordings.length > 1 && (
          <li>Typed: {wordings.map((wording) => `“${wording}”`).join(', ')}</li>
        )}
      </ul>
      {slug !== undefined && (
        <p className={`m-0 mt-1 ${SMALL}`}>
          <a href={articleRoute(slug)}>The page as it is</a>
        </p>
      )}
    </>
  )
}

function DecideForm({
  proposal: { id, title },
  isAsked,
}: {
  readonly proposal: Proposal
  readonly isAsked: boolean
}) {
  return (
    <form method="post" action={LEARNING_PAGE} className="mt-2">
      <input type="hidden" name="proposal" value={id} />
      <details>
        <summary>
          Decide<span className="sr-only">: {title}</span>
        </summary>
        <label className={LABEL} htmlFor={`words-${id}`}>
          Why not, or what you ask the team
        </label>
        <input
          className={`${INPUT} max-w-[36rem]`}
          id={`words-${id}`}
          name="words"
          maxLength={400}
          autoComplete="off"
        />
        <p className={BUTTONS}>
          <button className={MAIN_BUTTON} name="act" value="accepted">
            Accept
          </button>
          {!isAsked && (
            <button className={SIDE_BUTTON} name="act" value="asked">
              Ask the team
            </button>
          )}
          <button className={HARD_BUTTON} name="act" value="dismissed">
            Dismiss
          </button>
        </p>
      </details>
    </form>
  )
}

function Decided({
  decisions,
  mayDecide,
}: {
  readonly decisions: readonly Decision[]
  readonly mayDecide: boolean
}) {
  if (decisions.length === 0) return null
  const latest = decisions.slice(0, MOST_DECIDED)
  return (
    <section className={PART}>
      <h2 className={PART_TITLE}>Decided</h2>
      <ul className={LIST}>
        {latest.map(({ proposal, state, words, who, at }) => (
          <li key={proposal.id} className={ITEM}>
            <h3 className={ITEM_TITLE}>
              {proposal.title} <span className={PILLS[state]}>{state}</span>
            </h3>
            <p className={`m-0 ${SMALL}`}>
              {who ?? 'By a command'}, <Moment at={at} />
            </p>
            {words !== '' && <p className="m-0 mt-1 max-w-[44rem]">{words}</p>}
            {state === 'accepted' && <Patch proposal={proposal} />}
            {state === 'asked' && mayDecide && <DecideForm proposal={proposal} isAsked />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is to be done with an accepted proposal: this site cannot write its own content. */
function Patch({ proposal: { id, change, wordings } }: { readonly proposal: Proposal }) {
  if (!change)
    return (
      <p className="m-0 mt-1 max-w-[44rem]">
        In a checkout,{' '}
        <code className="wrap-anywhere">
          npm run learn -- accept --file learnt-{id}.json --as CATEGORY/{slugOf(wordings)}
        </code>{' '}
        with <a href={learningFileRoute(id)}>this file</a> begins it as a draft that has these
        wordings as its aliases.
      </p>
    )
  const { file, what, lines } = changeInWords(change)
  return (
    <details className="mt-1">
      <summary>The change</summary>
      <p className="mt-2 mb-1">
        <code className="wrap-anywhere">{file}</code>: {what}
      </p>
      <pre className={`${KEY} m-0 whitespace-pre-wrap`}>{lines.join('\n')}</pre>
      <p className={SMALL}>
        A running site holds no content that it could write to. In a checkout of it,{' '}
        <code>npm run learn -- accept --file</code> with{' '}
        <a href={learningFileRoute(id)}>this file</a> writes the change and checks it.
      </p>
    </details>
  )
}
