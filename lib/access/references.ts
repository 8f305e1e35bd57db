// Does every name in the policy name something? Runs after the shapes are checked; each problem says where and offers the nearest name.
import { factsOf, type Condition } from '@/lib/logic/condition'
import { folded, nearest } from '@/lib/logic/nearest'
import { scopeOf } from './grants'
import type { Policy } from './policy'
import type { Path, Problem } from './source'
import type { Sources } from './sources'
import { inlineProblems } from './wording'

type Report = (path: Path, message: string) => void
type Check = (sources: Sources, policy: Policy) => readonly Problem[]

/** Everything that names nothing, is named twice, or is left out. Empty when the policy is whole. */
export function referenceProblems(sources: Sources, policy: Policy): readonly Problem[] {
  const checks: readonly Check[] = [duplicates, policyNames, factNames, grantNames, cellNames, ruleNames, symptomNames, evidenceNames, tags]
  return checks.flatMap((check) => check(sources, policy))
}

/** Collects what `look` reports in one file. */
function inFile(sources: Sources, file: keyof Sources, look: (report: Report) => void): readonly Problem[] {
  const problems: Problem[] = []
  look((path, message) => problems.push(sources[file].problem(path, message)))
  return problems
}

/** Reports a name that is not among the known ones. */
function known(report: Report, path: Path, name: string, names: readonly string[], what: string): void {
  if (names.includes(name)) return
  const near = nearest(name, names)
  report(path, `there is no ${what} "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`)
}

const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id)

function repeated(report: Report, rows: readonly { readonly id: string }[], path: Path = []): void {
  const seen = new Set<string>()
  rows.forEach(({ id }, index) => {
    if (seen.has(id)) report([...path, index, 'id'], `"${id}" is there twice; ids are given once`)
    seen.add(id)
  })
}

const duplicates: Check = (sources) => [
  ...(['roles', 'permissions', 'rules', 'symptoms', 'menus', 'terms', 'limits', 'evidence'] as const).flatMap((file) => inFile(sources, file, (report) => repeated(report, sources[file].value))),
  ...inFile(sources, 'facts', (report) => repeated(report, sources.facts.value.facts, ['facts'])),
  ...inFile(sources, 'permissions', (report) => sources.permissions.value.forEach(({ actions }, area) => repeated(report, actions, [area, 'actions']))),
  ...inFile(sources, 'whatsapp', (report) => sources.whatsapp.value.areas.forEach(({ actions }, area) => repeated(report, actions, ['areas', area, 'actions']))),
  ...inFile(sources, 'symptoms', (report) => sources.symptoms.value.forEach(({ causes }, symptom) => repeated(report, causes, [symptom, 'causes']))),
]

const policyNames: Check = (sources, policy) =>
  inFile(sources, 'policy', (report) => known(report, ['defaultPreset'], policy.defaultPreset, ids(policy.presets), 'preset'))

const factNames: Check = (sources, policy) =>
  inFile(sources, 'facts', (report) => {
    const shared = new Set([...Object.keys(sources.facts.value.shared), ...ids(policy.roles)])
    const takers = [...ids(policy.permissions), ...ids(policy.roles), ...ids(policy.parties)]
    const names = new Map<string, string>()
    sources.facts.value.facts.forEach((written, index) => {
      const fact = policy.facts[index]
      if (!fact) return
      const path = ['facts', index]
      for (const name of [fact.id, ...fact.aliases]) unique(report, path, names, name, fact.id, 'facts')
      const words = new Map<string, string>()
      for (const value of fact.values) for (const name of [value.id, ...value.aliases]) unique(report, [...path, 'values'], words, name, value.id, `values of ${fact.id}`)
      written.values.forEach((value, at) => {
        if (typeof value === 'string') known(report, [...path, 'values', at], value, [...shared], 'shared value')
      })
      fact.changes.forEach(({ from = [], to, by }, at) => {
        for (const value of [...from, to]) known(report, [...path, 'changes', at], value, ids(fact.values), `value of ${fact.id}`)
        for (const name of by) known(report, [...path, 'changes', at, 'by'], name, takers, 'permission, role or party')
      })
    })
  })

