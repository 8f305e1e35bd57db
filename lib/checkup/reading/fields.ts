// What a column can hold: the texts that tell people apart, and the facts that a user record has.
// Names come from the policy; what only spreadsheets write is added here.
import { TEXTS } from './text-columns'
import type { Policy } from '@/lib/policy/policy'
import type { Facts } from '@/lib/logic/fact'
import { folded, foldedHeader } from './words'

/** One kind of column. `headers` and the words of `values` are folded. */
export interface Field {
  readonly id: string
  readonly label: string
  readonly kind: 'text' | 'fact'
  readonly headers: ReadonlySet<string>
  /** What a word in a cell says: of a fact's column alone. */
  readonly values: ReadonlyMap<string, Facts>
  /**
   * Those of the words that are the policy's own: by them a column without a header is recognised.
   */
  readonly own: ReadonlySet<string>
  /** The values as they are told to people. */
  readonly known: readonly string[]
}

/**
 * Headers and values of spreadsheets, beyond the names in the policy. A value may say more than its
 * own fact: a panel shows Pending in the column Status.
 */
const SHEET: Readonly<
  Record<
    string,
    {
      readonly headers: readonly string[]
      readonly values: Readonly<Record<string, readonly string[]>>
      readonly more?: Readonly<Record<string, Facts>>
    }
  >
> = {
  role: {
    headers: ['roles', 'designation', 'access level', 'user level', 'role name', 'predefined role'],
    values: {
      owner: ['account holder'],
      administrator: ['administration'],
      manager: [],
      call_agent: ['caller', 'telecaller'],
    },
  },
  status: {
    headers: ['active', 'is active', 'active inactive', 'enabled'],
    values: {
      active: ['1', 'y', 'yes', 'true', 'on', 'enabled', 'live'],
      inactive: [
        '0',
        'n',
        'no',
        'false',
        'off',
        'disabled',
        'suspended',
        'blocked',
        'deactive',
        'in active',
      ],
    },
    more: {
      pending: { invite_state: 'pending' },
      invited: { invite_state: 'pending' },
      invite_pending: { invite_state: 'pending' },
      pending_invite: { invite_state: 'pending' },
    },
  },
  panel_access: {
    headers: [
      'panel',
      'pro access',
      'pro status',
      'panel access status',
      'user type',
      'type',
      'licence type',
      'license type',
      'login access',
      'is pro',
      'pro seat',
      'seat',
    ],
    values: {
      on: ['1', 'y', 'pro', 'pro user', 'pro licence', 'active', 'panel', 'multi user'],
      off: [
        '0',
        'n',
        'user',
        'non pro',
        'not pro',
        'normal user',
        'normal',
        'call only',
        'call only user',
        'none',
        'inactive',
      ],
    },
  },
  invite_state: {
    headers: [
      'invite status',
      'invitation status',
      'invite accepted',
      'invited',
      'verified',
      'email verified',
      'activation',
    ],
    values: {
      accepted: ['1', 'y', 'true', 'joined', 'registered', 'active', 'verified', 'complete'],
      pending: [
        '0',
        'n',
        'false',
        'sent',
        'invited',
        'waiting',
        'not verified',
        'unverified',
        'expired',
      ],
      no_invite: ['not sent', 'not invited', 'never', 'no invite', 'bounced'],
    },
  },
  call_availability: {
    headers: [
      'available',
      'availability status',
      'receive calls',
      'receiving calls',
      'take call',
      'on duty',
      'call receiving',
    ],
    values: {
      on: ['1', 'y', 'available', 'online', 'receiving', 'opted in'],
      off: ['0', 'n', 'not available', 'unavailable', 'offline', 'opted out', 'not receiving'],
    },
  },
  sso: {
    headers: ['sso enabled', 'sso user', 'saml', 'login type', 'login method'],
    values: {
      yes: ['1', 'sso', 'saml', 'google', 'microsoft', 'okta'],
      no: ['0', 'password', 'email', 'none'],
    },
  },
}

/** Being rung, as a permission. */
export const RING = 'calls.be_rung'

/** The facts that have a column of their own. */
export const COLUMN_FACTS: readonly string[] = Object.keys(SHEET)

const built = new WeakMap<Policy, readonly Field[]>()

/** Every kind of column, in the order in which they are offered. */
export function fieldsOf(policy: Policy): readonly Field[] {
  const found = built.get(policy)
  if (found) return found
  const texts = TEXTS.map(({ id, label, headers }): Field => ({
    id,
    label,
    kind: 'text',
    headers: new Set([id, ...headers].map(foldedHeader)),
    values: new Map(),
    own: new Set(),
    known: [],
  }))
  const fields = [...texts, ...COLUMN_FACTS.flatMap((id) => factField(policy, id))]
  built.set(policy, fields)
  return fields
}

function factField(policy: Policy, id: string): readonly Field[] {
  const fact = policy.facts.find((row) => row.id === id)
  const sheet = SHEET[id]
  if (!fact || !sheet) return []
  const values = new Map<string, Facts>()
  // The policy's own names come last, so that they win.
  for (const [word, facts] of Object.entries(sheet.more ?? {})) values.set(word, facts)
  for (const value of fact.values)
    for (const word of sheet.values[value.id] ?? []) values.set(folded(word), { [id]: value.id })
  const own = new Set<string>()
  for (const value of fact.values) {
    for (const word of [value.label, ...value.aliases, value.id]) {
      values.set(folded(word), { [id]: value.id })
      own.add(folded(word))
    }
  }
  const headers = new Set([id, fact.label, ...fact.aliases, ...sheet.headers].map(foldedHeader))
  return [
    {
      id,
      label: fact.label,
      kind: 'fact',
      headers,
      values,
      own,
      known: fact.values.map(({ label }) => label),
    },
  ]
}
