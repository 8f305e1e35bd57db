// Does every name in a symptom name something, and does every cause rest on what is asked? Each
// diagnostic says where, and what to do.
import { factsOf, type Condition } from '@/lib/logic/condition'
import { causeConditionOf } from '@/lib/policy/cause-condition'
import { choicesOf } from '@/lib/policy/symptom/refused-permission'
import { conditionNames, ids, known, repeated } from './names'
import { takenRedirects } from './redirect-references'
import type { Policy, Symptom } from '@/lib/policy/policy'
import type { Diagnostic } from '@/lib/core/diagnostic'
import type { Path } from '@/lib/core/yaml'
import { suggestion } from '@/lib/core/suggest'
import { inSource, type Report } from '@/lib/policy/source'
import type { Sources } from '@/lib/policy/policy-files'

type Written = Sources['symptoms'][number]['value']
type WrittenCause = Written['causes'][number]

/** Names in the symptoms that name nothing in the rest of the policy. */
export const checkSymptoms = (sources: Sources, policy: Policy): readonly Diagnostic[] =>
  sources.symptoms.flatMap((source) =>
    inSource(source, (report) => {
      takenRedirects(report, source.value, sources)
      symptomNames(report, source.value, policy)
    }),
  )

/** Rows of odds.yaml: each symptom once, with every one of its causes and no other. */
export function checkOdds({ odds, symptoms }: Sources): readonly Diagnostic[] {
  const listed = odds.value.map(({ symptom }) => symptom)
  return inSource(odds, (report) =>
    odds.value.forEach(({ symptom, causes }, at) => {
      const known = symptoms.find(({ value }) => value.id === symptom)?.value
      if (!known)
        return report(
          [at, 'symptom'],
          `there is no symptom "${symptom}"`,
          suggestion(
            symptom,
            symptoms.map(({ value }) => value.id),
          ),
        )
      if (listed.indexOf(symptom) !== at) report([at, 'symptom'], `"${symptom}" is listed twice`)
      const own = known.causes.map(({ id }) => id)
      for (const cause of Object.keys(causes))
        if (!own.includes(cause))
          report(
            [at, 'causes', cause],
            `${symptom} has no cause "${cause}"`,
            suggestion(cause, own),
          )
      for (const cause of own)
        if (!Object.hasOwn(causes, cause))
          report(
            [at, 'causes'],
            `the cause ${cause} of ${symptom} is missing`,
            'say how often each is met, or take the symptom out: then places decide',
          )
    }),
  )
}

function symptomNames(report: Report, symptom: Written, policy: Policy): void {
  repeated(report, symptom.causes, ['causes'])
  symptom.facts.forEach((fact, at) => known(report, ['facts', at], fact, ids(policy.facts), 'fact'))
  symptom.askFirst.forEach((fact, at) => {
    known(report, ['askFirst', at], fact, symptom.facts, `fact of ${symptom.id}`)
    if (symptom.askFirst.indexOf(fact) !== at)
      report(['askFirst', at], `"${fact}" is listed twice`, 'name each question once')
  })
  known(report, ['role'], symptom.role, ids(policy.facts), 'fact')
  if (symptom.seen !== undefined) known(report, ['seen'], symptom.seen, ids(policy.facts), 'fact')
  for (const [fact, value] of Object.entries(symptom.given))
    conditionNames(report, ['given', fact], { kind: 'in', fact, values: [value] }, policy)
  permissionNames(report, symptom, policy)
  symptom.presumes.forEach((rule, at) =>
    known(
      report,
      ['presumes', at],
      rule,
      [...new Set(choicesOf(policy, symptom).flatMap(({ permission }) => permission.rules))],
      'rule of the permission',
    ),
  )
  symptom.escalate.evidence.forEach((id, at) =>
    known(report, ['escalate', 'evidence', at], id, ids(policy.evidence), 'evidence'),
  )
  symptom.causes.forEach((cause, at) => causeNames(report, ['causes', at], cause, symptom, policy))
}

function permissionNames(report: Report, { permission }: Written, policy: Policy): void {
  if (permission === undefined) return
  if (typeof permission === 'string')
    return known(report, ['permission'], permission, ids(policy.permissions), 'permission')
  const { by, of } = permission
  known(report, ['permission', 'by'], by, ids(policy.facts), 'fact')
  const values = ids(policy.facts.find(({ id }) => id === by)?.values ?? [])
  for (const [value, id] of Object.entries(of)) {
    known(report, ['permission', 'of', value], value, values, `value of ${by}`)
    known(report, ['permission', 'of', value], id, ids(policy.permissions), 'permission')
  }
  for (const value of values)
    if (!(value in of))
      report(
        ['permission', 'of'],
        `there is no permission for ${value}; every value of ${by} has one`,
      )
}

