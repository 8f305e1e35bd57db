import { staffRequestRoute } from '@/lib/staff/staff-routes'
import { BUTTONS, NOTICE, PART_TITLE, SELECT, SIDE_BUTTON, SMALL } from '@/components/staff/look'
import { Act } from './act'

/** A request, to be named and led to. */
export interface Named {
  readonly id: string
  readonly reference: string
}

/** Of a part, that it is one: what is said in it stands in the whole, and is answered there. */
export function PartNotice({
  request,
  version,
  whole,
  mayAnswer,
}: {
  readonly request: string
  readonly version: string
  readonly whole: Named
  readonly mayAnswer: boolean
}) {
  return (
    <div className={NOTICE} role="status">
      <p className="m-0">
        It is a part of <a href={staffRequestRoute(whole.id)}>{whole.reference}</a> and is answered
        there. Its customer’s page shows those answers, too.
      </p>
      {mayAnswer && (
        <Act {...{ request, version }} className="mt-2">
          <button className={SIDE_BUTTON} name="act" value="split">
            Take it apart
          </button>
          <span className={`ms-3 ${SMALL}`}>
            It is open again then, and its page shows no answer that was given to the other.
          </span>
        </Act>
      )}
    </div>
  )
}

/** What the same customer asked besides: to be looked at, or to be answered together with it. */
export function MergeForm({
  request,
  version,
  others,
}: {
  readonly request: string
  readonly version: string
  readonly others: readonly Named[]
}) {
  return (
    <section className="mb-6 border-t border-line pt-3">
      <h2 className={PART_TITLE}>Answer it with another one</h2>
      <Act {...{ request, version }}>
        <label className={SMALL} htmlFor="into">
          Make it a part of
        </label>
        <select className={`${SELECT} w-full`} id="into" name="into">
          {others.map(({ id, reference }) => (
            <option key={id} value={id}>
              {reference}
            </option>
          ))}
        </select>
        <p className={`m-0 mt-1 ${SMALL}`}>
          Nothing is moved or mailed: the other one shows all of it, an answer there is for both,
          and both pages of the customer stay and show it. It can be taken apart again.
        </p>
        <p className={BUTTONS}>
          <button className={SIDE_BUTTON} name="act" value="merge">
            Merge
          </button>
        </p>
      </Act>
    </section>
  )
}
