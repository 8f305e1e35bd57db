import { useMemo } from 'react'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import type { Case } from '@/lib/case/case'
import { accountParts } from '@/lib/wizard/account'
import { policy } from '@/lib/policy/published'
import { placeOf, type WizardPlace } from '@/lib/wizard/machine/replay'
import type { DeskData } from '@/components/desk/data'
import { DESK_BUTTON } from '@/components/desk/look'

/**
 * The same place in the reader's wizard, of the same account, replayed by its machine: it takes the
 * answers to the questions that come up on its way.
 */
export function useCallerPlace(
  { wizard }: Pick<DeskData, 'wizard'>,
  model: SymptomModel,
  { answers, account }: Case,
): WizardPlace {
  return useMemo(
    () => placeOf(wizard, model, answers, accountParts(policy, account)),
    [wizard, model, answers, account],
  )
}

/** A link to the caller's page, with what the caller will see there. */
export function CallerLink({
  place: { address, step, left, more },
  copy,
}: {
  readonly place: WizardPlace
  readonly copy: () => void
}) {
  return (
    <section className="mt-5 text-dense print:hidden" aria-label="For the caller">
      <h3>For the caller</h3>
      <p>
        <a href={address}>The guided fix on the caller’s page</a>{' '}
        {step ? `asks next: ${step.question}` : 'ends in its diagnosis.'}
        {more && (
          <>
            {' '}
            More may be wrong: <a href={more.address}>going on there</a>{' '}
            {more.step ? `asks next: ${more.step.question}` : 'ends in a second diagnosis.'}
          </>
        )}
        {left > 0 &&
          ` ${left} of your answers ${left === 1 ? 'does' : 'do'} not come up there so far.`}
      </p>
      <button type="button" className={DESK_BUTTON} onClick={copy}>
        Copy the link for the caller <kbd>l</kbd>
      </button>
    </section>
  )
}
