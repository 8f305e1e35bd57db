import { CASES_PAGE, NEW_CASE_PAGE } from '@/lib/staff/staff-routes'
import { Told } from '@/components/staff/form-parts'
import {
  BUTTONS,
  COLUMN,
  MAIN_BUTTON,
  PART_TITLE,
  SELECT,
  SIDE_BUTTON,
  SMALL,
  TITLE,
} from '@/components/staff/look'
import { OutcomeSelect, WordsField } from './case-fields'
import { ORIGIN_WORDS, ORIGINS, type VerdictView } from './case-view'
import { CustomerFields } from './customer-fields'
import { Verdict } from './verdict'

/** What is about to be kept as a case: what was found out, and who called. */
export function NewCasePage({
  id,
  at,
  request,
  verdict,
  symptoms,
  typed,
  fault,
}: {
  readonly id: string
  /** The desk's address; '' where no symptom is chosen yet. */
  readonly at: string
  readonly request: { readonly id: string; readonly reference: string } | undefined
  readonly verdict: VerdictView | undefined
  readonly symptoms: readonly { readonly id: string; readonly title: string }[]
  readonly typed: Readonly<Record<string, string>>
  readonly fault: string | undefined
}) {
  return (
    <div className={COLUMN}>
      <p className={SMALL}>
        <a href={CASES_PAGE}>Cases</a>
        {request && ` · from the request ${request.reference}`}
      </p>
      <h1 className={TITLE}>{verdict?.title ?? 'A new case'}</h1>
      <Told fault={fault} />
      <form method="post" action={NEW_CASE_PAGE} data-draft="new">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="at" value={at} />
        {request && <input type="hidden" name="request" value={request.id} />}
        {!verdict && (
          <label className="mb-4 block">
            <span className={`block ${SMALL}`}>What the caller sees</span>
            <select className={`${SELECT} w-full`} name="symptom" required>
              {symptoms.map(({ id: symptom, title }) => (
                <option key={symptom} value={symptom}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        <h2 className={PART_TITLE}>Who called</h2>
        <CustomerFields given={typed} />
        <WordsField label="What the caller was told" name="told" given={typed['told']} />
        <WordsField label="Note for staff alone" name="note" given={typed['note']} />
        {verdict && verdict.answers.length > 0 && <Answers answers={verdict.answers} />}
        <label className="mt-4 block">
          <span className={`block ${SMALL}`}>How it stands</span>
          <OutcomeSelect given={typed['outcome'] ?? 'open'} />
        </label>
        <p className={BUTTONS}>
          <button className={MAIN_BUTTON}>Keep the case</button>
          {at !== '' && (
            <a className={SIDE_BUTTON} href={at}>
              Back to the desk
            </a>
          )}
        </p>
      </form>
      {verdict && (
        <div className="mt-8 border-t border-line pt-5">
          <Verdict verdict={verdict} />
        </div>
      )}
    </div>
  )
}

/** The answers, each to be marked with where it came from. */
export function Answers({ answers }: { readonly answers: VerdictView['answers'] }) {
  return (
    <fieldset className="m-0 mt-4 border-0 p-0">
      <legend className={PART_TITLE}>Answers, and who says so</legend>
      {answers.map(({ fact, question, answer }) => (
        <label
          key={fact}
          className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-2"
        >
          <span className="min-w-0 grow basis-[16rem]">
            {question} <strong>{answer}</strong>
          </span>
          <select className={SELECT} name={`origin.${fact}`} defaultValue="caller">
            {ORIGINS.map((origin) => (
              <option key={origin} value={origin}>
                {ORIGIN_WORDS[origin]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
