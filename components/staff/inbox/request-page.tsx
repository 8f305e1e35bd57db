import { presentRoute, REQUESTS_QUEUE, staffRequestRoute } from '@/lib/staff/staff-routes'
import { Told } from '@/components/staff/form-parts'
import { Present } from '@/components/staff/presence/present'
import { SMALL, TITLE } from '@/components/staff/look'
import { Composer } from './composer'
import { RequestSide } from './request-side'
import type { RequestView } from './request-view'
import { StatePill } from './state-pill'
import { Details, Said, Thread } from './thread'
import { PartNotice } from './together'

/** A request: what was said, in order, what one can do about it, and beside it what helps. */
export function RequestPage(view: RequestView) {
  const { request, topic, work, state, mayAnswer, present, whole, fault, done } = view
  const act = { request: request.id, version: work.version }
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
        <Present path={presentRoute(staffRequestRoute(request.id))} names={present}>
          {' '}
          <span className={SMALL}>Whoever answers first is the one whose answer is sent.</span>
        </Present>
        {whole && <PartNotice {...act} {...{ whole, mayAnswer }} />}
        <Said
          who={request.name ?? request.address}
          at={request.at}
          text={request.question}
          files={request.files}
          request={request.id}
        />
        <Details request={request} />
        <Thread request={request} parts={view.parts} work={work} />
        {mayAnswer && !whole && <Composer {...view.composing} {...act} />}
      </div>
      <RequestSide {...view} />
    </div>
  )
}
