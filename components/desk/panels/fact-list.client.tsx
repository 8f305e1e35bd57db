import { deskRoute } from '@/lib/core/routes'
import { policy } from '@/lib/policy/published'
import { caseQuery } from '@/lib/case/case'
import type { CaseContext, CaseEvent } from '@/lib/case/case-machine'
import type { DeskData, DeskFact } from '@/components/desk/data'
import { DESK_BUTTON, TEXT_BUTTON } from '@/components/desk/look'

const FACT =
  'border-s-2 border-b border-line border-s-transparent ps-[0.7rem] pt-[0.4rem] pb-[0.45rem] ' +
  'aria-[current]:border-s-accent aria-[current]:bg-surface print:break-inside-avoid ' +
  'print:ps-0 print:text-dense print:not-has-checked:hidden print:aria-[current]:bg-transparent'
/** On the screen the button says it. */
const FACT_NAME =
  'absolute [clip-path:inset(50%)] print:static print:float-start print:pe-[0.6rem] ' +
  'print:font-sans print:text-[1em]/[1.5] print:[clip-path:none]'
const CHOOSE =
  'flex-1 border-0 bg-transparent px-0 py-[0.1rem] text-start font-semibold ' +
  'underline-offset-[0.18em] hover:underline'
/** On paper only what was answered is left, as a word. */
const VALUE =
  'block min-h-6 rounded-sm border border-line px-2 py-[0.1rem] text-small/[1.5] text-muted ' +
  'group-hover:border-edge group-hover:text-ink peer-checked:border-accent ' +
  'peer-checked:bg-accent peer-checked:text-on-accent ' +
  'peer-focus-visible:[outline:2px_solid_var(--color-accent)] ' +
  'peer-focus-visible:outline-offset-2 print:peer-checked:border-0 ' +
  'print:peer-checked:bg-transparent print:peer-checked:p-0 print:peer-checked:text-inherit'

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
        <button className={DESK_BUTTON}>Diagnose</button>
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
    <fieldset className={FACT} aria-current={isInHand ? 'step' : undefined}>
      <legend className={FACT_NAME}>{fact.label}</legend>
      <div className="flex items-baseline gap-[0.6rem] text-dense print:hidden">
        <button
          type="button"
          className={CHOOSE}
          onClick={() => send({ type: 'choose', fact: fact.id })}
          aria-label={`Ask: ${fact.label}`}
        >
          {fact.label}
        </button>
        {isNext && <strong className="text-tiny text-accent">next</strong>}
        {given !== undefined && (
          <button
            type="button"
            className={`${TEXT_BUTTON} text-tiny text-muted`}
            onClick={() => send({ type: 'withdraw', fact: fact.id })}
            aria-label={`Take back: ${fact.label}`}
          >
            take back
          </button>
        )}
      </div>
      <div className="mt-[0.2rem] flex flex-wrap gap-x-[0.3rem] gap-y-[0.2rem] print:m-0">
        {fact.values.map(({ id, label }) => (
          <label key={id} className="group relative cursor-pointer print:not-has-checked:hidden">
            <input
              type="radio"
              className="peer absolute inset-0 size-full cursor-pointer opacity-0"
              name={fact.id}
              value={id}
              checked={given === id}
              onChange={() => send({ type: 'answer', fact: fact.id, value: id })}
            />
            <span className={VALUE}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
