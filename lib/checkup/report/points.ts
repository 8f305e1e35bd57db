// The sentences of a summary that concern the account as a whole: departments, seats, roles and
// what is there twice.
import { listInWords } from '@/lib/core/list-in-words'
import type { CheckUp } from '@/lib/checkup/check-up'
import { counted } from '@/lib/core/counted'
import { nameOf } from '@/lib/checkup/reading/users'
import { folded } from '@/lib/checkup/reading/words'
import type { Policy } from '@/lib/policy/policy'
import type { Selection } from './selection'
import type { Tally } from './tally'

/**
 * A sentence about the account. `select` shows whom it is about. `weight`: a warning, or a plain
 * fact.
 */
export interface Point {
  readonly weight: 'warning' | 'fact'
  readonly text: string
  readonly select: Selection | null
}

/** How many people are called by name. */
const MOST_NAMED = 3

/** What an Owner should know of the account, most important first. */
export const pointsOf = (policy: Policy, checkUp: CheckUp, tally: Tally): readonly Point[] => [
  ...reachPoints(tally),
  ...departmentPoints(checkUp),
  ...hoursPoints(checkUp),
  ...seatPoints(checkUp, tally),
  ...rolePoints(policy, checkUp, tally),
  ...duplicatePoints(checkUp),
]

function reachPoints({ unreachable, pending }: Tally): readonly Point[] {
  return [
    ...(unreachable === 0
      ? []
      : [
          warning(
            `${counted(unreachable, 'person', 'people')} cannot be reached at all: no ` +
              'call rings them, and they cannot sign in.',
            { kind: 'unreachable' },
          ),
        ]),
    ...(pending === 0
      ? []
      : [
          warning(
            `${counted(pending, 'invite')} ${pending === 1 ? 'has' : 'have'} not been ` +
              'accepted yet.',
            { kind: 'pending' },
          ),
        ]),
  ]
}

function departmentPoints({ departments, verdict }: CheckUp): readonly Point[] {
  const all = departments.all()
  const standings = all.map(({ name, states }) => ({
    name,
    standings: new Set([...states.keys()].map((state) => verdict(state).ring.standing)),
  }))
  const silent = standings
    .filter((row) => [...row.standings].every((standing) => standing === 'no'))
    .map(({ name }) => name)
  const open = standings
    .filter(
      (row) =>
        row.standings.has('unknown') &&
        ![...row.standings].some((standing) => standing === 'clear' || standing === 'yes'),
    )
    .map(({ name }) => name)
  return [
    ...(silent.length === 0
      ? []
      : [
          warning(
            '' +
              (silent.length === 1 ? 'One department has' : `${silent.length} departments have`) +
              ` no member who is rung: ${named(silent)}. A call to ` +
              (silent.length === 1 ? 'it' : 'them') +
              ' rings nobody.',
            silent.length === 1 ? { kind: 'department', name: silent[0] ?? '' } : null,
          ),
        ]),
    ...(open.length === 0
      ? []
      : [
          fact(
            `Whether anybody is rung in ${named(open)} is not known: the file does ` +
              'not say enough about the members.',
          ),
        ]),
    ...(all.length > 0 && silent.length === 0 && open.length === 0
      ? [
          fact(
            '' +
              (all.length === 1
                ? 'The one department has'
                : `Each of ${all.length.toLocaleString('en')} departments has`) +
              ' a member whom nothing in this file keeps from being rung.',
          ),
        ]
      : []),
  ]
}

function hoursPoints({ overnight, users }: CheckUp): readonly Point[] {
  const names = overnight.map((at) => nameOf(users.texts(at), users.row(at)))
  return overnight.length === 0
    ? []
    : [
        warning(
          `The call hours of ${named(names)} run over midnight. A slot cannot: enter ` +
            'two that meet at midnight, or no call rings after it.',
          { kind: 'row', rows: overnight.slice(0, 50) },
        ),
      ]
}

