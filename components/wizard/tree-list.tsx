import { inOrder } from '@/lib/wizard/tree/graph'
import type { Target, Wizard } from '@/lib/wizard/tree/wizard'

type TreeListProps = {
  readonly wizard: Pick<Wizard, 'start' | 'steps'>
  readonly addresses: Readonly<Record<string, string>>
  readonly headlines: Readonly<Record<string, string>>
}

/**
 * What the drawing shows, as a nested list: each question with its answers, each answer with where
 * it leads.
 */
export function TreeList({ wizard, addresses, headlines }: TreeListProps) {
  const steps = inOrder(wizard)
  const numbers = new Map(steps.map(({ id }, index) => [id, index + 1]))
  return (
    <ol className="prose">
      {steps.map(({ id, question, answers }) => (
        <li key={id} id={`step-${id}`}>
          <a href={addresses[id]}>{question}</a>
          <ul>
            {answers.map(({ value, label, target }) => (
              <li key={value}>
                {label}:{' '}
                <Leading
                  target={target}
                  number={target.kind === 'step' ? numbers.get(target.step) : undefined}
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
  number,
  headlines,
}: {
  readonly target: Target
  readonly number: number | undefined
  readonly headlines: TreeListProps['headlines']
}) {
  if (target.kind === 'step') return <a href={`#step-${target.step}`}>question {number}</a>
  return target.kind === 'end' ? (
    'nothing certain found'
  ) : (
    <strong>{target.causes.map((id) => headlines[id] ?? id).join(' ')}</strong>
  )
}
