// When a role lacks a permission, as a cause: from what was seen in Permission settings, and from
// the grants of the account as long as nobody has looked. What is known of an account is said here
// once.
import { allOf, anyOf, NEVER, renamed } from '@/lib/logic/partial-evaluation'
import { factsOf, type Condition } from '@/lib/logic/condition'
import { compileByGrants } from '@/lib/policy/compiled-permission'
import { decidedRoles, grantsOf, type Variant } from '@/lib/policy/grants'
import type { CauseGround, Permission, Policy, RoleId } from '@/lib/policy/policy'
import type { CauseCondition, Choice, Refusal } from './refused-permission'

interface Setting {
  readonly policy: Policy
  readonly symptom: Refusal
  readonly variant: Variant
}

/** The condition of a cause with a role rule, for the permissions that it is about. */
export function roleCondition(
  setting: Setting,
  choices: readonly Choice[],
  cause: CauseGround,
): CauseCondition {
  const { symptom } = setting
  const told = alsoWhereTheyServe(unnamed(setting, choices, cause), choices)
  const refused = rolesWhere(setting, told, cause, 'refused')
  const look = lookFor(symptom, choices, cause)
  if (cause.basis === 'disputed') return untilSeen(whileDisputed(setting, choices), look)
  if (look === undefined) return { when: refused }
  if (cause.basis === 'grants') {
    const waiting = choices.map(({ permission }) => stillWaits(setting, permission))
    const lifted = anyOf([{ kind: 'not', of: look.granted }, ...waiting])
    return { when: allOf([refused, lifted]), byPolicy: { when: refused, seen: look.facts } }
  }
  const granted = rolesWhere(setting, choices, cause, 'granted')
  return { when: look.denied, byPolicy: { when: refused, not: granted, seen: look.facts } }
}

/** What shows whether somebody has a permission: answers that show it refused, and given. */
export interface Look {
  readonly facts: readonly string[]
  readonly denied: Condition
  readonly granted: Condition
}

/** What the cause says it is shown by; else the fact of the symptom or of its permission. */
export function lookFor(
  symptom: Pick<Refusal, 'seen'>,
  choices: readonly Choice[],
  { shownBy }: Pick<CauseGround, 'shownBy'> = {},
): Look | undefined {
  if (shownBy) {
    const facts = [shownBy.denied, shownBy.granted].flatMap(factsOf)
    return { facts: [...new Set(facts)], ...shownBy }
  }
  const fact = symptom.seen ?? choices.find(({ permission }) => permission.seen)?.permission.seen
  if (fact === undefined) return undefined
  const isSeen = (value: string): Condition => ({ kind: 'in', fact, values: [value] })
  return { facts: [fact], denied: isSeen('no'), granted: isSeen('yes') }
}

/**
 * The permissions that no other cause of the symptom tells by name: a refusal is one cause, not
 * two.
 */
const unnamed = (
  { symptom }: Setting,
  choices: readonly Choice[],
  { rule, permission: own }: CauseGround,
): readonly Choice[] =>
  own === undefined
    ? choices.filter(
        ({ permission }) =>
          !symptom.causes.some(
            (other) => other.rule === rule && other.permission === permission.id,
          ),
      )
    : choices

/**
 * The choices, each also for the answers that make it another permission in whose place it serves:
 * whoever may not answer in their own chats is not helped by being given one.
 */
const alsoWhereTheyServe = (
  told: readonly Choice[],
  choices: readonly Choice[],
): readonly Choice[] =>
  told.map(({ permission, when }) => ({
    permission,
    when: sameFact([
      when,
      ...choices
        .filter((other) => other.permission.instead?.permission === permission.id)
        .map((other) => other.when),
    ]),
  }))

/** Any of some conditions that each name values of one fact. */
function sameFact(conditions: readonly Condition[]): Condition {
  const [first, ...others] = conditions
  if (first?.kind !== 'in' || others.length === 0) return first ?? NEVER
  return {
    ...first,
    values: conditions.flatMap((each) => (each.kind === 'in' ? each.values : [])),
  }
}

/** What the grants of an account say of a role: open where the account may have it otherwise. */
type Standing = 'refused' | 'granted' | 'open'

