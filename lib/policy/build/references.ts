// Does every name in the policy name something? Runs after the shapes are checked; each problem
// says where and offers the nearest name.
import { folded } from '@/lib/core/suggest'
import { scopeOf } from '@/lib/policy/grants'
import { conditionNames, ids, known, repeated, type Report } from './names'
import type { Policy } from '@/lib/policy/policy'
import { inSource, type Path, type Problem, type Source } from '@/lib/core/yaml'
import type { Sources } from '@/lib/policy/policy-files'
import { inlineProblems } from '@/lib/policy/wording'

type Tables = Omit<Sources, 'symptoms'>
type Check = (sources: Sources, policy: Policy) => readonly Problem[]

/**
 * Everything that names nothing, is named twice, or is left out. Empty when the policy is whole.
 */
export function referenceProblems(sources: Sources, policy: Policy): readonly Problem[] {
  const checks: readonly Check[] = [
    duplicates,
    policyNames,
    factNames,
    grantNames,
    cellNames,
    ruleNames,
    evidenceNames,
    tags,
  ]
  return checks.flatMap((check) => check(sources, policy))
}

/** Collects what `look` reports in one file. */
function inFile(
  sources: Sources,
  file: keyof Tables,
  look: (report: Report) => void,
): readonly Problem[] {
  return inSource(sources[file], look)
}

