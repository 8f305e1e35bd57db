import { staffRequestRoute } from '@/lib/staff/staff-routes'
import {
  BUTTONS,
  FAULT,
  INPUT,
  MAIN_BUTTON,
  PANEL,
  PART_TITLE,
  SELECT,
  SIDE_BUTTON,
  SMALL,
} from '@/components/staff/look'
import { Act } from './act'

/** What is being written; `id` is of the message, so that sent twice it is one. */
export interface Composing {
  readonly id: string
  readonly noteId: string
  readonly text: string
  readonly note: string
  readonly offers: readonly {
    readonly label: string
    readonly of: readonly { readonly id: string; readonly label: string }[]
  }[]
  /** What keeps the reply from being sent, and what the rules say otherwise. */
  readonly errors: readonly string[]
  readonly doubts: readonly string[]
  readonly sendsMail: boolean
  readonly address: string
  /** The mail as it would be sent, and what tags were filled in. */
  readonly preview: Preview | undefined
}

/** A mail that is shown before it is sent; `filled` are tags with what stands in their place. */
export interface Preview {
  readonly subject: string
  readonly text: string
  readonly filled: readonly (readonly [string, string])[]
}

/** What the customer would get: its tags filled in, as it stands in the mail. */
function Previewed({ subject, text, filled }: Preview) {
  return (
    <section className="mb-4 border-s-3 border-accent bg-surface px-4 py-3" id="preview">
      <h3 className={`m-0 ${SMALL}`}>The mail as the customer reads it; it is not sent yet</h3>
      <p className="m-0 mt-2 font-semibold">{subject}</p>
      <pre className="m-0 mt-2 whitespace-pre-wrap wrap-anywhere">{text}</pre>
      {filled.length > 0 && (
        <dl className="m-0 mt-3 border-t border-line pt-2 text-small">
          <dt className="text-muted">Filled in from the policy</dt>
          {filled.map(([tag, words]) => (
            <dd key={tag} className="m-0">
              <code>{tag}</code>: {words}
            </dd>
          ))}
        </dl>
      )}
    </section>
  )
}

/** A reply to the customer, and below it a note for staff alone. */
export function Composer({
  request,
  version,
  ...composing
}: Composing & { readonly request: string; readonly version: string }) {
  const { id, noteId, text, note, offers, errors, doubts, sendsMail, address, preview } = composing
  const rows = Math.min(20, Math.max(6, text.split('\n').length + 2))
  return (
    <div className={`mt-6 ${PANEL}`}>
      <h2 className={PART_TITLE}>Reply</h2>
      <form className="mb-3 flex flex-wrap items-end gap-3" action={staffRequestRoute(request)}>
        <label className="min-w-0 grow basis-[14rem]">
          <span className={`block ${SMALL}`}>Begin with a reply, an article or a fix</span>
          <select className={`${SELECT} w-full`} name="insert">
            {offers.map(({ label, of }) => (
              <optgroup key={label} label={label}>
                {of.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <button className={SIDE_BUTTON}>Put it in</button>
      </form>
      {[...errors, ...doubts].length > 0 && (
        <div className={FAULT} role="alert">
          <p className="m-0 font-semibold">It is not sent yet.</p>
          <ul className="m-0">
            {[...errors, ...doubts].map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {preview && <Previewed {...preview} />}
      <Act {...{ request, version }} draft="reply">
        <input type="hidden" name="id" value={id} />
        <label className="sr-only" htmlFor="reply">
          Reply to the customer
        </label>
        <textarea
          className={INPUT}
          id="reply"
          name="text"
          rows={rows}
          maxLength={4000}
          defaultValue={text}
          aria-describedby="reply-hint"
          data-keys-reply=""
        />
        <p className={`m-0 mt-1 ${SMALL}`} id="reply-hint">
          To {address}
          {sendsMail ? ', by mail' : ': no mail leaves this site, so it waits until it does'}. Names
          may be tags, such as {'<Menu path="users" />'}; they are filled in, and what you say of
          who may do what is compared with the rules.
        </p>
        {errors.length === 0 && doubts.length > 0 && (
          <p className="m-0 mt-2">
            <label>
              <input type="checkbox" name="anyway" value="yes" /> It is right in this account: send
              it as it is
            </label>
          </p>
        )}
        <p className={BUTTONS}>
          <button className={MAIN_BUTTON} name="act" value="reply">
            Send, wait for customer
          </button>
          <button className={SIDE_BUTTON} name="act" value="reply-solved">
            Send, solved
          </button>
          <button className={SIDE_BUTTON} name="act" value="preview">
            Preview
          </button>
        </p>
      </Act>
      <details className="mt-5" open={note !== ''}>
        <summary data-keys-note="">Internal note</summary>
        <Act {...{ request, version }} draft="note">
          <input type="hidden" name="id" value={noteId} />
          <label className="sr-only" htmlFor="note">
            Note for staff alone
          </label>
          <textarea
            className={INPUT}
            id="note"
            name="text"
            rows={3}
            maxLength={4000}
            defaultValue={note}
          />
          <p className={BUTTONS}>
            <button className={SIDE_BUTTON} name="act" value="note">
              Keep the note
            </button>
          </p>
        </Act>
      </details>
    </div>
  )
}
