import { QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { PLAIN_NOTE } from '@/components/look/notes'
import { STEP, STEPS } from '@/components/look/text'
import { noCauseWords } from '@/lib/wizard/transcript'
import { MORE_STEP } from '@/lib/wizard/machine/more'
import { pairsOf } from '@/lib/wizard/machine/replay'
import { YES } from '@/lib/wizard/tree/wizard'
import { answerLabel } from '@/components/wizard/course'
import { OWN_WORDS, type CauseWords } from '@/components/wizard/data'
import { verdictWords } from '@/components/wizard/diagnosis-view'
import { PART, PART_TITLE, STAGE, STAGE_TITLE, VERDICT } from '@/components/look/stage'
import { Support } from '@/components/wizard/end/support'
import { EndFold } from '@/components/wizard/end/wizard-end'
import { diagnosisOf, type ServedPlace } from './served-place'
import { ChangeLink } from './change-link'
import { StageLine } from './stage-line'

/** The headline of a diagnosis, which is the title of its page, too. */
export function headlineFor(place: ServedPlace): string {
  const { conclusion, causes } = diagnosisOf(place)
  return causes[0]?.headline ?? noCauseWords(conclusion.open.length > 0)
}

/** The end of a guided fix: the causes, what is still open, and whom to ask. */
export function ServedDiagnosis({ place }: { readonly place: ServedPlace }) {
  const { conclusion, causes } = diagnosisOf(place)
  const { data, given, ahead, addressOf } = place
  const [first, ...others] = causes
  const role = given.find(({ step }) => step.fact === 'my_role')?.value ?? ''
  const next = first && place.course.afterFix({ ...place, later: [] })
  return (
    <article className={`${STAGE} border-t-4 border-t-spark`}>
      <StageLine place={place}>
        <span className={VERDICT}>{verdictWords(first)}</span>
      </StageLine>
      <h2 className={STAGE_TITLE}>{headlineFor(place)}</h2>
      {conclusion.contradictions.map(({ text, facts }) => (
        <div key={text} className={PLAIN_NOTE} role="alert">
          <p>{text}</p>
          <ul>
            {given
              .filter(({ step }) => facts.includes(step.fact))
              .map((row) => (
                <li key={row.step.id}>
                  <ChangeLink place={place} given={row} label={row.step.question} />{' '}
                  {answerLabel(row)}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {first && <Remedy cause={first} role={role} />}
      {others.map((cause) => (
        <section key={cause.headline}>
          <h2 className={`${PART} ${PART_TITLE}`}>
            {cause.certain ? 'Your answers also show this' : 'This may play a part too'}
          </h2>
          <p>
            <strong>{cause.headline}</strong>
          </p>
          <Remedy cause={cause} role={role} />
        </section>
      ))}
      {first && ahead.length > 0 && (
        <p>
          More than this may be wrong.{' '}
          <a href={addressOf([...pairsOf(given), [MORE_STEP.fact, YES]])}>
            {MORE_STEP.question.slice(0, -1)}
          </a>
        </p>
      )}
      {first && ahead.length === 0 && conclusion.open.length === 0 && (
        <p>Nothing else was found.</p>
      )}
      {next && (
        <p className={`${ROW} print:hidden`}>
          <a className={QUIET_BUTTON} href={addressOf(pairsOf(next.given))}>
            {next.step ? 'That did not fix it: keep asking' : 'That did not fix it'}
          </a>
        </p>
      )}
      {conclusion.open.length > 0 && (
        <>
          <h2 className={`${PART} ${PART_TITLE}`}>Still open, because you did not know</h2>
          <ul>
            {conclusion.open.map((row) => (
              <li key={row.step.id}>
                {row.step.question} <ChangeLink place={place} given={row} label="Answer it now" />
              </li>
            ))}
          </ul>
        </>
      )}
      <EndFold
        name="support"
        title={first ? 'If that does not help' : 'What to send to support'}
        isOpen={!first}
      >
        <Support support={data.support} question={`${data.wizard.title}: ${headlineFor(place)}`} />
      </EndFold>
      <p className="mt-6 mb-0 print:hidden">
        <a className={QUIET_BUTTON} href={addressOf([])}>
          Start again
        </a>
      </p>
    </article>
  )
}

function Remedy({ cause, role }: { readonly cause: CauseWords; readonly role: string }) {
  return (
    <>
      {cause.why && <p dangerouslySetInnerHTML={{ __html: cause.why }} />}
      <h3>How to put it right</h3>
      {cause.own?.includes(role) && <p>{OWN_WORDS}</p>}
      <ol className={STEPS}>
        {cause.fix.map((step) => (
          <li key={step} className={STEP} dangerouslySetInnerHTML={{ __html: step }} />
        ))}
      </ol>
      <p>
        <strong>Who can do this: </strong>
        {cause.who}
      </p>
      {cause.article && (
        <p>
          Read more: <a href={cause.article.url}>{cause.article.title}</a>
        </p>
      )}
    </>
  )
}
