import { PROOF_PAGE } from '@/lib/core/routes'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { Day } from '@/components/document/day'
import { pageMetadata } from '@/components/document/page-metadata'
import { proof } from '@/lib/proof/published'
import type { PermissionProof, Row, SymptomProof } from '@/lib/proof/report'
import { totalsOf } from '@/lib/proof/totals'
import { WIDE } from '@/components/look/layout'
import { ANSWER } from '@/components/look/text'
import {
  MATRIX_BODY,
  MATRIX_CAPTION,
  MATRIX_CORNER,
  MATRIX_HEAD,
  MATRIX_ROW,
  MATRIX_TABLE,
  matrixLook,
} from '@/components/look/matrix'

export const metadata = pageMetadata({
  title: 'What was proven',
  description:
    'Every decision of this help centre is tried before it is published. This is what was tried.',
  url: PROOF_PAGE,
})

const number = (value: number): string => value.toLocaleString('en')
const totals = totalsOf(proof)
const headings = ['States', 'ms', 'Dead', 'Shadowed', 'Undecided', 'Rests on', 'Not on', 'Mutants']

const cells = (row: Row): readonly string[] => [
  number(row.states),
  number(Math.round(row.ms)),
  `${row.dead.length} of ${row.rules}`,
  `${row.shadowed.length}`,
  `${row.undecided}`,
  `${row.restsOn.length}`,
  `${row.independentOf.length}`,
  `${row.mutants.caught} of ${row.mutants.planted}`,
]

type Props<R extends Row> = {
  readonly id: string
  readonly caption: string
  readonly rows: readonly R[]
  readonly more: string
  readonly last: (row: R) => string
}

function ProofTable<R extends Row>({ id, caption, rows, more, last }: Props<R>) {
  return (
    <div
      className={`${matrixLook(rows.length)} ${WIDE}`}
      role="region"
      aria-labelledby={id}
      tabIndex={0}
    >
      <table className={MATRIX_TABLE}>
        <caption className={MATRIX_CAPTION} id={id}>
          {caption}
        </caption>
        <thead>
          <tr>
            <th className={MATRIX_CORNER} scope="col">
              Name
            </th>
            {[...headings, more].map((heading) => (
              <th key={heading} className={MATRIX_HEAD} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={MATRIX_BODY}>
          {rows.map((row) => (
            <tr key={row.id}>
              <th className={MATRIX_ROW} scope="row">
                {row.label}
              </th>
              {[...cells(row), last(row)].map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const remediesOf = ({ remedies }: PermissionProof): string => number(remedies)

/** The questions a wizard asks on average, over the fewest that any could. */
function wizardOf({ wizard }: SymptomProof): string {
  if (!wizard) return 'none yet'
  return `${wizard.steps} questions, ${wizard.ratio.toFixed(2)} × the fewest possible`
}

export default function ProofPage() {
  const counts = [
    `${number(totals.states)} states tried`,
    `${number(totals.remedies)} remedies tried`,
    `${totals.wizards} wizards verified`,
    `${number(totals.caught)} of ${number(totals.planted)} planted mistakes caught`,
    `${totals.diagnostics} gaps`,
  ].join(', ')
  return (
    <>
      <Breadcrumbs trail={[]} here="What was proven" />
      <h1>What was proven</h1>
      <p className={ANSWER}>
        Policy {proof.policy.version} of <Day iso={proof.policy.date} />: {counts}.
      </p>
      <p>
        Every answer here comes from one set of rules. Before it is published, each permission and
        each symptom is decided in every state that its facts can be in. A rule is dead when it
        never holds, and shadowed when it never makes a difference of its own. A remedy counts when
        it works and no part of it would do. A permission rests on a fact when the fact alone turns
        a decision; on all others it does not rest. A mutant is a small mistake planted in the rules
        or a wizard to see that it is noticed.
      </p>
      <h2>Permissions</h2>
      <ProofTable
        id="permissions"
        caption={`${proof.permissions.length} permissions`}
        rows={proof.permissions}
        more="Remedies"
        last={remediesOf}
      />
      <h2>Symptoms</h2>
      <ProofTable
        id="symptoms"
        caption={`${proof.symptoms.length} symptoms`}
        rows={proof.symptoms}
        more="Wizard"
        last={wizardOf}
      />
    </>
  )
}
