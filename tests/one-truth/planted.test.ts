// That the comparison sees: one rule altered for one face alone, and the draws say which face it is.
import { describe, expect, it } from 'vitest'
import type { Policy } from '@/lib/policy/policy'
import type { Draw } from './draws'
import type { Face } from './faces'
import { policy } from './rows'
import { askEveryFace, drawQuestions } from './run'

const TEMPLATES = 'cannot-manage-templates-or-campaigns'
const DELETE = 'whatsapp.templates.delete'
const ROLES = 'users.change_role'

/** The policy with one grant of one role turned round, under every preset. */
const turned = (permission: string, role: string): Policy => ({
  ...policy,
  permissions: policy.permissions.map((row) => ({
    ...row,
    grants:
      row.id === permission
        ? Object.fromEntries(
            Object.entries(row.grants).map(([preset, grants]) => [
              preset,
              { ...grants, [role]: grants[role] === 'deny' ? 'allow' : 'deny' },
            ]),
          )
        : row.grants,
  })),
})

/** The policy with one rule that refuses nothing any more. */
const without = (rule: string): Policy => ({
  ...policy,
  rules: policy.rules.map((row) =>
    row.id === rule ? { ...row, when: { kind: 'any' as const, of: [] } } : row,
  ),
})

const managerDeletes = turned(DELETE, 'manager')
type Wanted = (draw: Draw) => boolean

const asks: Wanted = ({ permission, facts }) =>
  permission === DELETE && (facts['role'] ?? 'manager') === 'manager'
const asksRoles: Wanted = ({ permission, facts }) =>
  permission === ROLES && (facts['role'] ?? 'manager') === 'manager'
const ails: Wanted = ({ symptom, facts }) =>
  symptom === TEMPLATES &&
  facts['my_role'] === 'manager' &&
  facts['wa_action'] === 'delete_template' &&
  facts['wa_perm'] === undefined
const rings: Wanted = ({ symptom }) => symptom === 'user-not-ringing'

const plants: readonly (readonly [Face, Policy, Wanted, string])[] = [
  ['api', managerDeletes, asks, 'the API and the engine differ'],
  ['api', managerDeletes, ails, 'the API and the diagnosis differ'],
  ['bundle', managerDeletes, asks, 'the bundle and the engine differ'],
  ['bundle', managerDeletes, ails, 'the bundle and the diagnosis differ'],
  ['batch', managerDeletes, asks, 'the check-up of many and the engine differ'],
  ['table', managerDeletes, asks, 'the table and the reasons differ on the role'],
  ['page', managerDeletes, asks, 'the page of the permission and the reasons differ'],
  // Not one that accounts differ in: of that the search says so and nothing else.
  [
    'search',
    turned(ROLES, 'manager'),
    asksRoles,
    'the answer of the search and the reasons differ',
  ],
  ['desk', managerDeletes, ails, 'the board of the desk and the diagnosis differ'],
  ['fix', managerDeletes, ails, 'the page of the guided fix and the API differ'],
  ['check-up', without('availability_on'), rings, 'the check-up and the decision differ'],
]

/** How often is drawn, at most, until a plant shows: a symptom is one of however many there are. */
const MOST_OFTEN = 10
const drawsOf = new Map<number, readonly Draw[]>()

/** The draws of a seed that ask for something, at most 40. */
function drawnFor(isWanted: Wanted, seed: number): readonly Draw[] {
  const drawn = drawsOf.get(seed) ?? drawQuestions(20_000, seed)
  drawsOf.set(seed, drawn)
  return drawn.filter(isWanted).slice(0, 40)
}

describe('a rule that is altered for one face alone', () => {
  it.each(plants)('shows at the %s', async (face, altered, isWanted, what) => {
    const told: string[] = []
    for (let seed = 1; seed <= MOST_OFTEN && !told.includes(what); seed++) {
      const { disagreements } = await askEveryFace(drawnFor(isWanted, seed), {
        planted: { face, policy: altered },
      })
      told.push(...disagreements.map((row) => row.what))
    }
    expect(told).toContain(what)
  })

  it('shows nowhere where no rule is altered', async () => {
    const all = [asks, ails, rings].flatMap((isWanted) => drawnFor(isWanted, 1))
    expect(all.length).toBeGreaterThan(0)
    expect((await askEveryFace(all)).disagreements).toEqual([])
  })
})
