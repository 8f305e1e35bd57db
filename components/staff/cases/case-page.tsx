import {
  CASES_PAGE,
  presentRoute,
  staffCaseRoute,
  staffRequestRoute,
} from '@/lib/staff/staff-routes'
import { Told } from '@/components/staff/form-parts'
import { Moment } from '@/components/staff/moment'
import { Present } from '@/components/staff/presence/present'
import { NOTICE, PART_TITLE, SIDE_BUTTON, SMALL, TITLE } from '@/components/staff/look'
import { CaseActs } from './case-acts'
import { ORIGIN_WORDS, type CaseView } from './case-view'
import { History } from './history'
import { OutcomePill } from './outcome-pill'
import { Verdict } from './verdict'

/** A case: who called, what was found, what was said since, and what one can do about it. */
export function CasePage(view: CaseView) {
  const { found, verdict, replay, present, done, fault, changed, mayWrite } = view
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-10 print:block">
      <div className="min-w-0">
        <p className={SMALL}>
          <a href={CASES_PAGE}>Cases</a> · {found.reference} · {found.ownerName ?? 'nobody’s'}
          {' · '}
          <Moment at={found.changedAt} />
        </p>
        <h1 className={TITLE}>
          {verdict.title} <OutcomePill outcome={found.outcome} />
        </h1>
        <Present path={presentRoute(staffCaseRoute(found.id))} names={present} />
        <Told fault={fault} done={done} />
        <Caller {...view} />
        {replay.gone.length + replay.come.length > 0 && (
          <div className={`${NOTICE} border-accent`}>
            <p className="m-0 font-semibold">
              Found otherwise today: it was kept under policy {replay.from}, today’s is{' '}
              {verdict.policy}.
            </p>
            {replay.gone.length > 0 && <p className="m-0">No longer: {replay.gone.join('; ')}</p>}
            {replay.come.length > 0 && <p className="m-0">Now: {replay.come.join('; ')}</p>}
          </div>
        )}
        {changed && mayWrite && <Changed {...view} changed={changed} />}
        <Verdict verdict={verdict} />
        {verdict.questions.length > 0 && (
          <section className="mb-6">
            <h2 className={PART_TITLE}>Open questions</h2>
            <ul className="m-0">
              {verdict.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </section>
        )}
        <Given {...view} />
        <History entries={found.entries} />
      </div>
      {mayWrite && <CaseActs {...view} />}
    </div>
  )
}

function Caller({ found, desk, others, request }: CaseView) {
  const rows = [
    ['Caller', found.name],
    ['Number', found.number],
    ['Email', found.email],
    ['Ticket', found.ticket],
  ].filter(([, text]) => text !== '')
  return (
    <section className="mb-5 border-y border-line py-3" aria-label="Who called">
      <dl className="m-0 flex flex-wrap gap-x-8 gap-y-1">
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt className={`font-normal ${SMALL}`}>{label}</dt>
            <dd className="m-0 font-semibold wrap-anywhere">{text}</dd>
          </div>
        ))}
        {request && (
          <div>
            <dt className={`font-normal ${SMALL}`}>Support request</dt>
            <dd className="m-0">
              <a href={staffRequestRoute(request.id)}>{request.reference}</a>
            </dd>
          </div>
        )}
        {others.length > 0 && (
          <div>
            <dt className={`font-normal ${SMALL}`}>Called before</dt>
            <dd className="m-0 flex flex-wrap gap-x-3">
              {others.map(({ id, reference }) => (
                <a key={id} href={staffCaseRoute(id)}>
                  {reference}
                </a>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p className="m-0 mt-3 print:hidden">
        <a className={SIDE_BUTTON} href={desk} data-key="d">
          Open at the desk <kbd>D</kbd>
        </a>
      </p>
    </section>
  )
}

function Given({ found, verdict }: CaseView) {
  if (found.answers.length === 0) return null
  return (
    <section className="mb-6">
      <h2 className={PART_TITLE}>Answers</h2>
      <ol className="m-0 list-none p-0">
        {found.answers.map(({ fact, value, origin, by, at }) => {
          const said = verdict.answers.find((each) => each.fact === fact)
          return (
            <li key={fact} className="m-0 border-t border-line py-2">
              {said?.question ?? fact} <strong>{said?.answer ?? value}</strong>
              <div className={SMALL}>
                from {ORIGIN_WORDS[origin]}, taken down by {by}, <Moment at={at} />
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** What the desk has now, where that is something else: kept by a press, and not before. */
function Changed({
  found,
  changed,
  entry,
}: CaseView & { readonly changed: NonNullable<CaseView['changed']> }) {
  const before = new Map(found.answers.map(({ fact, value }) => [fact, value]))
  const after = changed.verdict.answers
  const dropped = found.answers.filter(({ fact }) => !after.some((each) => each.fact === fact))
  return (
    <form className={`${NOTICE} border-accent`} method="post" action={staffCaseRoute(found.id)}>
      <input type="hidden" name="version" value={found.version} />
      <input type="hidden" name="id" value={`${entry}-answers`} />
      <input type="hidden" name="at" value={changed.at} />
      <p className="m-0 font-semibold">The desk has other answers. They are not kept yet.</p>
      <ul className="mt-1 mb-2">
        {after
          .filter(({ fact, value }) => before.get(fact) !== value)
          .map(({ fact, question, answer }) => (
            <li key={fact}>
              {question} <strong>{answer}</strong>
            </li>
          ))}
        {dropped.length > 0 && <li>{dropped.length} taken back</li>}
      </ul>
      <button className={SIDE_BUTTON} name="act" value="answers">
        Keep these answers
      </button>
    </form>
  )
}
