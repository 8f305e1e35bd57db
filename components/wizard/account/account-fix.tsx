// A guided fix for an account that its address tells of: one question as a form, or the diagnosis,
// with the answers so far. Drawn by the server alone, and each step an address of its own.
import { PLAIN_NOTE } from '@/components/look/notes'
import { accountWords } from '@/lib/wizard/account-words'
import { pairsOf } from '@/lib/wizard/machine/replay'
import { fixRoute } from '@/lib/core/routes'
import { answerLabel } from '@/components/wizard/course'
import { droppedWords } from '@/components/wizard/dropped-words'
import { AccountDiagnosis } from './account-diagnosis'
import { AccountQuestion } from './account-question'
import { ChangeLink } from './change-link'
import type { AccountPlace } from './account-place'

/** What stands in the place of <sp-wizard>. */
export function AccountFix({ place }: { readonly place: AccountPlace }) {
  const { given, dropped, step } = place
  return (
    <div>
      {given.length > 0 && (
        <p className="print:hidden">
          <a href={place.addressOf(pairsOf(given.slice(0, -1)))}>Back</a>
        </p>
      )}
      {dropped.length > 0 && (
        <p className={PLAIN_NOTE} role="status">
          {droppedWords(dropped)}
        </p>
      )}
      <p className={PLAIN_NOTE}>
        For an account with these settings: {accountWords(place.policy, place.account)}.{' '}
        <a href={fixRoute(place.data.wizard.symptom, pairsOf(given))}>Without these settings</a>
      </p>
      {step ? <AccountQuestion place={place} step={step} /> : <AccountDiagnosis place={place} />}
      {given.length > 0 && <AnswersSoFar place={place} />}
    </div>
  )
}

function AnswersSoFar({ place }: { readonly place: AccountPlace }) {
  return (
    <section className="mt-10 border-t border-line pt-4 text-sm">
      <h2 className="mt-0 mb-2 font-sans text-sm/[1.4] font-semibold">Your answers so far</h2>
      <dl>
        {place.given.map((given) => (
          <div
            key={given.step.id}
            className={
              'grid grid-cols-[1fr_auto] gap-x-6 border-b border-line py-[0.45rem] ' +
              'sm:grid-cols-[1fr_14rem_4rem]'
            }
          >
            <dt className="col-span-full font-normal sm:col-auto">{given.step.question}</dt>
            <dd className="m-0 font-semibold">{answerLabel(given)}</dd>
            <dd className="m-0 sm:text-end print:hidden">
              <ChangeLink place={place} given={given} label="Change" />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