/** One word may not stand for two things. */
function unique(report: Report, path: Path, taken: Map<string, string>, name: string, owner: string, what: string): void {
  const other = taken.get(folded(name))
  if (other !== undefined && other !== owner) report(path, `"${name}" stands for two ${what}, ${other} and ${owner}; keep it for one`)
  taken.set(folded(name), owner)
}

function grantsAt(report: Report, path: Path, grants: Readonly<Record<string, string>>, policy: Policy): void {
  for (const [role, grant] of Object.entries(grants)) {
    known(report, [...path, role], role, ids(policy.roles), 'role')
    const scope = scopeOf(grant)
    if (scope !== null) known(report, [...path, role], scope, ids(policy.scopes), 'scope')
  }
  for (const role of ids(policy.roles)) if (!(role in grants)) report(path, `there is no grant for ${role}; every role has one`)
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
    sources.whatsapp.value.areas.forEach(({ actions }, area) => actions.forEach((action, index) => actionNames(report, ['areas', area, 'actions', index], action, policy))),
  ),
]

function actionNames(report: Report, path: Path, action: { readonly rules: readonly string[]; readonly exempt: readonly string[]; readonly seen?: string | undefined }, policy: Policy): void {
  const named = policy.rules.filter(({ applies }) => applies === 'named')
  action.rules.forEach((rule, index) => known(report, [...path, 'rules', index], rule, ids(named), 'named rule'))
  action.exempt.forEach((rule, index) => known(report, [...path, 'exempt', index], rule, ids(policy.rules), 'rule'))
  if (action.seen !== undefined) known(report, [...path, 'seen'], action.seen, ids(policy.facts), 'fact')
}

/** Every cell of the WhatsApp tables names an action, and every action has its cells. */
const cellNames: Check = (sources, policy) =>
  inFile(sources, 'whatsapp', (report) => {
    const { presets, everyPreset, neverOverridable } = sources.whatsapp.value
    neverOverridable.forEach((id, index) => known(report, ['neverOverridable', index], id, ids(policy.permissions), 'permission'))
    for (const [id, rows] of Object.entries(presets)) {
      known(report, ['presets', id], id, ids(policy.presets), 'preset')
      rowNames(report, ['presets', id], rows, sources, policy)
    }
    rowNames(report, ['everyPreset'], everyPreset, sources, policy)
  })

type Rows = Sources['whatsapp']['value']['everyPreset']
type Cells = Readonly<Record<string, string>>

function rowNames(report: Report, path: Path, rows: Rows, sources: Sources, policy: Policy): void {
  for (const role of ids(policy.roles)) if (!(role in rows)) report(path, `there is no row for ${role}; every role has one`)
  for (const [role, areas] of Object.entries(rows)) {
    known(report, [...path, role], role, ids(policy.roles), 'role')
    for (const [area, cells] of Object.entries(areas)) areaCells(report, [...path, role, area], cells, sources, policy)
  }
}

function areaCells(report: Report, path: Path, cells: Cells, { whatsapp }: Sources, policy: Policy): void {
  const area = String(path.at(-1))
  known(report, path, area, ids(whatsapp.value.areas), 'WhatsApp area')
  const actions = ids(whatsapp.value.areas.find(({ id }) => id === area)?.actions ?? [])
  for (const [action, grant] of Object.entries(cells)) {
    known(report, [...path, action], action, actions, `action of ${area}`)
    const scope = scopeOf(grant)
    if (scope !== null) known(report, [...path, action], scope, ids(policy.scopes), 'scope')
  }
  for (const action of actions) if (!(action in cells)) report(path, `there is no cell for ${action}; every action has one`)
}

function conditionNames(report: Report, path: Path, condition: Condition, policy: Policy): void {
  for (const id of factsOf(condition)) known(report, path, id, ids(policy.facts), 'fact')
  const leaves = (part: Condition): readonly Condition[] => (part.kind === 'in' ? [part] : part.kind === 'not' ? leaves(part.of) : part.of.flatMap(leaves))
  for (const leaf of leaves(condition)) {
    const fact = leaf.kind === 'in' ? policy.facts.find(({ id }) => id === leaf.fact) : undefined
    if (fact && leaf.kind === 'in') for (const value of leaf.values) known(report, path, value, ids(fact.values), `value of ${fact.id}`)
  }
}

