// A proof and an impact as text for a terminal.
import type { ChangedDecision } from '@/lib/access/policy-diff'
import { diagnosticText, type Diagnostic } from '@/lib/core/diagnostic'
import { counted } from '@/lib/core/counted'
import { shownPlace } from '@/lib/policy/places'
import type { Impact } from '@/lib/proof/impact'
import {
  diagnosticsIn,
  type PermissionProof,
  type ProofReport,
  type Row,
  type SymptomProof,
} from '@/lib/proof/report'
import { stateWords } from '@/lib/proof/table'
import { totalsOf } from '@/lib/proof/totals'

const number = (value: number): string => value.toLocaleString('en')

/** Columns as wide as their widest cell: the first to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const shared = (row: Row): readonly string[] => [
  number(row.states),
  row.ms.toFixed(0),
  `${row.rules}`,
  `${row.dead.length}`,
  `${row.shadowed.length}`,
  `${row.undecided}`,
]
const mutants = ({ mutants: { planted, caught } }: Row): string => `${caught}/${planted}`

const permissionCells = (row: PermissionProof): readonly string[] => [
  row.id,
  ...shared(row),
  number(row.remedies),
  number(row.beyondRemedy),
  `${row.restsOn.length}`,
  `${row.independentOf.length}`,
  mutants(row),
]

function symptomCells(row: SymptomProof): readonly string[] {
  const wizard = row.wizard
    ? `${row.wizard.steps} steps, ${row.wizard.ratio.toFixed(2)} ` +
      `x${row.wizard.exact ? '' : ' at most'}`
    : 'none yet'
  return [
    row.id,
    ...shared(row),
    `${row.restsOn.length}`,
    `${row.independentOf.length}`,
    wizard,
    mutants(row),
  ]
}

/** The table, the totals and every diagnostic. */
export function reportText(report: ProofReport): string {
  const permissions = aligned([
    [
      'permission',
      'states',
      'ms',
      'rules',
      'dead',
      'shadowed',
      'undecided',
      'remedies',
      'beyond remedy',
      'rests on',
      'not on',
      'mutants',
    ],
    ...report.permissions.map(permissionCells),
  ])
  const symptoms = aligned([
    [
      'symptom',
      'states',
      'ms',
      'causes',
      'dead',
      'shadowed',
      'undecided',
      'rests on',
      'not on',
      'wizard',
      'mutants',
    ],
    ...report.symptoms.map(symptomCells),
  ])
  return [permissions, symptoms, totalLine(report), ...diagnosticLines(diagnosticsIn(report))].join(
    '\n\n',
  )
}

/** One sentence on the whole. */
export function totalLine(report: ProofReport): string {
  const { states, ms, remedies, wizards, planted, caught, diagnostics } = totalsOf(report)
  const { policy, permissions, symptoms } = report
  return (
    `Policy ${policy.version} of ${policy.date}: ${permissions.length} permissions ` +
    `and ${symptoms.length} symptoms, ${number(states)} states in ${number(ms)} ms, ` +
    `${number(remedies)} remedies tried, ${wizards} wizards verified, ${number(caught)} of ` +
    `${number(planted)} mutants caught, ` +
    counted(diagnostics, 'gap') +
    '.'
  )
}

const diagnosticLines = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.length === 0
    ? []
    : [diagnostics.map((found) => `${shownPlace(found)} ${diagnosticText(found)}`).join('\n')]

/** Every decision, article and wizard that changes. */
export function impactText({ decisions, added, removed, presets, pages }: Impact): string {
  const named = [
    ...added.map((id) => `permission ${id} is new`),
    ...removed.map((id) => `permission ${id} is gone`),
    ...presets.added.map((id) => `preset ${id} is new`),
    ...presets.removed.map((id) => `preset ${id} is gone`),
  ]
  const preset = presets.default
    ? [`the default preset was ${presets.default.before} and is ${presets.default.after}`]
    : []
  const lines = [
    ...preset,
    ...named,
    ...decisions.map(decisionLine),
    ...pages.flatMap(({ url, before, after }) => [
      url,
      ...before.map((line) => `  - ${line}`),
      ...after.map((line) => `  + ${line}`),
    ]),
  ]
  const wizards = pages.filter(({ url }) => url.startsWith('/fix/')).length
  const total =
    `${decisions.length} decisions change, ${pages.length - wizards} articles and ` +
    `${wizards} wizards.`
  return [...lines, total].join('\n')
}

function decisionLine({
  permission,
  preset,
  role,
  before,
  after,
  states,
  example,
}: ChangedDecision): string {
  const words = ({ decision, scope }: ChangedDecision['before']): string =>
    scope === null ? decision : `${decision} (${scope})`
  return (
    `${permission} under ${preset}` +
    (role === null ? '' : ` for ${role}`) +
    `: ${words(before)} becomes ${words(after)} in ${number(states)} states; for example ` +
    `${stateWords(example) || 'always'}`
  )
}
