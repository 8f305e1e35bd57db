import { rolesThatCan } from '@/lib/policy/grants'
import { describe, expect, it } from 'vitest'
import { matrix } from '@/lib/access/matrix'
import { policy } from '@/tests/builders'

// The two published WhatsApp matrices, written down once more by hand: y allowed, n not, t after
// taking over.
const ACTIONS = {
  'whatsapp.account': ['view', 'manage', 'delete'],
  'whatsapp.templates': ['view', 'create', 'edit', 'delete'],
  'whatsapp.campaigns': ['view', 'create', 'run', 'delete'],
  'whatsapp.chat': [
    'view_open',
    'reply_open',
    'view_assigned_own',
    'reply_assigned_own',
    'view_assigned_other',
    'reply_assigned_other',
    'transfer_own',
    'transfer_any',
    'take_over',
    'close_own',
    'close_any',
    'send_template',
  ],
} as const
const CHAT = {
  owner: 'yyyyytyyyyty',
  administrator: 'yyyyytyyyyty',
  manager: 'yyyyytyyyyty',
  call_agent: 'yyyyynynnyny',
}
const PUBLISHED = {
  v1_least_privilege: {
    'whatsapp.account': { owner: 'yyy', administrator: 'yyn', manager: 'ynn', call_agent: 'nnn' },
    'whatsapp.templates': {
      owner: 'yyyy',
      administrator: 'yyyy',
      manager: 'yyyn',
      call_agent: 'nnnn',
    },
    'whatsapp.campaigns': {
      owner: 'yyyy',
      administrator: 'yyyn',
      manager: 'yyyn',
      call_agent: 'nnnn',
    },
    'whatsapp.chat': CHAT,
  },
  v2_current: {
    'whatsapp.account': { owner: 'yyy', administrator: 'yyn', manager: 'ynn', call_agent: 'ynn' },
    'whatsapp.templates': {
      owner: 'yyyy',
      administrator: 'yyyy',
      manager: 'yyyy',
      call_agent: 'yyyy',
    },
    'whatsapp.campaigns': {
      owner: 'yyyy',
      administrator: 'yyyy',
      manager: 'yyyn',
      call_agent: 'yyyn',
    },
    'whatsapp.chat': CHAT,
  },
} as const

const cells = Object.entries(PUBLISHED).flatMap(([preset, areas]) =>
  Object.entries(areas).flatMap(([area, rows]) =>
    Object.entries(rows).flatMap(([role, letters]) =>
      ACTIONS[area as keyof typeof ACTIONS].map((action, index) => ({
        preset,
        area,
        role,
        action,
        letter: letters[index],
      })),
    ),
  ),
)

const cellOf = (area: string, role: string, action: string, variant = {}) => {
  const cell = matrix(policy, { area, ...variant })
    .rows.find((row) => row.role === role)
    ?.cells.find(({ permission }) => permission === `${area}.${action}`)
  if (!cell) throw new Error(`no cell ${area} ${role} ${action}`)
  return cell
}

describe('the WhatsApp matrices', () => {
  it.each(cells)(
    '$preset: $role, $area.$action is as published ($letter)',
    ({ preset, area, role, action, letter }) => {
      const cell = cellOf(area, role, action, { preset })
      expect(cell.scope === 'after_take_over' ? 't' : cell.grant === 'allow' ? 'y' : 'n').toBe(
        letter,
      )
    },
  )

  it('mark exactly the cells on which the two differ as disputed', () => {
    for (const { area, role, action } of cells) {
      const [v1, v2] = ['v1_least_privilege', 'v2_current'].map(
        (preset) => cellOf(area, role, action, { preset }).grant,
      )
      expect(cellOf(area, role, action).disputed).toBe(v1 !== v2)
    }
  })

  it('quote the least-privilege copy unless another preset is asked for', () => {
    expect(matrix(policy, { area: 'whatsapp.templates' })).toEqual(
      matrix(policy, { area: 'whatsapp.templates', preset: 'v1_least_privilege' }),
    )
  })
})

describe('a matrix', () => {
  it.each(policy.areas.map(({ id }) => id))(
    'of %s has a cell for every role and action',
    (area) => {
      const { actions, rows } = matrix(policy, { area })
      expect(rows.map(({ role }) => role)).toEqual([
        'owner',
        'administrator',
        'manager',
        'call_agent',
      ])
      expect(actions.map(({ permission }) => permission)).toEqual(
        policy.areas.find(({ id }) => id === area)?.permissions,
      )
      for (const row of rows) expect(row.cells).toHaveLength(actions.length)
      for (const { words } of rows.flatMap((row) => row.cells))
        expect(words).toMatch(/^[A-Z]\w*( \w+)*$/)
    },
  )

  it('puts a word in each cell', () => {
    expect(cellOf('users', 'manager', 'add').words).toBe('Own departments')
    expect(cellOf('logs', 'call_agent', 'view').words).toBe('Own')
    expect(cellOf('users', 'call_agent', 'add').words).toBe('No')
    expect(cellOf('whatsapp.chat', 'manager', 'reply_assigned_other').words).toBe(
      'After taking over',
    )
  })

  it('shows an override of the Owner in exactly the cell it names, no longer disputed', () => {
    const overrides = [
      { role: 'call_agent', permission: 'whatsapp.templates.create', grant: 'allow' },
    ]
    for (const { area, role, action } of cells) {
      const before = cellOf(area, role, action)
      const after = cellOf(area, role, action, { overrides })
      const named = role === 'call_agent' && area === 'whatsapp.templates' && action === 'create'
      expect(after).toEqual(
        named
          ? { ...before, grant: 'allow', words: 'Yes', mark: 'public', disputed: false }
          : before,
      )
    }
  })

  it('refuses an area there is not', () => {
    expect(() => matrix(policy, { area: 'phones' })).toThrow(/phones/)
  })
})

describe('the roles that can', () => {
  it.each([
    ['users.change_role', ['owner', 'administrator']],
    ['users.edit_profile', ['owner', 'administrator', 'manager']],
    ['roles_permissions.create_role', []],
    ['billing.pay', ['owner']],
    ['whatsapp.chat.reply_assigned_other', ['owner', 'administrator', 'manager']],
  ])('do %s are known', (permission, roles) => {
    expect(rolesThatCan(policy, permission)).toEqual(roles)
  })

  it('depend on the preset and on what the Owner changed', () => {
    expect(rolesThatCan(policy, 'whatsapp.templates.delete')).toEqual(['owner', 'administrator'])
    expect(rolesThatCan(policy, 'whatsapp.templates.delete', 'v2_current')).toEqual([
      'owner',
      'administrator',
      'manager',
      'call_agent',
    ])
    expect(
      rolesThatCan(policy, 'billing.pay', undefined, [
        { role: 'administrator', permission: 'billing.pay', grant: 'allow' },
      ]),
    ).toEqual(['owner', 'administrator'])
  })
})
