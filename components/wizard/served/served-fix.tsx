// A guided fix at the place that its address tells of: one question as a form, or the diagnosis;
// and the answers so far. Drawn by the server, for an account by it alone, and each step is an
// address of its own.
import { PLAIN_NOTE } from '@/components/look/notes'
import { accountWords } from '@/lib/wizard/account-words'
import { pairsOf } from '@/lib/wizard/machine/replay'
import { fixRoute } from '@/lib/core/routes'
import { answerLabel } from '@/components/wizard/course'
import { AnswersSoFar } from '@/components/wizard/end/answers'
import { droppedWords } from '@/components/wizard/dropped-words'
import { GIVEN, GIVEN_ANSWER, GIVEN_CHANGE, GIVEN_QUESTION } from '@/components/look/stage'
import { ServedDiagnosis } from './served-diagnosis'
import { ServedQuestion } from './served-question'
import { ChangeLink } from './change-link'
import type { ServedPlace } from './served-place'

/** What stands in the place of <sp-wizard>, or in it until script draws the same. */
export function ServedFix({ place }: { readonly place: ServedPlace }) {
  const { given, dropped, step } = place
  return (
    <div>
      {dropped.length > 0 && (
        <p className={PLAIN_NOTE} role="status">
          {droppedWords(dropped)}
        </p>
      )}
      {place.isTold && (
        <p className={PLAIN_NOTE}>
          For an account with these settings: {accountWords(place.policy, place.account)}.{' '}
          <a href={fixRoute(place.data.wizard.symptom, pairsOf(given))}>Without these settings</a>
        </p>
      )}
      {step ? <ServedQuestion place={place} step={step} /> : <ServedDiagnosis place={place} />}
    </div>
  )
}

/** What stands beside it: each answer with a way to change it. */
export function ServedAnswers({ place }: { readonly place: ServedPlace }) {
  return (
    <AnswersSoFar>
      {place.given.map((given) => (
        <div key={given.step.id} className={GIVEN}>
          <dt className={GIVEN_QUESTION}>{given.step.question}</dt>
          <dd className={GIVEN_ANSWER}>{answerLabel(given)}</dd>
          <dd className={GIVEN_CHANGE}>
            <ChangeLink place={place} given={given} label="Change" />
          </dd>
        </div>
      ))}
    </AnswersSoFar>
  )
}
