/** Every button, in its states. */
export function Buttons() {
  return (
    <>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button">
          Continue
        </button>
        <a className="button" href="/styleguide">
          A link as a button
        </a>
        <button type="button" className="button-quiet">
          Start again
        </button>
      </p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button sg-focus">
          In focus
        </button>
        <button type="button" className="button-quiet sg-focus">
          In focus
        </button>
      </p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button">
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
        <span className="hint block">The hint stands between label and field.</span>
        <input id="sg-empty" className="field" placeholder="How do I add a user?" />
      </p>
      <p>
        <label htmlFor="sg-filled">
          <strong>Filled, in focus</strong>
        </label>
        <input id="sg-filled" className="field sg-focus" defaultValue="phone not ringing" />
      </p>
      <p>
        <label htmlFor="sg-error">
          <strong>In error</strong>
        </label>
        <span className="error block">
          Enter the number with its country code, such as +91 00000 00101.
        </span>
        <input id="sg-error" className="field" defaultValue="12" aria-invalid="true" />
      </p>
      <p>
        <label htmlFor="sg-area">
          <strong>Several lines</strong>
        </label>
        <textarea
          id="sg-area"
          className="field"
          rows={3}
          defaultValue={'कल शाम से फ़ोन नहीं बज रहा है।\nWe changed the call flow yesterday.'}
        />
      </p>
      <p>
        <label htmlFor="sg-select">
          <strong>A choice of many</strong>
        </label>
        <select id="sg-select" className="field" defaultValue="Manager">
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
      <fieldset className="choices">
        <legend>
          <h3>Which calls fail?</h3>
        </legend>
        {[
          'All calls to this person',
          'Calls from one number, from a customer who has called before and was put ' +
            'on the block list by somebody else',
          'I don’t know',
        ].map((label, at) => (
          <label key={label} className="choice">
            <input type="radio" name="sg-choice" defaultChecked={at === 1} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <label className="choice">
        <input type="checkbox" role="switch" defaultChecked />
        Panel Access
      </label>
    </>
  )
}

/** What is wrong, above the form. */
export function ErrorSummary() {
  return (
    <div className="error-summary">
      <h2>There is a problem</h2>
      <p>
        <a href="#sg-error">Enter the number with its country code</a>
      </p>
    </div>
  )
}
