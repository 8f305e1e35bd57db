import { BUTTON, QUIET_BUTTON, ROW } from '@/components/look/buttons'
import {
  CHOICE,
  CHOICE_BOX,
  CHOICES,
  CHOICES_LEGEND,
  ERROR,
  ERROR_SUMMARY,
} from '@/components/look/choices'
import { FIELD } from '@/components/look/fields'
import { HINT } from '@/components/look/text'
import { IN_FOCUS } from './look'

/** Every button, in its states. */
export function Buttons() {
  return (
    <>
      <p className={ROW}>
        <button type="button" className={BUTTON}>
          Continue
        </button>
        <a className={BUTTON} href="/styleguide">
          A link as a button
        </a>
        <button type="button" className={QUIET_BUTTON}>
          Start again
        </button>
      </p>
      <p className={ROW}>
        <button type="button" className={`${BUTTON} ${IN_FOCUS}`}>
          In focus
        </button>
        <button type="button" className={`${QUIET_BUTTON} ${IN_FOCUS}`}>
          In focus
        </button>
      </p>
      <p className={ROW}>
        <button type="button" className={BUTTON}>
          A button whose words are longer than the line of a phone and so go on in the next
        </button>
      </p>
    </>
  )
}

/** Fields, empty, filled and in error. */
export function Fields() {
  return (
    <>
      <p>
        <label htmlFor="sg-empty">
          <strong>Empty</strong>
        </label>
        <span className={`block ${HINT}`}>The hint stands between label and field.</span>
        <input id="sg-empty" className={FIELD} placeholder="How do I add a user?" />
      </p>
      <p>
        <label htmlFor="sg-filled">
          <strong>Filled, in focus</strong>
        </label>
        <input id="sg-filled" className={`${FIELD} ${IN_FOCUS}`} defaultValue="phone not ringing" />
      </p>
      <p>
        <label htmlFor="sg-error">
          <strong>In error</strong>
        </label>
        <span className={`block ${ERROR}`}>
          Enter the number with its country code, such as +91 00000 00101.
        </span>
        <input id="sg-error" className={FIELD} defaultValue="12" aria-invalid="true" />
      </p>
      <p>
        <label htmlFor="sg-area">
          <strong>Several lines</strong>
        </label>
        <textarea
          id="sg-area"
          className={FIELD}
          rows={3}
          defaultValue={'कल शाम से फ़ोन नहीं बज रहा है।\nWe changed the call flow yesterday.'}
        />
      </p>
      <p>
        <label htmlFor="sg-select">
          <strong>A choice of many</strong>
        </label>
        <select id="sg-select" className={FIELD} defaultValue="Manager">
          <option>Manager</option>
          <option>Call Agent</option>
        </select>
      </p>
    </>
  )
}

/** Choices of which one, and a switch. */
export function Choices() {
  return (
    <>
      <fieldset className={CHOICES}>
        <legend className={CHOICES_LEGEND}>
          <h3 className="m-0">Which calls fail?</h3>
        </legend>
        {[
          'All calls to this person',
          'Calls from one number, from a customer who has called before and was put ' +
            'on the block list by somebody else',
          'I don’t know',
        ].map((label, at) => (
          <label key={label} className={CHOICE}>
            <input className={CHOICE_BOX} type="radio" name="sg-choice" defaultChecked={at === 1} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <label className={CHOICE}>
        <input className={CHOICE_BOX} type="checkbox" role="switch" defaultChecked />
        Panel Access
      </label>
    </>
  )
}

/** What is wrong, above the form. */
export function ErrorSummary() {
  return (
    <div className={ERROR_SUMMARY}>
      <h2>There is a problem</h2>
      <p>
        <a href="#sg-error">Enter the number with its country code</a>
      </p>
    </div>
  )
}