const duplicates: Check = (sources) => [
  ...(['roles', 'permissions', 'rules', 'menus', 'terms', 'limits', 'evidence'] as const).flatMap(
    (file) => inFile(sources, file, (report) => repeated(report, sources[file].value)),
  ),
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
      for (const value of fact.values)
        for (const name of [value.id, ...value.aliases])
          unique(report, [...path, 'values'], words, name, value.id, `values of ${fact.id}`)
      written.values.forEach((value, at) => {
        if (typeof value === 'string')
          known(report, [...path, 'values', at], value, [...shared], 'shared value')
      })
      fact.changes.forEach(({ from = [], to, by }, at) => {
        for (const value of [...from, to])
          known(report, [...path, 'changes', at], value, ids(fact.values), `value of ${fact.id}`)
        for (const name of by)
          known(report, [...path, 'changes', at, 'by'], name, takers, 'permission, role or party')
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

function grantsAt(
  report: Report,
  path: Path,
  grants: Readonly<Record<string, string>>,
  policy: Policy,
): void {
  for (const [role, grant] of Object.entries(grants)) {
    known(report, [...path, role], role, ids(policy.roles), 'role')
    const scope = scopeOf(grant)
    if (scope !== null) known(report, [...path, role], scope, ids(policy.scopes), 'scope')
  }
  for (const role of ids(policy.roles))
    if (!(role in grants)) report(path, `there is no grant for ${role}; every role has one`)
}

const grantNames: Check = (sources, policy) => [
  ...inFile(sources, 'permissions', (report) =>
    sources.permissions.value.forEach(({ actions }, area) =>
      actions.forEach((action, index) => {
        grantsAt(report, [area, 'actions', index, 'grants'], action.grants, policy)
        actionNames(report, [area, 'actions', index], action, policy)
      }),
    ),
  ),
  ...inFile(sources, 'whatsapp', (report) =>
    sources.whatsapp.value.areas.forEach(({ actions }, area) =>
      actions.forEach((action, index) =>
        actionNames(report, ['areas', area, 'actions', index], action, policy),
      ),
    ),
  ),
]

function actionNames(
  report: Report,
  path: Path,
  action: {
    readonly rules: readonly string[]
    readonly exempt: readonly string[]
    readonly seen?: string | undefined
  },
  policy: Policy,
): void {
  const named = policy.rules.filter(({ applies }) => applies === 'named')
  action.rules.forEach((rule, index) =>
    known(report, [...path, 'rules', index], rule, ids(named), 'named rule'),
  )
  action.exempt.forEach((rule, index) =>
    known(report, [...path, 'exempt', index], rule, ids(policy.rules), 'rule'),
  )
  if (action.seen !== undefined)
    known(report, [...path, 'seen'], action.seen, ids(policy.facts), 'fact')
}

/** Every cell of the WhatsApp tables names an action, and every action has its cells. */
const cellNames: Check = (sources, policy) =>
  inFile(sources, 'whatsapp', (report) => {
    const { presets, everyPreset, neverOverridable } = sources.whatsapp.value
    neverOverridable.forEach((id, index) =>
      known(report, ['neverOverridable', index], id, ids(policy.permissions), 'permission'),
    )
    for (const [id, rows] of Object.entries(presets)) {
      known(report, ['presets', id], id, ids(policy.presets), 'preset')
      rowNames(report, ['presets', id], rows, sources, policy)
    }
    rowNames(report, ['everyPreset'], everyPreset, sources, policy)
  })

type Rows = Sources['whatsapp']['value']['everyPreset']
type Cells = Readonly<Record<string, string>>

function rowNames(report: Report, path: Path, rows: Rows, sources: Sources, policy: Policy): void {
  for (const role of ids(policy.roles))
    if (!(role in rows)) report(path, `there is no row for ${role}; every role has one`)
  for (const [role, areas] of Object.entries(rows)) {
    known(report, [...path, role], role, ids(policy.roles), 'role')
    for (const [area, cells] of Object.entries(areas))
      areaCells(report, [...path, role, area], cells, sources, policy)
  }
}

function areaCells(
  report: Report,
  path: Path,
  cells: Cells,
  { whatsapp }: Sources,
  policy: Policy,
): void {
  const area = String(path.at(-1))
  known(report, path, area, ids(whatsapp.value.areas), 'WhatsApp area')
  const actions = ids(whatsapp.value.areas.find(({ id }) => id === area)?.actions ?? [])
  for (const [action, grant] of Object.entries(cells)) {
    known(report, [...path, action], action, actions, `action of ${area}`)
    const scope = scopeOf(grant)
    if (scope !== null) known(report, [...path, action], scope, ids(policy.scopes), 'scope')
  }
  for (const action of actions)
    if (!(action in cells)) report(path, `there is no cell for ${action}; every action has one`)
}

const ruleNames: Check = (sources, policy) =>
  inFile(sources, 'rules', (report) =>
    sources.rules.value.forEach((rule, index) => {
      if (rule.when) conditionNames(report, [index, 'when'], rule.when, policy)
      else if (rule.applies !== 'role')
        report([index], `${rule.id} has no "when"; say what it denies on`)
    }),
  )

const everyFile = ({
  symptoms,
  ...tables
}: Sources): readonly (readonly [string, Source<unknown>])[] => [
  ...Object.entries(tables),
  ...symptoms.map((source) => ['symptoms', source] as const),
]

const evidenceNames: Check = (sources, policy) => {
  const all = ids(policy.evidence)
  return everyFile(sources).flatMap(([file, source]) =>
    inSource(source, (report) => {
      for (const { path, key, value } of stringsIn(source.value))
        if (key === 'evidence' && file !== 'evidence') known(report, path, value, all, 'evidence')
    }),
  )
}

/** The tables whose texts may hold inline tags. The others define the names that tags stand for. */
export const TAGGED: readonly string[] = ['facts', 'rules', 'symptoms']

/**
 * Texts may hold inline tags; policy words may not name the support address, which belongs to this
 * site and not to the product.
 */
const tags: Check = (sources, policy) =>
  everyFile(sources)
    .filter(([file]) => TAGGED.includes(file))
    .flatMap(([file, source]) =>
      inSource(source, (report) => {
        for (const { path, value } of stringsIn(source.value)) {
          for (const problem of inlineProblems(value, policy)) report(path, problem)
          if (file === 'rules' && value.includes('<Support'))
            report(path, 'a rule may not name the support address; say it in the article')
        }
      }),
    )

interface Found {
  readonly path: Path
  /** The last name on the path that is not a position in a list. */
  readonly key: string
  readonly value: string
}

function stringsIn(value: unknown, path: Path = [], key = ''): readonly Found[] {
  if (typeof value === 'string') return [{ path, key, value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const position = Array.isArray(value)
    return stringsIn(inner, [...path, position ? Number(name) : name], position ? key : name)
  })
}
