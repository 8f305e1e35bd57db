import type { FoundFile, FoundRequest } from '@/lib/support/requests/find'
import type { Note, Work } from '@/lib/staff/inbox/find-work'
import { staffFileRoute } from '@/lib/staff/staff-routes'
import { Moment } from '@/components/staff/moment'
import { PART_TITLE, SIDE_BUTTON, SMALL } from '@/components/staff/look'

const SAID = 'border-t border-line py-4'
const NOTED = 'my-3 rounded-md bg-differ-ground px-4 py-3'
const WORDS = 'm-0 max-w-[44rem] whitespace-pre-wrap'

/** Something that was said, with its files. */
export function Said({
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

/** What was said besides the question: the fields of its topic, and where it came from. */
export function Details({ request: { details, context } }: { readonly request: FoundRequest }) {
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
export function Thread({ request, work }: { readonly request: FoundRequest; readonly work: Work }) {
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
