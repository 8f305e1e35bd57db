// Does every name in the tables of the policy name something? Runs after the shapes are checked;
// each diagnostic says where, and offers the nearest name. Symptoms are symptom-references.ts.
import type { Diagnostic } from '@/lib/core/diagnostic'
import { folded } from '@/lib/core/suggest'
import type { Path } from '@/lib/core/yaml'
import type { Policy } from '@/lib/policy/policy'
import type { Sources } from '@/lib/policy/policy-files'
import type { Report } from '@/lib/policy/source'
import { inFile, type Check } from './check'
import { checkContradictions } from './contradiction-references'
import { checkCells, checkGrants } from './grant-references'
import { conditionNames, ids, known, repeated, stateNames } from './names'
import { checkEvidence, checkTags } from './text-references'

/**
 * Everything that names nothing, is named twice, or is left out. Empty when the policy is whole.
 */
export function checkReferences(sources: Sources, policy: Policy): readonly Diagnostic[] {
  const checks: readonly Check[] = [
    duplicates,
    policyNames,
    roleNames,
    menuLabels,
    factNames,
    checkGrants,
    checkCells,
    ruleNames,
    checkContradictions,
    checkEvidence,
    checkTags,
  ]
  return checks.flatMap((check) => check(sources, policy))
}

const duplicates: Check = (sources) => [
  ...(
    [
      'roles',
      'permissions',
      'rules',
      'contradictions',
      'menus',
      'terms',
      'limits',
      'evidence',
    ] as const
  ).flatMap((file) => inFile(sources, file, (report) => repeated(report, sources[file].value))),
  ...inFile(sources, 'facts', (report) => repeated(report, sources.facts.value.facts, ['facts'])),
  ...inFile(sources, 'permissions', (report) =>
    sources.permissions.value.forEach(({ actions }, area) =>
      repeated(report, actions, [area, 'actions']),
    ),
  ),
  ...inFile(sources, 'whatsapp', (report) =>
    sources.whatsapp.value.areas.forEach(({ actions }, area) =>
      repeated(report, actions, ['areas', area, 'actions']),
    ),
  ),
]

const policyNames: Check = (sources, policy) =>
  inFile(sources, 'policy', (report) => {
    known(report, ['defaultPreset'], policy.defaultPreset, ids(policy.presets), 'preset')
    known(report, ['newUser', 'role'], policy.newUser.role, ids(policy.roles), 'role')
    checkUpNames(report, policy, sources.policy.value.symptoms)
    policy.scopes.forEach(({ within }, index) => {
      if (within !== undefined)
        known(report, ['scopes', index, 'within'], within, ids(policy.scopes), 'scope')
    })
    const { roles, facts, areas, permissions, rules, menus, terms, limits, evidence } = policy
    const rows = [
      'defaultPreset',
      ...[roles, facts, areas, permissions, rules, menus, terms, limits, evidence].flatMap(ids),
      ...sources.policy.value.symptoms,
    ]
    policy.changes.forEach((change, index) => {
      if (change.date > policy.date)
        report(
          ['changes', index, 'date'],
          `the change of ${change.date} is later than the date of the policy, ` +
            `${policy.date}; set that one too`,
        )
      change.rows.forEach((row, at) =>
        known(report, ['changes', index, 'rows', at], row, rows, 'row'),
      )
    })
  })

function checkUpNames(report: Report, policy: Policy, symptoms: readonly string[]): void {
  const asked = policy.checkUp.map(({ symptom }) => symptom)
  policy.checkUp.forEach(({ symptom, when }, at) => {
    known(report, ['checkUp', at, 'symptom'], symptom, symptoms, 'symptom')
    if (asked.indexOf(symptom) !== at)
      report(['checkUp', at, 'symptom'], `"${symptom}" is listed twice`, 'name each symptom once')
    if (when) conditionNames(report, ['checkUp', at, 'when'], when, policy)
  })
}

