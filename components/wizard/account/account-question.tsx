import { BUTTON } from '@/components/look/buttons'
import { CHOICE, CHOICE_BOX, CHOICES, CHOICES_LEGEND } from '@/components/look/choices'
import { HINT } from '@/components/look/text'
import { fixRoute } from '@/lib/core/routes'
import { accountParts } from '@/lib/wizard/account'
import { pairsOf } from '@/lib/wizard/machine/replay'
import { UNKNOWN, type Step } from '@/lib/wizard/tree/wizard'
import type { AccountPlace } from './account-place'

/** One question as a form: what is known so far goes along with the answer. */
export function AccountQuestion({
  place: { policy, account, data, given, ahead, later },
  step,
}: {
  readonly place: AccountPlace
  readonly step: Step
}) {
  const left = ahead.length || (data.left[step.id] ?? 1)
  const kept = [...pairsOf(given), ...later, ...accountParts(policy, account)]
  return (
    <form action={fixRoute(data.wizard.symptom)}>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <p className={`mt-0 mb-1 ${HINT}`}>
        {left === 1 ? 'The last question' : `At most ${left} questions left`}
      </p>
      <fieldset className={CHOICES} aria-describedby="how-to-find-out">
        <legend className={CHOICES_LEGEND}>
          <h2 className={given.length > 0 ? 'm-0 text-3xl' : 'm-0'}>{step.question}</h2>
        </legend>
        <div
          className="text-muted"
          id="how-to-find-out"
          dangerouslySetInnerHTML={{ __html: step.find }}
        />
        {step.answers.map(({ value, label }, index) => (
          <label key={label} className={CHOICE}>
            <input
              className={CHOICE_BOX}
              type="radio"
              name={step.fact}
              value={value ?? UNKNOWN}
              id={`answer-${index}`}
              required
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <button className={BUTTON}>Continue</button>
    </form>
  )
}
