import type { FoundFile, FoundRequest } from '@/lib/support/requests/find'
import type { Note, Work } from '@/lib/staff/inbox/find-work'
import { staffFileRoute, staffRequestRoute } from '@/lib/staff/staff-routes'
import { Moment } from '@/components/staff/moment'
import { PART_TITLE, SIDE_BUTTON, SMALL } from '@/components/staff/look'

const SAID = 'border-t border-line py-4'
const NOTED = 'my-3 rounded-md bg-differ-ground px-4 py-3'
const WORDS = 'm-0 max-w-[44rem] whitespace-pre-wrap'

/** Something that was said, with its files; `from` is the part of the request that it is of. */
export function Said({
  who,
  from,
  at,
  text,
  files,
  request,
}: {
  readonly who: string
  readonly from?: FoundRequest
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
          {from && (
            <>
              {' in '}
              <a href={staffRequestRoute(from.id)}>{from.reference}</a>
            </>
          )}
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

/** Something of the thread, and when. */
interface Entry {
  readonly id: string
  readonly at: number
  readonly shown: React.ReactNode
}

/** What was written in a request, and in one that is a part of it what was asked there. */
function entriesOf(
  request: FoundRequest,
  { isPart, authors }: { isPart: boolean; authors: ReadonlyMap<string | undefined, string> },
): readonly Entry[] {
  const customer = request.name ?? request.address
  const given = { request: request.id, ...(isPart && { from: request }) }
  const { id: key, at, question: text, files } = request
  const asked = (
    <div key={key}>
      <Said who={customer} {...{ at, text, files }} {...given} />
      <Details request={request} />
    </div>
  )
  return [
    ...(isPart ? [{ id: key, at, shown: asked }] : []),
    ...request.messages.map((message) => {
      const who = message.author === 'customer' ? customer : authors.get(message.id)
      const said = { at: message.at, text: message.text, files: message.files }
      const shown = <Said key={message.id} who={who ?? 'Support'} {...said} {...given} />
      return { id: message.id, at: message.at, shown }
    }),
  ]
}

/** Messages and notes, in the order in which they were written, those of its parts with them. */
export function Thread({
  request,
  parts,
  work,
}: {
  readonly request: FoundRequest
  readonly parts: readonly FoundRequest[]
  readonly work: Work
}) {
  const authors = new Map(work.notes.map(({ message, by }) => [message, by]))
  const notes = work.notes
    .filter(({ message }) => message === undefined)
    .map((note) => ({ id: note.id, at: note.at, shown: <NoteText key={note.id} note={note} /> }))
  return [
    ...entriesOf(request, { isPart: false, authors }),
    ...parts.flatMap((part) => entriesOf(part, { isPart: true, authors })),
    ...notes,
  ]
    .toSorted((one, other) => one.at - other.at)
    .map(({ shown }) => shown)
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