const roleNames: Check = (sources, policy) =>
  inFile(sources, 'roles', (report) => {
    const ranks = policy.roles.map(({ rank }) => rank)
    policy.roles.forEach(({ rank, scope }, at) => {
      if (scope !== undefined) known(report, [at, 'scope'], scope, ids(policy.scopes), 'scope')
      if (ranks.indexOf(rank) !== at)
        report([at, 'rank'], `the rank ${rank} is there twice; of two roles one stands higher`)
    })
  })

/** What people type between two steps of a menu, and a page would print. */
const TYPED_STEP = /\s(?:>|»|->|→|\/)\s/

const menuLabels: Check = (sources, policy) =>
  inFile(sources, 'menus', (report) =>
    policy.menus.forEach(({ label, variants = [] }, at) => {
      const typed = [label, ...variants].find((words) => TYPED_STEP.test(words))
      if (typed !== undefined)
        report(
          [at, typed === label ? 'label' : 'variants'],
          `the steps of "${typed}" are joined by another sign`,
          `expected "${typed.replaceAll(new RegExp(TYPED_STEP, 'g'), ' › ')}"`,
        )
    }),
  )

const factNames: Check = (sources, policy) =>
  inFile(sources, 'facts', (report) => {
    const shared = new Set([...Object.keys(sources.facts.value.shared), ...ids(policy.roles)])
    const takers = [...ids(policy.permissions), ...ids(policy.roles), ...ids(policy.parties)]
    const names = new Map<string, string>()
    sources.facts.value.facts.forEach((written, index) => {
      const fact = policy.facts[index]
      if (!fact) return
      const path = ['facts', index]
      for (const name of [fact.id, ...fact.aliases])
        unique(report, path, names, name, fact.id, 'facts')
      const words = new Map<string, string>()
      fact.values.forEach((value, at) => {
        for (const name of [value.id, ...value.aliases])
          unique(report, [...path, 'values', at], words, name, value.id, `values of ${fact.id}`)
      })
      written.values.forEach((value, at) => {
        if (typeof value === 'string')
          known(report, [...path, 'values', at], value, [...shared], 'shared value')
      })
      fact.changes.forEach(({ from = [], to, by, own, with: context, when }, at) => {
        const change = [...path, 'changes', at]
        for (const value of [...from, to])
          known(report, change, value, ids(fact.values), `value of ${fact.id}`)
        for (const name of by)
          known(report, [...change, 'by'], name, takers, 'permission, role or party')
        for (const [party, permission] of Object.entries(own)) {
          known(report, [...change, 'own'], party, by, 'party in "by"')
          known(
            report,
            [...change, 'own', party],
            permission,
            ids(policy.permissions),
            'permission',
          )
        }
        stateNames(report, [...change, 'with'], context, policy)
        if (when) conditionNames(report, [...change, 'when'], when, policy)
      })
    })
  })

/** One word may not stand for two things. */
function unique(
  report: Report,
  path: Path,
  taken: Map<string, string>,
  name: string,
  owner: string,
  what: string,
): void {
  const other = taken.get(folded(name))
  if (other !== undefined && other !== owner)
    report(path, `"${name}" stands for two ${what}, ${other} and ${owner}; keep it for one`)
  taken.set(folded(name), owner)
}

const ruleNames: Check = (sources, policy) =>
  inFile(sources, 'rules', (report) =>
    sources.rules.value.forEach((rule, index) => {
      if (rule.when) conditionNames(report, [index, 'when'], rule.when, policy)
      else if (rule.applies !== 'role')
        report([index], `${rule.id} has no "when"; say what it denies on`)
      rule.cases?.forEach(({ when }, at) =>
        conditionNames(report, [index, 'cases', at, 'when'], when, policy),
      )
      rule.elsewhere?.forEach((id, at) =>
        known(report, [index, 'elsewhere', at], id, ids(policy.parties), 'party'),
      )
    }),
  )