/**
 * What is known of a role's grant. Known is what the Owner decided, what no Owner can change, and
 * every grant of a preset that somebody chose. Otherwise a refusal that all presets share counts,
 * and nothing else: an Owner may have taken any permission away. A cause that no source states does
 * not become certain by a grant that is inferred, nor any by a refusal of which the sources say
 * that accounts differ: a preset that somebody chose tells nothing of those either.
 */
function standingOf(
  { policy, variant }: Setting,
  permission: Permission,
  role: RoleId,
  { certainty, mark }: CauseGround,
): Standing {
  const grant = grantsOf(policy, permission, variant)[role] ?? 'deny'
  const standing = grant === 'deny' ? 'refused' : 'granted'
  if (decidedRoles(policy, permission, variant.overrides).includes(role)) return standing
  if (policy.roles.some(({ id, tunable }) => id === role && !tunable)) return standing
  if (certainty === 'certain' && mark === 'inferred' && permission.mark === 'inferred')
    return 'open'
  if (standing === 'refused' && permission.differsFor?.includes(role)) return 'open'
  if (variant.isChosen) return standing
  return standing === 'refused' && !permission.disputed.includes(role) ? standing : 'open'
}

/** For which roles, and which of the permissions, the grants say the same. */
function rolesWhere(
  setting: Setting,
  choices: readonly Choice[],
  cause: CauseGround,
  standing: Standing,
): Condition {
  const roles = setting.policy.roles.map(({ id }) => id)
  return grouped(setting, choices, (choice) =>
    roles.filter((role) => standingOf(setting, choice.permission, role, cause) === standing),
  )
}

/**
 * One condition for the roles of each choice: those with the same choices are told together, and
 * where every answer is one of them the answer does not matter.
 */
function grouped(
  { policy, symptom }: Setting,
  choices: readonly Choice[],
  rolesOf: (choice: Choice) => readonly RoleId[],
): Condition {
  const groups = new Map<string, { readonly roles: RoleId[]; readonly among: readonly Choice[] }>()
  for (const { id: role } of policy.roles) {
    const among = choices.filter((choice) => rolesOf(choice).includes(role))
    if (among.length === 0) continue
    const key = among.map(({ permission }) => permission.id).join()
    const group = groups.get(key)
    if (group) group.roles.push(role)
    else groups.set(key, { roles: [role], among })
  }
  return anyOf(
    [...groups.values()].map(({ roles, among }) =>
      allOf([{ kind: 'in', fact: symptom.role, values: roles }, anyAnswer(policy, among)]),
    ),
  )
}

/** Any of some choices; always, where there is none but these. */
function anyAnswer({ facts }: Policy, choices: readonly Choice[]): Condition {
  const [first] = choices
  const by = first?.when.kind === 'in' ? first.when.fact : undefined
  if (by === undefined) return allOf([])
  const values = choices.flatMap(({ when }) => (when.kind === 'in' ? when.values : []))
  const all = facts.find(({ id }) => id === by)?.values ?? []
  return all.every(({ id }) => values.includes(id))
    ? allOf([])
    : { kind: 'in', fact: by, values: all.map(({ id }) => id).filter((id) => values.includes(id)) }
}

/** What may be so until somebody saw that the role has the permission. */
function untilSeen(when: Condition, look: Look | undefined): CauseCondition {
  if (look === undefined) return { when }
  const { granted, facts } = look
  return {
    when: allOf([when, { kind: 'not', of: granted }]),
    byPolicy: { when, not: granted, seen: facts },
  }
}

/** As long as nobody said which preset the account has, or what its Owner decided. */
function whileDisputed(setting: Setting, choices: readonly Choice[]): Condition {
  const { policy, variant } = setting
  if (variant.isChosen) return NEVER
  const decided = grouped(setting, choices, ({ permission }) =>
    decidedRoles(policy, permission, variant.overrides),
  )
  return { kind: 'not', of: decided }
}

/** When the state of things refuses although the permission was seen in Permission settings. */
function stillWaits({ policy, symptom, variant }: Setting, permission: Permission): Condition {
  const { rules } = compileByGrants(policy, permission.id, variant, 'yes')
  return renamed(
    anyOf(rules.flatMap(({ when, applies }) => (applies === 'state' ? [when] : []))),
    'role',
    symptom.role,
  )
}