function seatPoints(
  { account, mapping }: CheckUp,
  { pro, inactiveSeats }: Tally,
): readonly Point[] {
  if (!mapping.columns.some(({ field }) => field === 'panel_access')) return []
  const open =
    pro.unknown > 0
      ? ` For ${counted(pro.unknown, 'person', 'people')} the file does not say whether ` +
        'they are Pro.'
      : ''
  const used = `${counted(pro.pro, 'Pro seat')} ${pro.pro === 1 ? 'is' : 'are'} in use`
  const free = account.seats === null ? null : account.seats - pro.pro
  const sentence =
    free === null
      ? `${used}.`
      : free < 0
        ? `${used}, ${-free} more than the ${account.seats} of the plan: compare with Billing.`
        : `${used} of ${account.seats}; ` +
          (free === 0 ? 'none is' : free === 1 ? 'one is' : `${free} are`) +
          ' free.'
  return [
    {
      weight: free !== null && free <= 0 ? 'warning' : 'fact',
      text: sentence + open,
      select: { kind: 'pro', value: 'pro' },
    },
    ...(inactiveSeats === 0
      ? []
      : [
          warning(
            `${counted(inactiveSeats, 'Pro seat')} ` +
              `${inactiveSeats === 1 ? 'is' : 'are'} held by people who are Inactive. ` +
              `Turning Panel Access off frees ${inactiveSeats === 1 ? 'it' : 'them'}.`,
            { kind: 'inactive_seat' },
          ),
        ]),
  ]
}

function rolePoints(policy: Policy, checkUp: CheckUp, { roles }: Tally): readonly Point[] {
  if (!checkUp.mapping.columns.some(({ field }) => field === 'role')) return []
  const label = (id: string): string => policy.roles.find((role) => role.id === id)?.label ?? id
  const owners = roles.get('owner') ?? 0
  const admins = roles.get('administrator') ?? 0
  const old = oldNames(policy, checkUp)
  return [
    ...(owners > 1
      ? [
          warning(
            `${counted(owners, 'person', 'people')} have the role ${label('owner')}; ` +
              'an account has one.',
            { kind: 'role', value: 'owner' },
          ),
        ]
      : []),
    ...(admins === 1
      ? [
          warning(
            `${whoHas(checkUp, 'administrator')} is the only ` +
              `${label('administrator')} and cannot be removed or given a lower role ` +
              'until there is a second one. Appoint a second one now.',
            { kind: 'role', value: 'administrator' },
          ),
        ]
      : []),
    ...(admins === 0
      ? [
          warning(
            `Nobody in this file is ${label('administrator')}` +
              (owners === 0
                ? ` or ${label('owner')}: is it the whole list?`
                : `, so everything rests on the ${label('owner')}.`),
            owners === 0 ? null : { kind: 'role', value: 'owner' },
          ),
        ]
      : []),
    ...(old.length === 0 ? [] : [fact(`Older role names are in use: ${old.join('; ')}.`)]),
  ]
}

/** "Moderator (5 people) is Manager today". */
function oldNames(policy: Policy, { roleWords }: CheckUp): readonly string[] {
  const byWord = new Map<string, { readonly written: string; people: number }>()
  for (const [written, people] of roleWords) {
    const found = byWord.get(folded(written))
    if (found) found.people += people
    else byWord.set(folded(written), { written, people })
  }
  return policy.roles.flatMap(({ label, otherNames }) =>
    otherNames.flatMap((name) => {
      const found = byWord.get(folded(name))
      return found
        ? [`${found.written} (${counted(found.people, 'person', 'people')}) is ${label} today`]
        : []
    }),
  )
}

function whoHas({ users, factsOf }: CheckUp, role: string): string {
  for (let at = 0; at < users.count; at++)
    if (factsOf(users.state(at))['role'] === role) return nameOf(users.texts(at), users.row(at))
  return ''
}

function duplicatePoints({ duplicates, users }: CheckUp): readonly Point[] {
  const words = {
    email: 'the email',
    phone: 'the phone number',
    extension: 'the extension',
  } as const
  return duplicates.slice(0, 20).map(({ field, value, users: same }) => {
    const names = same.map((at) => nameOf(users.texts(at), users.row(at)))
    return warning(
      `${named(names)} share ${words[field]} ${value} (rows ` +
        `${named(same.map((at) => `${users.row(at)}`))}).`,
      { kind: 'row', rows: same.slice(0, 50) },
    )
  })
}

const warning = (text: string, select: Selection | null = null): Point => ({
  weight: 'warning',
  text,
  select,
})
const fact = (text: string, select: Selection | null = null): Point => ({
  weight: 'fact',
  text,
  select,
})

/** The first names, and how many more there are. */
const named = (names: readonly string[]): string =>
  listInWords(
    names.length > MOST_NAMED + 1
      ? [...names.slice(0, MOST_NAMED), `${(names.length - MOST_NAMED).toLocaleString('en')} more`]
      : names,
    'and',
  )
