import { inOrder } from '@/lib/wizard/machine/graph'
import { targetAfter, transitionTable } from '@/lib/wizard/machine/transition-table'
import { requireStep, type Target, type Tree } from '@/lib/wizard/tree/wizard'
import { PROSE } from '@/components/look/text'

type TreeListProps = {
  readonly wizard: Tree
  readonly addresses: Readonly<Record<string, string>>
  readonly headlines: Readonly<Record<string, string>>
}

/**
 * What the drawing shows, as a nested list: each question with its answers, each answer with where
 * it leads.
 */
export function TreeList({ wizard, addresses, headlines }: TreeListProps) {
  const table = transitionTable(wizard)
  const steps = inOrder(table).map((id) => requireStep(wizard, id))
  const numbers = new Map(steps.map(({ id }, index) => [id, index + 1]))
  return (
    <ol className={PROSE}>
      {steps.map(({ id, question, answers }) => (
        <li key={id} id={`step-${id}`}>
          <a className="inline-flex min-h-11 items-center" href={addresses[id]}>
            {question}
          </a>
          <ul>
            {answers.map(({ value, label }) => (
              <li key={value}>
                {label}:{' '}
                <Leading
                  target={targetAfter(table, id, value)}
                  numbers={numbers}
                  headlines={headlines}
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Leading({
  target,
  numbers,
  headlines,
}: {
  readonly target: Target
  readonly numbers: ReadonlyMap<string, number>
  readonly headlines: TreeListProps['headlines']
}) {
  if (target.kind === 'step')
    return <a href={`#step-${target.step}`}>question {numbers.get(target.step)}</a>
  return target.kind === 'end' ? (
    'nothing certain found'
  ) : (
    <strong>{target.causes.map((id) => headlines[id] ?? id).join(' ')}</strong>
  )
}