function causeNames(
  report: Report,
  path: Path,
  cause: WrittenCause,
  symptom: Written,
  policy: Policy,
): void {
  if (cause.rule === undefined && cause.when === undefined)
    report(path, `${cause.id} needs either "rule" or "when"`)
  if (cause.rule === undefined && cause.why === undefined)
    report(path, `${cause.id} needs "why"; only a cause with a rule can leave it to the rule`)
  const { also, holds, lacks, shownBy } = cause
  if (cause.rule === undefined && (cause.permission ?? cause.basis) !== undefined)
    report(
      path,
      `${cause.id} names a permission or a basis without "rule"; name the rule, or take it out`,
    )
  if (cause.rule === undefined && (also ?? holds ?? lacks) !== undefined)
    report(
      path,
      `${cause.id} has "also", "holds" or "lacks" without "rule"; name the rule, or take it out`,
    )
  for (const [key, id] of Object.entries({ permission: cause.permission, holds, lacks }))
    if (id !== undefined) known(report, [...path, key], id, ids(policy.permissions), 'permission')
  for (const [key, rule] of Object.entries({ rule: cause.rule, also }))
    if (rule !== undefined) ruleName(report, [...path, key], rule, cause, symptom, policy)
  if (cause.when) conditionNames(report, [...path, 'when'], cause.when, policy)
  if (shownBy && !isRoleRule(policy, cause.rule))
    report(path, `${cause.id} has "shownBy" without a rule on the grants; take it out`)
  for (const [key, when] of Object.entries(shownBy ?? {}))
    conditionNames(report, [...path, 'shownBy', key], when, policy)
  if (cause.unless) exception(report, [...path, 'unless'], cause.unless, cause.rule, policy)
  cause.needs.forEach((id, need) =>
    known(report, [...path, 'needs', need], id, ids(policy.permissions), 'permission'),
  )
  cause.canFix.forEach((id, who) =>
    known(
      report,
      [...path, 'canFix', who],
      id,
      [...ids(policy.roles), ...ids(policy.parties)],
      'role or party',
    ),
  )
  if (cause.needs.length + cause.canFix.length === 0)
    report(path, `${cause.id} needs "needs" or "canFix": somebody can do it, or nobody`)
}

function exception(
  report: Report,
  path: Path,
  unless: Condition,
  rule: string | undefined,
  policy: Policy,
): void {
  conditionNames(report, path, unless, policy)
  if (isRoleRule(policy, rule))
    report(path, 'a cause that rests on the grants has its exceptions in the grants; take it out')
}

const isRoleRule = ({ rules }: Policy, rule: string | undefined): boolean =>
  rules.some(({ id, applies }) => id === rule && applies === 'role')

function ruleName(
  report: Report,
  path: Path,
  rule: string,
  { permission }: WrittenCause,
  symptom: Written,
  policy: Policy,
): void {
  const subjects = choicesOf(policy, permission === undefined ? symptom : { permission }).map(
    (choice) => choice.permission,
  )
  if (subjects.length === 0) return known(report, path, rule, ids(policy.rules), 'rule')
  for (const subject of subjects) known(report, path, rule, subject.rules, `rule of ${subject.id}`)
}

/**
 * What can only be seen once the causes have their conditions: what they rest on is asked, and
 * every rule that can refuse is told.
 */
export const checkCauses = (sources: Sources, policy: Policy): readonly Diagnostic[] =>
  sources.symptoms.flatMap((source, index) =>
    inSource(source, (report) => {
      const symptom = policy.symptoms[index]
      if (symptom) everyCauseAsked(report, symptom, policy)
      if (symptom) everyBasisSaid(report, symptom, policy)
      if (symptom) everyRuleTold(report, symptom, policy)
    }),
  )

function everyCauseAsked(report: Report, symptom: Symptom, policy: Policy): void {
  symptom.causes.forEach((cause, at) => {
    for (const fact of factsOf(cause.when))
      if (!symptom.facts.includes(fact))
        report(
          ['causes', at],
          `${cause.id} rests on ${fact}, which is not among the facts of ${symptom.id}`,
        )
    const shared =
      cause.rule !== undefined &&
      cause.permission === undefined &&
      typeof symptom.permission === 'object' &&
      policy.rules.some(({ id, applies }) => id === cause.rule && applies !== 'role')
    const conditions = shared
      ? Object.values(symptom.permission.of).map((permission) =>
          JSON.stringify(causeConditionOf(policy, { ...symptom, permission }, cause)),
        )
      : []
    if (new Set(conditions).size > 1)
      report(
        ['causes', at],
        `${cause.rule} is not the same for every permission of ${symptom.id}; name ` +
          `the one that ${cause.id} is about under "permission"`,
      )
  })
}

/** A refusal that a look shows, and the grants as long as nobody looked, says which one it is. */
function everyBasisSaid(report: Report, symptom: Symptom, policy: Policy): void {
  symptom.causes.forEach((cause, at) => {
    if (!isRoleRule(policy, cause.rule) || cause.certainty !== 'certain') return
    const canBeSeen = causeConditionOf(policy, symptom, cause).byPolicy !== undefined
    if (canBeSeen && cause.basis === undefined && cause.whyByPolicy === undefined)
      report(
        ['causes', at],
        `${cause.id} needs "whyByPolicy": why, where it follows from the grants and nobody looked`,
      )
  })
}

function everyRuleTold(report: Report, symptom: Symptom, policy: Policy): void {
  for (const { permission } of choicesOf(policy, symptom)) {
    const told = new Set([...symptom.causes.map(({ rule }) => rule), ...symptom.presumes])
    for (const id of permission.rules) {
      const rule = policy.rules.find((row) => row.id === id)
      if (rule?.when && !told.has(id) && ['all', 'named', 'pro'].includes(rule.applies))
        report(['causes'], `${symptom.id} tells no cause for the rule ${id} of ${permission.id}`)
    }
  }
}
