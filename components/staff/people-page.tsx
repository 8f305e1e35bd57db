import { PEOPLE_PAGE, PERSON_PAGE } from '@/lib/staff/staff-routes'
import type { Person } from '@/lib/staff/people'
import { Told, TextField } from './form-parts'
import {
  BROAD,
  BUTTONS,
  CELL,
  HARD_BUTTON,
  KEY,
  LABEL,
  MAIN_BUTTON,
  PART,
  PART_TITLE,
  PILL_DONE,
  PILL_NO,
  PILL_WAITS,
  STACKED,
  SELECT,
  SIDE_BUTTON,
  SMALL,
  TITLE,
} from './look'
import { Moment } from './moment'

/** A role as it is chosen. */
interface Role {
  readonly id: string
  readonly label: string
}

const STATES = {
  invited: { look: PILL_WAITS, words: 'Invited' },
  active: { look: PILL_DONE, words: 'Active' },
  ended: { look: PILL_NO, words: 'Ended' },
} as const

/** Everybody who signs in, and the form that invites. */
export function PeoplePage({
  people,
  roles,
  me,
  mayChange,
  sendsMail,
  link,
  fault,
  done,
}: {
  readonly people: readonly Person[]
  readonly roles: readonly Role[]
  readonly me: string
  readonly mayChange: boolean
  readonly sendsMail: boolean
  /** The link of who was invited just now, where no mail takes it there. */
  readonly link?: string
  readonly fault?: string
  readonly done?: string
}) {
  return (
    <div className={BROAD}>
      <h1 className={TITLE}>People</h1>
      <Told fault={fault} done={done} />
      {link !== undefined && (
        <p>
          Give them this link. It is shown once, works once, and for three days:{' '}
          <code className={KEY}>{link}</code>
        </p>
      )}
      <div className={STACKED}>
        <table>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Role</th>
              <th scope="col">State</th>
              <th scope="col">Last seen</th>
              {mayChange && <th scope="col">Access</th>}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Row key={person.id} {...{ person, roles, mayChange }} isMe={person.id === me} />
            ))}
          </tbody>
        </table>
      </div>
      {mayChange && <InviteForm roles={roles} sendsMail={sendsMail} />}
    </div>
  )
}

function Row({
  person,
  roles,
  mayChange,
  isMe,
}: {
  readonly person: Person
  readonly roles: readonly Role[]
  readonly mayChange: boolean
  readonly isMe: boolean
}) {
  const { id, email, name, role, state, twoFactor, seenAt } = person
  const { look, words } = STATES[state]
  const label = roles.find((each) => each.id === role)?.label ?? role
  return (
    <tr>
      <td className={CELL}>
        <strong>{name === '' ? email : name}</strong>
        {isMe && ' (you)'}
        {name !== '' && <div className={SMALL}>{email}</div>}
      </td>
      <td className={CELL}>
        {mayChange ? (
          <form className="flex items-center gap-2" method="post" action={PERSON_PAGE}>
            <input type="hidden" name="person" value={id} />
            <select
              className={SELECT}
              name="role"
              defaultValue={role}
              aria-label={`Role of ${email}`}
            >
              {roles.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.label}
                </option>
              ))}
            </select>
            <button className={SIDE_BUTTON} name="act" value="role">
              Change<span className="sr-only"> the role of {email}</span>
            </button>
          </form>
        ) : (
          label
        )}
      </td>
      <td className={CELL}>
        <span className={look}>{words}</span>
        {twoFactor && <div className={SMALL}>with an app</div>}
      </td>
      <td className={CELL}>{seenAt === undefined ? '-' : <Moment at={seenAt} />}</td>
      {mayChange && (
        <td className={CELL}>
          <form className="flex gap-2" method="post" action={PERSON_PAGE}>
            <input type="hidden" name="person" value={id} />
            <button className={SIDE_BUTTON} name="act" value="invite">
              Invite again<span className="sr-only">: {email}</span>
            </button>
            {state !== 'ended' && (
              <button className={HARD_BUTTON} name="act" value="end">
                End<span className="sr-only"> the access of {email}</span>
              </button>
            )}
          </form>
        </td>
      )}
    </tr>
  )
}

function InviteForm({
  roles,
  sendsMail,
}: {
  readonly roles: readonly Role[]
  readonly sendsMail: boolean
}) {
  return (
    <section className={PART}>
      <h2 className={PART_TITLE}>Invite somebody</h2>
      <p className={SMALL}>
        {sendsMail
          ? 'They are sent a mail with a link that works once, for three days.'
          : 'No mail leaves this site: you are shown a link to give to them.'}
      </p>
      <form className="max-w-[26rem]" method="post" action={PEOPLE_PAGE}>
        <TextField
          id="email"
          label="Email"
          type="email"
          autoComplete="off"
          maxLength={254}
          required
        />
        <label className={LABEL} htmlFor="role">
          Role
        </label>
        <select className={`${SELECT} w-full`} id="role" name="role">
          {roles.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <p className={BUTTONS}>
          <button className={MAIN_BUTTON}>Invite</button>
        </p>
      </form>
    </section>
  )
}
