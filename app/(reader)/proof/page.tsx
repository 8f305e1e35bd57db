import { PROOF_PAGE } from '@/lib/core/routes'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { Day } from '@/components/document/day'
import { pageMetadata } from '@/components/document/page-metadata'
import { proof } from '@/lib/proof/published'
import type { PermissionProof, Row, SymptomProof } from '@/lib/proof/report'
import { totalsOf } from '@/lib/proof/totals'
import { WIDE } from '@/components/look/layout'
import { FOLD, FOLD_SUMMARY } from '@/components/look/lists'
import { HINT, LEDE } from '@/components/look/text'
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

/** What was done, each in one figure. */
const TOTALS: readonly (readonly [number, string])[] = [
  [totals.states, 'states decided'],
  [totals.remedies, 'remedies tried'],
  [totals.wizards, `of ${proof.symptoms.length} guided fixes verified`],
  [totals.caught, `of ${number(totals.planted)} planted mistakes caught`],
  [totals.diagnostics, 'gaps left'],
]

/** What the heads of the columns mean. */
const MEANINGS: readonly (readonly [string, string])[] = [
  ['States', 'All that its facts can be together, each decided once.'],
  ['Dead', 'Rules that never hold.'],
  ['Shadowed', 'Rules that never make a difference of their own.'],
  ['Undecided', 'States without an answer.'],
  ['Rests on, not on', 'Facts that alone turn a decision, and those that never do.'],
  ['Caught', 'Of small mistakes planted in the rules or a guided fix, those noticed.'],
  ['Remedies', 'Each works, and no part of it would do.'],
  ['Asked', 'Questions of the guided fix; how many it asks on average, over the fewest possible.'],
]

const TOTAL_LIST = `${WIDE} mt-6 mb-12 grid grid-cols-2 gap-3 md:grid-cols-5`
const TOTAL =
  'flex flex-col-reverse justify-end rounded-md border border-line bg-card px-4 py-3 ' +
  'max-md:last:col-span-2'
const MEANING_LIST = `${WIDE} grid gap-x-12 sm:grid-cols-2 lg:grid-cols-4`
const MEANING = 'border-t border-line py-3 text-sm'
/** Figures stand below one another. */
const FIGURES =
  '[&_:is(td,thead_th+th)]:text-end [&_td]:whitespace-nowrap [font-variant-numeric:tabular-nums]'

const headings = ['States', 'Dead', 'Shadowed', 'Undecided', 'Rests on', 'Not on', 'Caught']

/** A figure that says that there is none. */
const NONE = /^0(?: of|$)/

const cells = (row: Row): readonly string[] => [
  number(row.states),
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
  readonly more: readonly string[]
  readonly last: (row: R) => readonly string[]
}

function ProofTable<R extends Row>({ id, caption, rows, more, last }: Props<R>) {
  return (
    <div
      className={`${matrixLook(rows.length)} ${WIDE} ${FIGURES}`}
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
            {[...headings, ...more].map((heading) => (
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
              {[...cells(row), ...last(row)].map((cell, index) => (
                <td key={index} className={NONE.test(cell) ? 'text-muted' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const remediesOf = ({ remedies }: PermissionProof): readonly string[] => [number(remedies)]

/** How many questions a wizard has, and how many it asks on average over the fewest any could. */
const wizardOf = ({ wizard }: SymptomProof): readonly string[] =>
  wizard ? [number(wizard.steps), `${wizard.ratio.toFixed(2)} ×`] : ['none yet', '']

export default function ProofPage() {
  return (
    <>
      <Breadcrumbs trail={[]} here="What was proven" />
      <h1>What was proven</h1>
      <p className={LEDE}>
        Every answer here comes from one set of rules, last changed on{' '}
        <Day iso={proof.policy.date} />. Before it is published, each permission and each symptom is
        decided in every state that its facts can be in.
      </p>
      <dl className={TOTAL_LIST}>
        {TOTALS.map(([figure, of]) => (
          <div key={of} className={TOTAL}>
            <dt className={HINT}>{of}</dt>
            <dd className="m-0 font-serif text-2xl/[1.25]">{number(figure)}</dd>
          </div>
        ))}
      </dl>
      <details className={`${WIDE} ${FOLD} border-t`}>
        <summary className={FOLD_SUMMARY}>What the columns say</summary>
        <dl className={MEANING_LIST}>
          {MEANINGS.map(([head, words]) => (
            <div key={head} className={MEANING}>
              <dt className="font-semibold">{head}</dt>
              <dd className="m-0 text-muted">{words}</dd>
            </div>
          ))}
        </dl>
      </details>
      <h2>Permissions</h2>
      <ProofTable
        id="permissions"
        caption={`${proof.permissions.length} permissions`}
        rows={proof.permissions}
        more={['Remedies']}
        last={remediesOf}
      />
      <h2>Symptoms</h2>
      <ProofTable
        id="symptoms"
        caption={`${proof.symptoms.length} symptoms`}
        rows={proof.symptoms}
        more={['Questions', 'Asked']}
        last={wizardOf}
      />
    </>
  )
}
