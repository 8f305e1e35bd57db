import { deskRoute } from '@/lib/core/routes'
import { policy } from '@/lib/policy/published'
import { caseQuery } from '@/lib/case/case'
import type { CaseContext, CaseEvent } from '@/lib/case/case-machine'
import type { DeskData, DeskFact } from '@/components/desk/data'

type FactListProps = {
  readonly data: DeskData
  readonly context: CaseContext
  readonly next: string | undefined
  readonly send: (event: CaseEvent) => void
}

/**
 * Every fact of the symptom with its values. A form, so that it also works, by asking the server,
 * where script does not run.
 */
export function FactList({ data, context, next, send }: FactListProps) {
  const given = new Map(context.answers)
  const account = [...new URLSearchParams(caseQuery(policy, { ...context, answers: [] }))]
  return (
    <form
      method="get"
      action={deskRoute(data.wizard.symptom)}
      onSubmit={(event) => event.preventDefault()}
    >
      {account.map(([name, value]) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
      {data.facts.map((fact) => (
        <FactRow
          key={fact.id}
          fact={fact}
          given={given.get(fact.id)}
          isInHand={fact.id === context.inHand}
          isNext={fact.id === next}
          send={send}
        />
      ))}
      <noscript>
        <button className="desk-button">Diagnose</button>
      </noscript>
    </form>
  )
}

type FactRowProps = {
  readonly fact: DeskFact
  readonly given: string | undefined
  readonly isInHand: boolean
  readonly isNext: boolean
  readonly send: FactListProps['send']
}

function FactRow({ fact, given, isInHand, isNext, send }: FactRowProps) {
  return (
    <fieldset className="desk-fact" aria-current={isInHand ? 'step' : undefined}>
      <legend>{fact.label}</legend>
      <div className="desk-fact-head">
        <button
          type="button"
          className="desk-plain"
          onClick={() => send({ type: 'choose', fact: fact.id })}
          aria-label={`Ask: ${fact.label}`}
        >
          {fact.label}
        </button>
        {isNext && <strong>next</strong>}
        {given !== undefined && (
          <button
            type="button"
            className="desk-plain"
            onClick={() => send({ type: 'withdraw', fact: fact.id })}
            aria-label={`Take back: ${fact.label}`}
          >
            take back
          </button>
        )}
      </div>
      <div className="desk-values">
        {fact.values.map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name={fact.id}
              value={id}
              checked={given === id}
              onChange={() => send({ type: 'answer', fact: fact.id, value: id })}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
