// What the people of a check-up can be narrowed to, each with how many there are.
import { EVERYONE } from '@/lib/checkup/report/view'
import type { Selection } from '@/lib/checkup/report/selection'
import type { Choice } from '@/components/checkup/controls'
import type { Done } from '@/components/checkup/messages'

/** The choices of the list "Show"; a choice that nobody fits is left out. */
export function choicesOf({ summary, roles }: Done): Choice[] {
  const { users, trouble, lockedOut, ring, signIn, pro, causes } = summary
  const choice = (label: string, count: number, select: Selection, group?: string): Choice[] =>
    count === 0
      ? []
      : [
          {
            value: JSON.stringify(select),
            label: `${label} (${count.toLocaleString('en')})`,
            ...(group === undefined ? {} : { group }),
          },
        ]
  return [
    { value: JSON.stringify(EVERYONE.select), label: `Everyone (${users.toLocaleString('en')})` },
    ...choice('Something to put right', trouble, { kind: 'trouble' }),
    ...choice('Will not ring', ring.no, { kind: 'ring', value: 'no' }, 'Calls'),
    ...choice('Ringing is not known', ring.unknown, { kind: 'ring', value: 'unknown' }, 'Calls'),
    ...choice(
      'Nothing stops calls',
      ring.clear + ring.yes,
      { kind: 'ring', value: ring.yes > 0 ? 'yes' : 'clear' },
      'Calls',
    ),
    ...choice('Pro, and cannot sign in', lockedOut, { kind: 'locked_out' }, 'Signing in'),
    ...choice('Cannot sign in', signIn.no, { kind: 'sign_in', value: 'no' }, 'Signing in'),
    ...choice(
      'Signing in is not known',
      signIn.unknown,
      { kind: 'sign_in', value: 'unknown' },
      'Signing in',
    ),
    ...choice('Pro', pro.pro, { kind: 'pro', value: 'pro' }, 'Pro'),
    ...choice('Call-only', pro.call_only, { kind: 'pro', value: 'call_only' }, 'Pro'),
    ...choice('Pro is not known', pro.unknown, { kind: 'pro', value: 'unknown' }, 'Pro'),
    ...roles.map(({ id, label }) => ({
      value: JSON.stringify({ kind: 'role', value: id }),
      label,
      group: 'Role',
    })),
    ...causes.flatMap(({ id, text, people }) =>
      choice(
        text.length > 60 ? `${text.slice(0, 58)}…` : text,
        people,
        { kind: 'cause', value: id },
        'Cause',
      ),
    ),
  ]
}
