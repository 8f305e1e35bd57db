import { fixRoute } from '@/lib/core/routes'
import { useMemo } from 'react'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import type { Case } from '@/lib/case/case'
import { buildMachine } from '@/lib/wizard/machine/machine'
import { addressQuery, replay } from '@/lib/wizard/machine/replay'
import type { DeskData } from '@/components/desk/data'

/** Where the caller's own wizard stands with these answers. */
export type CallerPlace = {
  readonly address: string
  readonly question: string | undefined
  readonly left: number
}

/**
 * The same place in the reader's wizard, replayed by its machine: it takes the answers to the
 * questions that come up on its way.
 */
export function useCallerPlace(
  { wizard }: DeskData,
  model: SymptomModel,
  { answers }: Case,
): CallerPlace {
  const machine = useMemo(() => buildMachine(wizard), [wizard])
  return useMemo(() => {
    const { given, state } = replay(wizard, model.facts, machine, answers)
    return {
      address: fixRoute(wizard.symptom, new URLSearchParams(addressQuery(given))),
      question: wizard.steps[state]?.question,
      left: answers.length - given.length,
    }
  }, [wizard, model, machine, answers])
}

/** A link to the caller's page, with what the caller will see there. */
export function CallerLink({
  place: { address, question, left },
  copy,
}: {
  readonly place: CallerPlace
  readonly copy: () => void
}) {
  return (
    <section className="desk-caller" aria-label="For the caller">
      <h3>For the caller</h3>
      <p>
        <a href={address}>The guided fix on the caller’s page</a>{' '}
        {question === undefined ? 'ends in its diagnosis.' : `asks next: ${question}`}
        {left > 0 &&
          ` ${left} of your answers ${left === 1 ? 'does' : 'do'} not come up there so far.`}
      </p>
      <button type="button" className="desk-button" onClick={copy}>
        Copy the link for the caller <kbd>l</kbd>
      </button>
    </section>
  )
}
