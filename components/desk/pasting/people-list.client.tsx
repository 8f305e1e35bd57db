import { CHECK_UP_PAGE } from '@/lib/core/routes'
import type { PastedPerson } from '@/lib/case/pasted-people'
import type { DeskData } from '@/components/desk/data'
import { answerWords } from '@/components/desk/words'
import { BOX, BUTTONS, DESK_BUTTON, MUTED } from '@/components/desk/look'

/** So many are shown: a call is about one, and a file has the check-up. */
const MOST = 40

/** The people that were pasted: whom the call is about is taken over, another one compared. */
export function PeopleList({
  data,
  people,
  take,
  compare,
  close,
}: {
  readonly data: DeskData
  readonly people: readonly PastedPerson[]
  readonly take: (person: PastedPerson) => void
  readonly compare: (person: PastedPerson) => void
  readonly close: () => void
}) {
  return (
    <section className={`${BOX} border-accent print:hidden`} aria-label="People pasted">
      <p className="m-0 font-semibold">{people.length} people. Whom is the call about?</p>
      <ul className="my-2 max-h-72 list-none overflow-auto p-0" tabIndex={0}>
        {people.slice(0, MOST).map((person, at) => (
          <li
            key={at}
            className="m-0 flex flex-wrap items-baseline gap-x-3 border-t border-line py-1"
          >
            <strong>{person.label}</strong>
            <span className={`min-w-0 flex-1 ${MUTED}`}>
              {person.answers.map(([fact]) => answerWords(data, person, fact)).join(', ') ||
                'no fact of this symptom'}
            </span>
            <span className={BUTTONS}>
              <button type="button" className={DESK_BUTTON} onClick={() => take(person)}>
                This one<span className="sr-only">: {person.label}</span>
              </button>
              <button type="button" className={DESK_BUTTON} onClick={() => compare(person)}>
                Compare<span className="sr-only"> with {person.label}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      {people.length > MOST && (
        <p className={MUTED}>
          {people.length - MOST} more are not shown: the <a href={CHECK_UP_PAGE}>check-up</a> judges
          a whole list.
        </p>
      )}
      <button type="button" className={DESK_BUTTON} onClick={close}>
        Close
      </button>
    </section>
  )
}