const ruleNames: Check = (sources, policy) =>
  inFile(sources, 'rules', (report) =>
    sources.rules.value.forEach((rule, index) => {
      if (rule.when) conditionNames(report, [index, 'when'], rule.when, policy)
      else if (rule.applies !== 'role') report([index], `${rule.id} has no "when"; say what it denies on`)
    }),
  )

const symptomNames: Check = (sources, policy) =>
  inFile(sources, 'symptoms', (report) =>
    sources.symptoms.value.forEach((symptom, index) => {
      symptom.facts.forEach((fact, at) => known(report, [index, 'facts', at], fact, ids(policy.facts), 'fact'))
      symptom.escalate.evidence.forEach((id, at) => known(report, [index, 'escalate', 'evidence', at], id, ids(policy.evidence), 'evidence'))
      symptom.impossible.forEach(({ when }, at) => conditionNames(report, [index, 'impossible', at, 'when'], when, policy))
      causeNames(report, index, symptom, policy)
    }),
  )

function causeNames(report: Report, index: number, symptom: Sources['symptoms']['value'][number], policy: Policy): void {
  const permission = policy.permissions.find(({ id }) => id === symptom.permission)
  if (symptom.permission !== undefined) known(report, [index, 'permission'], symptom.permission, ids(policy.permissions), 'permission')
  symptom.causes.forEach((cause, at) => {
    const path = [index, 'causes', at]
    if ((cause.rule === undefined) === (cause.when === undefined)) report(path, `${cause.id} needs either "rule" or "when"`)
    if (cause.when && cause.why === undefined) report(path, `${cause.id} needs "why"; only a cause with a rule can leave it to the rule`)
    if (cause.rule !== undefined) known(report, [...path, 'rule'], cause.rule, permission?.rules ?? ids(policy.rules), permission ? `rule of ${permission.id}` : 'rule')
    if (cause.when) conditionNames(report, [...path, 'when'], cause.when, policy)
    const when = policy.symptoms[index]?.causes[at]?.when
    for (const fact of when ? factsOf(when) : []) if (!symptom.facts.includes(fact)) report(path, `${cause.id} rests on ${fact}, which is not among the facts of ${symptom.id}`)
    cause.needs.forEach((id, need) => known(report, [...path, 'needs', need], id, ids(policy.permissions), 'permission'))
    cause.canFix.forEach((id, who) => known(report, [...path, 'canFix', who], id, [...ids(policy.roles), ...ids(policy.parties)], 'role or party'))
    if (cause.needs.length + cause.canFix.length === 0) report(path, `${cause.id} needs "needs" or "canFix": somebody can do it, or nobody`)
  })
  const told = new Set(symptom.causes.map(({ rule }) => rule))
  for (const rule of permission?.rules ?? []) {
    const row = policy.rules.find(({ id }) => id === rule)
    if (row?.when && !told.has(rule) && (row.applies === 'all' || row.applies === 'named' || row.applies === 'pro')) report([index, 'causes'], `${symptom.id} tells no cause for the rule ${rule} of ${permission?.id}`)
  }
}

const evidenceNames: Check = (sources, policy) => {
  const all = ids(policy.evidence)
  return (Object.keys(sources) as (keyof Sources)[]).flatMap((file) =>
    inFile(sources, file, (report) => {
      for (const { path, key, value } of stringsIn(sources[file].value)) if (key === 'evidence' && file !== 'evidence') known(report, path, value, all, 'evidence')
    }),
  )
}

/** Texts may hold inline tags; policy words may not name the support address, which belongs to this site and not to the product. */
const tags: Check = (sources, policy) =>
  (['facts', 'rules', 'symptoms'] as const).flatMap((file) =>
    inFile(sources, file, (report) => {
      for (const { path, value } of stringsIn(sources[file].value)) {
        for (const problem of inlineProblems(value, policy)) report(path, problem)
        if (file === 'rules' && value.includes('<Support')) report(path, 'a rule may not name the support address; say it in the article')
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
