import { Island } from '@/components/document/island'
import {
  asked,
  noSeatLead,
  trialHeadings,
  trialRow,
  verdictWords,
  type Trial,
  type TrialSwitch,
} from '@/lib/figure/trial'
import { TABLE } from './look'
import { QUIET_BUTTON } from '@/components/look/buttons'

const [signsIn, rings] = asked

const FORM = 'noscript:hidden print:hidden'
const SWITCH =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-2 hover:bg-surface ' +
  'has-focus-visible:[outline:2px_solid_var(--color-accent)]'
/** A switch that is one: in the system's colours it is the box that the system draws. */
const BOX =
  'not-forced-colors:appearance-none h-[1.4em] w-[2.5em] flex-none rounded-full bg-edge ' +
  '[outline:0] before:m-[0.2em] before:size-[1em] before:rounded-full before:bg-paper ' +
  'not-forced-colors:before:block checked:bg-accent checked:before:ms-[1.3em]'
const SAID = 'mt-3 rounded-sm bg-surface px-4 py-3 *:m-0'
/** Without script they are all there is. */
const POSITIONS =
  'mb-0 mt-3 noscript:details-content:[block-size:auto] ' +
  'noscript:details-content:[content-visibility:visible]'

/**
 * Switches to try, and the engine's answers: without script, the table of all positions, which is
 * also what the element reads.
 */
export function TrialView({ trial }: { readonly trial: Trial }) {
  return (
    <>
      <Island tag="sp-trial">
        <Switches trial={trial} />
      </Island>
      <Positions trial={trial} />
    </>
  )
}

/** The switches as they are found. They wait for the element, which lets them be used. */
function Switches({
  trial: { person, colleague, switches, outcomes, start, reasons, seats },
}: {
  readonly trial: Trial
}) {
  const found = outcomes[start]
  const [access] = switches
  const isOn = ({ words }: TrialSwitch, index: number) => found?.words[index] === words[1]
  const taken = seats.taken + (access && isOn(access, 0) ? 1 : 0)
  return (
    <form className={FORM} autoComplete="off" data-seats={seats.total} data-taken={seats.taken}>
      <fieldset disabled>
        <legend className="sr-only">Try it with {person}</legend>
        {switches.map((one, index) => (
          <Switch
            key={one.fact}
            on={isOn(one, index)}
            label={index === 0 ? one.label : `${one.label}: ${one.words[1]}`}
          />
        ))}
        <Switch on={false} label={`${access?.label} of ${colleague}`} />
        <div className={SAID} aria-live="polite">
          <p>
            {person}: <b>{found?.kind}</b>
          </p>
          <p>
            {signsIn}: <b>{verdictWords(found?.signIn ?? [], reasons)}</b>
          </p>
          <p>
            {rings}: <b>{verdictWords(found?.ring ?? [], reasons)}</b>
          </p>
          <p>
            {seats.label} in use: <b>{`${taken} of ${seats.total}`}</b>
          </p>
          <p>
            <b />
          </p>
        </div>
        <button type="reset" className={`${QUIET_BUTTON} mt-4`}>
          Start again
        </button>
      </fieldset>
    </form>
  )
}

function Switch({ label, on }: { readonly label: string; readonly on: boolean }) {
  return (
    <label className={SWITCH}>
      <input className={BOX} type="checkbox" role="switch" defaultChecked={on} />
      {label}
    </label>
  )
}

/**
 * They stand in `<noscript>`: with script the element reads them there, and puts them in where they
 * are opened or printed.
 */
function Positions({ trial }: { readonly trial: Trial }) {
  const { person, outcomes, reasons, noSeat } = trial
  return (
    <details className={POSITIONS}>
      <summary>Every position of the switches</summary>
      <noscript>
        <div
          className="overflow-x-auto"
          role="region"
          aria-label={`Every position of the switches of ${person}`}
          tabIndex={0}
        >
          <table className={TABLE}>
            <thead>
              <tr>
                {trialHeadings(trial).map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {outcomes.map((outcome) => (
                <tr key={outcome.words.join()}>
                  {trialRow(outcome).map((cell, index) => (
                    <td key={index}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <ol>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ol>
        <p className="m-0">
          {noSeatLead} <span>{noSeat}</span>
        </p>
      </noscript>
    </details>
  )
}
