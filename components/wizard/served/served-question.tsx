import { BUTTON } from '@/components/look/buttons'
import { CHOICE, CHOICE_BOX, CHOICES } from '@/components/look/choices'
import { countWords } from '@/components/wizard/count-words'
import { WHY, WHY_CAUSES, WHY_ELSE, WHY_TITLE } from '@/components/wizard/question-view'
import { PLAIN_NOTE } from '@/components/look/notes'
import { FIND, STAGE, STAGE_TITLE } from '@/components/look/stage'
import { fixRoute } from '@/lib/core/routes'
import { accountParts } from '@/lib/wizard/account'
import { MORE_STEP } from '@/lib/wizard/machine/more'
import { causesBehind } from '@/lib/wizard/machine/reasons'
import { pairsOf } from '@/lib/wizard/machine/replay'
import { UNKNOWN, type Step } from '@/lib/wizard/tree/wizard'
import { shownAlready, type ServedPlace } from './served-place'
import { StageLine } from './stage-line'

/** One question as a form: what is known so far goes along with the answer. */
export function ServedQuestion({
  place,
  step,
}: {
  readonly place: ServedPlace
  readonly step: Step
}) {
  const { policy, account, data, given, ahead, waiting } = place
  const asked = given.filter((row) => row.step !== MORE_STEP).length
  const left = ahead.length || (data.left[step.id] ?? 1)
  const kept = [...pairsOf(given), ...waiting, ...accountParts(policy, account)]
  const causes = causesBehind(data.model, given, step.fact).flatMap(
    (id) => data.causes[id]?.headline ?? [],
  )
  const shown = place.isTold ? shownAlready(place) : undefined
  return (
    <form className={STAGE} action={fixRoute(data.wizard.symptom)}>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <StageLine place={place}>
        {countWords(asked, ahead.length > 0 ? 0 : data.usual, left)}
      </StageLine>
      {shown && (
        <p className={PLAIN_NOTE}>
          What is known so far shows a cause: <strong>{shown.cause.headline}</strong>{' '}
          <a href={shown.address}>What to do</a>
        </p>
      )}
      <fieldset className={CHOICES} aria-describedby="how-to-find-out">
        <legend>
          <h2 className={STAGE_TITLE}>{step.question}</h2>
        </legend>
        <div
          className={FIND}
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
      <Why causes={causes} />
    </form>
  )
}

/** Which causes the answer can show. */
function Why({ causes }: { readonly causes: readonly string[] }) {
  return (
    <details className={WHY}>
      <summary>{WHY_TITLE}</summary>
      {causes.length === 0 ? (
        <p>{WHY_ELSE}</p>
      ) : (
        <>
          <p>{WHY_CAUSES}</p>
          <ul>
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}
